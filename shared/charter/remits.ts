import type { Remit } from './parameters'
import { fold } from './roll'

/** A remit of an assembly that is known here, as its charter names it. */
export type KnownRemit = Remit & {
  /** The assembly's name, as people say it. */
  readonly assembly: string
  /** No chain of hosts repeats it: only its own charter says so (RM5). */
  readonly isClaim?: boolean
}

/**
 * RM3: the primary remits of others that these words meet: every word of the topic stands in them, or begins one. A topic that
 * is primary here too is nobody else's alone.
 */
export function remitsMet<Known extends KnownRemit>(
  text: string,
  ours: readonly Remit[],
  others: readonly Known[],
): readonly Known[] {
  const said = wordsOf(text)
  const own = new Set(ours.filter(({ level }) => level === 'primary').map(({ topic }) => fold(topic)))
  return others.filter(({ topic, level }) => {
    const words = wordsOf(topic).filter((word) => word.length >= telling)
    const meets = words.length > 0 && words.every((word) => said.some((one) => one.startsWith(word)))
    return level === 'primary' && meets && !own.has(fold(topic))
  })
}

/** Shorter words tell nothing of a topic. */
const telling = 4

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
