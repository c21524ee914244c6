import { hexOf } from '../../shared/bytes'
import { letterRecord, type Passing, passingRecord, readPassing } from '../../shared/meeting/referral/passing'
import { bytesOf } from '../../shared/sync/bytes'
import type { Spoken } from './intake'
import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf, toBytes } from './names'
import type { Row, Rows } from './rows'
import type { KeptAssembly } from './summaries'

/**
 * Words about matters that pass between assemblies, of all open circles that lie here. What others sealed is parsed as it comes in; a
 * letter stays closed until a key of this computer opens it (LT2), then its row holds the word.
 */
type Stored =
  | { readonly type: 'word'; readonly word: Passing }
  | { readonly type: 'letter'; readonly by: string; readonly closed: string }

/** Of a record of an open circle; null where it is none, or not the word of whoever sealed it (RF8). */
export function passingRow(
  assembly: string,
  { entry, what, text }: { readonly entry: string; readonly what: string; readonly text: Uint8Array },
): Row | null {
  const name = rowOf.passing(assembly, entry)
  const keep = (stored: Stored): Row => ({ name, content: toBytes(stored) })
  if (what === letterRecord) return keep({ type: 'letter', by: assembly, closed: hexOf(text) })
  if (what !== passingRecord) return null
  const word = readPassing(new TextDecoder().decode(text), assembly)
  return word.ok ? keep({ type: 'word', word: word.value }) : null
}

/** Every word that can be read here. `tried`: letters that no key here opened, so that each is tried once in a session. */
export async function passingWords(
  rows: Rows,
  keeper: Pick<KeeperLink, 'openLetter'>,
  tried: Set<string>,
): Promise<readonly Passing[]> {
  const words: Passing[] = []
  const opened: Row[] = []
  for (const { name, content } of await rows.under(rowOf.everyPassing)) {
    const stored = fromBytes<Stored>(content)
    if (stored.type === 'word') {
      words.push(stored.word)
      continue
    }
    if (tried.has(name)) continue
    const word = await openWord(stored, keeper)
    if (word === null) tried.add(name)
    else {
      words.push(word)
      opened.push({ name, content: toBytes({ type: 'word', word } satisfies Stored) })
    }
  }
  if (opened.length > 0) await rows.write(opened, [])
  return words
}

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

async function openWord(
  { by, closed }: Extract<Stored, { type: 'letter' }>,
  keeper: Pick<KeeperLink, 'openLetter'>,
): Promise<Passing | null> {
  const plain = await keeper.openLetter(bytesOf(closed))
  if (plain === null) return null
  const word = readPassing(new TextDecoder().decode(plain), by)
  return word.ok ? word.value : null
}
