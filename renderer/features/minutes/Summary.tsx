import type { ReactNode } from 'react'
import type { Block } from '../../../shared/minutes/block'
import { Disclosure } from '../../design/Disclosure'
import { dateInWords } from '../../words/en/dates'
import { document as pageWords } from '../../words/en/document'
import { minutes as words } from '../../words/en/minutes'

/** What most readers look for first: the decisions word for word, then who does what by when. Folded. */
export function Summary({ blocks }: { readonly blocks: readonly Block[] }) {
  const decisions = blocks.filter((block) => block.type === 'decision')
  const findings = decisions.filter(({ informal }) => informal).length
  const actions = blocks.filter((block) => block.type === 'action')
  return (
    <Disclosure level={2} title={words.summary(decisions.length - findings, findings, actions.length)}>
      <div className="fm-summary">
        <Part title={words.decisions} none={decisions.length === 0 ? words.noDecisions : null}>
          {decisions.map(({ decision, number, wording, informal }) => (
            <li key={decision}>
              <span className="figures">{number}</span>
              <span>
                <bdi className="serif">{wording}</bdi>
                {informal ? <span className="quiet"> ({words.informal})</span> : null}
              </span>
            </li>
          ))}
        </Part>
        <Part title={words.actions} none={actions.length === 0 ? words.noActions : null}>
          {actions.map(({ action, what, who, due, state }) => (
            <li key={action}>
              <span className="quiet">{pageWords.actionStates[state]}</span>
              <span>
                <bdi>{what}</bdi>
                <span className="quiet">
                  {' · '}
                  <bdi>{who ?? pageWords.noOne}</bdi>
                  {', '}
                  {due === null ? pageWords.noDate : pageWords.byDate(dateInWords(due))}
                </span>
              </span>
            </li>
          ))}
        </Part>
      </div>
    </Disclosure>
  )
}

type PartProps = { readonly title: string; readonly none: string | null; readonly children: ReactNode }

function Part({ title, none, children }: PartProps) {
  return (
    <section>
      <h3>{title}</h3>
      {none === null ? <ul>{children}</ul> : <p className="quiet">{none}</p>}
    </section>
  )
}
