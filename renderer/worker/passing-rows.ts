import { hexOf } from '../../shared/bytes'
import { letterRecord, type Passing, passingRecord, readPassing } from '../../shared/meeting/referral/passing'
import type { Spoken } from './intake'
import { fromBytes, rowOf, toBytes } from './names'
import type { Row, Rows } from './rows'
import type { KeptAssembly } from './summaries'

/**
 * Words about matters that pass between assemblies, of all open circles that lie here. What others sealed is parsed as it comes in; a
 * letter stays closed until a key of this computer opens it (LT2), then its row holds the word, and the letter beside it so that it can be
 * handed on (LT4).
 */
export type StoredPassing =
  | { readonly type: 'word'; readonly word: Passing; readonly came?: CameClosed }
  | { readonly type: 'letter'; readonly by: string; readonly closed: string }
  /** The key of another letter, by the entry that one was sealed as. */
  | {
      readonly type: 'key'
      readonly of: string
      readonly closed: string
      readonly readers: readonly string[]
    }
/** As it was closed, and for which computers; `through`: the letter that handed on its key. */
export type CameClosed = {
  readonly closed: string
  readonly readers: readonly string[]
  readonly through: string | null
}

/** Of a record of an open circle; null where it is none, or not the word of whoever sealed it (RF8). */
export function passingRow(
  assembly: string,
  { entry, what, text }: { readonly entry: string; readonly what: string; readonly text: Uint8Array },
): Row | null {
  const name = rowOf.passing(assembly, entry)
  if (what === letterRecord) return passingAs(name, { type: 'letter', by: assembly, closed: hexOf(text) })
  if (what !== passingRecord) return null
  const word = readPassing(new TextDecoder().decode(text), assembly)
  return word.ok ? passingAs(name, { type: 'word', word: word.value }) : null
}

export const passingAs = (name: string, stored: StoredPassing): Row => ({ name, content: toBytes(stored) })

/** RF3: what members of the umbrellas kept here have said to each other in their joint circles. */
export async function wordsAmong(rows: Rows, all: readonly KeptAssembly[]): Promise<readonly Passing[]> {
  const words: Passing[] = []
  for (const { head, circle } of all) {
    if (circle !== 'joint') continue
    for (const { content } of await rows.under(rowOf.allSpoken(head.assembly))) {
      const { of, what, said } = fromBytes<Spoken>(content)
      const word = what === passingRecord ? readPassing(said, of) : null
      if (word?.ok) words.push(word.value)
    }
  }
  return words
}
