import type { Node } from 'prosemirror-model'
import { schema } from './schema'

/** A word of a line that a dictionary can say something about (SP3), and where in the line it is. */
export type CheckedWord = { readonly word: string; readonly from: number; readonly to: number }

/** Of a line that is still the same nothing is found out twice. */
const known = new WeakMap<Node, readonly CheckedWord[]>()

export function checkedWords(line: Node): readonly CheckedWord[] {
  const found =
    known.get(line) ?? wordsIn(line.textContent).filter(({ from, to }) => !isNamed(line, from, to))
  known.set(line, found)
  return found
}

export function wordsIn(text: string): readonly CheckedWord[] {
  return [...text.matchAll(/[^\s–—]+/gu)].flatMap((chunk) =>
    isNoProse(chunk[0])
      ? []
      : [...chunk[0].matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)].flatMap((found) => {
          const [word] = found
          const from = chunk.index + found.index
          return isSayable(word) ? [{ word, from, to: from + word.length }] : []
        }),
  )
}

/** An address, a file, or what stands behind a sign of ours. */
const isNoProse = (chunk: string): boolean => /[@\\_#{}]|:\/\/|^www\.|^\/|\p{L}\.\p{L}{2,}/u.test(chunk)

/** Letters alone, of the script of the dictionary, and no abbreviation. */
function isSayable(word: string): boolean {
  if (word.length < 2 || word === word.toUpperCase()) return false
  return /^(?:[\p{Script=Latin}\p{M}]|['’])+$/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word)
}

/** The name of a person was taken from the roll. */
function isNamed(line: Node, from: number, to: number): boolean {
  let is = false
  line.nodesBetween(from, to, (run) => {
    if (run.isText && schema.marks.person.isInSet(run.marks)) is = true
  })
  return is
}
