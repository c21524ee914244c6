import type { SinceBlock } from '../../shared/minutes/since-block'
import { sinceSentence, course as words } from '../words/en/course'

/** `Since then: overridden by THING 2026/01/01 on 3 March 2026, itself replaced by …` Beneath a decision, as a layer (CS8). */
export function SinceView({ block: { steps, next } }: { readonly block: SinceBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-said fm-doc-since">
      <strong>{words.sinceThen}</strong>{' '}
      {steps.length > 0 ? sinceSentence(steps) : next === null ? null : words.next(next.number, next.on)}
    </p>
  )
}
