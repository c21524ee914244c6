import { useRef, useState } from 'react'
import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { ConcernId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import {
  type Amendment,
  adoptAmendment,
  amendments,
  settleAmendment,
} from '../../../shared/meeting/proposal/amendment'
import type { Proposal } from '../../../shared/meeting/proposal/proposal'
import { amendmentLine } from '../../../shared/minutes/deliberation'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { ChangeText } from '../../document/AmendmentsView'
import { amending as words } from '../../words/en/amending'
import { proposals as proposalWords } from '../../words/en/board'
import { Answers } from './Answers'
import { WordingForm } from './WordingForm'

/** The changes that were suggested, each with its fate, or with what may become of it. */
export type AmendmentsProps = {
  readonly meeting: Meeting
  readonly proposal: Proposal
  readonly roll: Roll
  readonly run: Run<Meeting>
  readonly isOpen: boolean
  /** A new wording is on the table: where the focus goes on. */
  readonly onPut: () => void
}

export function Amendments(props: AmendmentsProps) {
  const { meeting, proposal } = props
  const all = amendments(meeting, proposal.proposal)
  if (all.length === 0) return null
  return (
    <section className="fm-concern-part" aria-label={words.title}>
      <h4 className="fm-small-head">{words.title}</h4>
      <ul className="fm-concerns">
        {all.map((one) => (
          <AmendmentRow key={one.amendment} {...props} amendment={one} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = AmendmentsProps & { readonly amendment: Amendment }

function AmendmentRow({ meeting, proposal, roll, run, isOpen, onPut, amendment }: RowProps) {
  const tell = useTell()
  const [taking, setTaking] = useState<'adopted' | 'tested' | null>(null)
  const [answers, setAnswers] = useState<readonly ConcernId[]>([])
  const row = useRef<HTMLLIElement>(null)
  const name = amendment.person === null ? words.room : nameOf(roll, amendment.person)
  const back = () => {
    setTaking(null)
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus())
  }
  const adopt = (as: 'adopted' | 'tested', wording: string) => {
    const result = run(adoptAmendment, { amendment: amendment.amendment, as, wording, answers })
    if (!result.ok) {
      tell.refusal(result.refusal)
      return false
    }
    tell.done(words.done[as])
    setTaking(null)
    requestAnimationFrame(onPut)
    return true
  }
  const settle = (fate: 'declined' | 'withdrawn') => {
    const result = run(settleAmendment, { amendment: amendment.amendment, fate, note: null })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(words.done[fate])
    requestAnimationFrame(onPut)
  }
  return (
    <li ref={row}>
      <p className="fm-concern-words">
        <ChangeText change={amendmentLine(amendment, roll)} />
        {amendment.contested ? <strong>{` · ${words.contested}`}</strong> : null}
      </p>
      {!isOpen || amendment.fate !== 'open' ? null : taking === null ? (
        <Row>
          <Button aria-label={words.of(words.adopt, name)} onPress={() => setTaking('adopted')}>
            {words.adopt}
          </Button>
          <Button kind="quiet" aria-label={words.of(words.test, name)} onPress={() => setTaking('tested')}>
            {words.test}
          </Button>
          <Button kind="quiet" aria-label={words.of(words.decline, name)} onPress={() => settle('declined')}>
            {words.decline}
          </Button>
          <Button
            kind="quiet"
            aria-label={words.of(words.withdraw, name)}
            onPress={() => settle('withdrawn')}
          >
            {words.withdraw}
          </Button>
        </Row>
      ) : (
        <div className="fm-taking">
          <WordingForm
            key={taking}
            draft={`${taking}/${amendment.amendment}`}
            begin={amendment.isWording ? amendment.text : ''}
            label={taking === 'adopted' ? words.adoptTitle : words.testTitle}
            help={proposalWords.amendNote}
            putLabel={taking === 'adopted' ? words.adopt : words.test}
            autoFocus
            onPut={(wording) => adopt(taking, wording)}
            onLeave={back}
          >
            <Answers
              meeting={meeting}
              proposal={proposal}
              roll={roll}
              chosen={answers}
              onChoose={setAnswers}
            />
          </WordingForm>
        </div>
      )}
    </li>
  )
}
