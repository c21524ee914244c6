import type { ConcernLine, ConcernsBlock } from '../../shared/minutes/deliberation-block'
import { stepsInWords, concerns as words } from '../words/en/concerns'

/** The concerns on one proposal: who, in which round, in whose words, and what became of each. */
export function ConcernsView({ block }: { readonly block: ConcernsBlock }) {
  return (
    <div className="fm-doc-fact fm-doc-positions">
      <p className="fm-doc-label">{words.title}</p>
      <ul className="fm-doc-lines fm-doc-concerns">
        {block.concerns.map((concern) => (
          <li key={concern.number}>
            <ConcernText concern={concern} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `C-1 Tom, round 1: The choir is loud. · resolved by version 2` */
export function ConcernText({ concern }: { readonly concern: ConcernLine }) {
  const { number, name, round, text, steps, contested } = concern
  const said = stepsInWords(steps)
  return (
    <>
      <strong className="figures">{number}</strong> <bdi>{name ?? words.room}</bdi>, {words.round(round)}:{' '}
      <bdi className="fm-doc-reason">{text}</bdi>
      {steps.map((step, index) => (
        <span key={index}>
          {' · '}
          {said[index]}
          {step.note === null ? null : (
            <>
              {' ('}
              <bdi>{step.note}</bdi>
              {')'}
            </>
          )}
        </span>
      ))}
      {contested ? <strong>{` · ${words.contested}`}</strong> : null}
    </>
  )
}
