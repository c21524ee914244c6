import type { CorrectionsBlock, EarlierMinutesBlock } from '../../shared/minutes/minutes-blocks'
import { lifecycle as words } from '../words/en/lifecycle'

/** `The minutes of the March moot of 3 March 2026 were approved.` */
export function EarlierMinutesView({ block }: { readonly block: EarlierMinutesBlock }) {
  const { of, what, text } = block
  return (
    <div className="fm-doc-fact fm-doc-minutes-of">
      <p>
        {words.earlier[what]} <bdi>{of.title}</bdi>, {words.refOf(of)}.
      </p>
      {text === null ? null : (
        <p className="fm-doc-said serif" dir="auto">
          {text}
        </p>
      )}
    </div>
  )
}

/** A layer over the minutes, which stay as they are: what was put right, and where it was agreed. */
export function CorrectionsView({ block }: { readonly block: CorrectionsBlock }) {
  return (
    <div className="fm-doc-fact">
      <p>
        <strong>{words.correctionsTitle}</strong>
      </p>
      <ul>
        {block.corrections.map(({ text, agreed, on }, index) => (
          <li key={index}>
            <bdi className="serif">{text}</bdi>{' '}
            <span className="quiet">
              ({agreed === null ? words.saidOn(on) : words.agreedBy(agreed.minute, agreed.date)})
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
