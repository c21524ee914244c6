import type { SinceBlock } from '../../shared/minutes/since-block'
import { sinceSentence, course as words } from '../words/en/course'

/** `Since then: overridden by THING 2026/01/01 of Shed Thing, …` Beneath a decision, as a layer (CS8). */
export function SinceView({ block }: { readonly block: SinceBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-said fm-doc-since">
      <strong>{words.sinceThen}</strong> <bdi>{sinceSentence(block)}</bdi>
    </p>
  )
}
