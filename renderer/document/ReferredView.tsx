import type { ReferredAnswer, ReferredBlock } from '../../shared/minutes/referred-block'
import { assertNever } from '../../shared/result'
import { referral as words } from '../words/en/referral'

/** `onItsWay`: what this computer knows of the letter, as long as nothing has come back; it stands in no minutes. */
type ReferredProps = { readonly block: ReferredBlock; readonly onItsWay?: string | undefined }

/** `Referred to Disability Society, 3 December 2026: received 4 December, on its agenda, result …` */
export function ReferredView({ block, onItsWay }: ReferredProps) {
  const { name, on, asked, instead, state, answers } = block
  return (
    <div className="fm-doc-fact fm-doc-said">
      <p>
        {words.referredTo} <bdi>{name}</bdi>, {words.day(on)}: “<bdi>{asked}</bdi>”
      </p>
      {instead === null ? null : (
        <p>
          {words.inStead[instead.why]} <bdi>{instead.name}</bdi>.
        </p>
      )}
      {answers.length === 0 ? (
        <p>{(state === 'sent' ? onItsWay : undefined) ?? words.states[state]}</p>
      ) : null}
      {answers.length === 0 ? null : (
        <ul>
          {answers.map((answer, index) => (
            <li key={index}>
              <AnswerText answer={answer} />
            </li>
          ))}
          {state === 'recalled' || state === 'contested' ? <li>{words.states[state]}</li> : null}
        </ul>
      )}
    </div>
  )
}

export function AnswerText({ answer }: { readonly answer: ReferredAnswer }) {
  switch (answer.type) {
    case 'receipt':
      return <>{words.received(answer.on)}</>
    case 'accepted':
      return (
        <>
          {words.onAgenda} <bdi>{answer.meeting}</bdi>, {words.day(answer.date)}
        </>
      )
    case 'declined':
      return (
        <>
          {words.declined(answer.on)} <bdi>{answer.reason}</bdi>
          {answer.noRemit ? ` ${words.noRemitTold}` : ''}
        </>
      )
    case 'result':
      return (
        <>
          {words.result(answer.on, answer.outcome)}
          {answer.decisions.map(({ number, wording, counts }) => (
            <span key={number}>
              {' '}
              <span className="figures">{number}</span>: “<bdi>{wording}</bdi>” ({words.counts(counts)})
            </span>
          ))}
          {answer.late ? ` ${words.late}` : ''}
        </>
      )
    default:
      return assertNever(answer)
  }
}
