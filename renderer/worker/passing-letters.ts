import { type Passing, readPassing } from '../../shared/meeting/referral/passing'
import { bytesOf } from '../../shared/sync/bytes'
import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf } from './names'
import { type CameClosed, passingAs, type StoredPassing } from './passing-rows'
import type { Row, Rows } from './rows'

/** What lies here of words in open circles: those that can be read, and of those that came as letters for whom each was closed. */
export type Post = { readonly words: readonly Passing[]; readonly letters: readonly ReadLetter[] }
/** `entry`: what it was sealed as. `readers`: every computer it was closed for, or that its key was handed on to. */
export type ReadLetter = CameClosed & { readonly entry: string; readonly word: Passing }

type Known = { readonly name: string; readonly stored: StoredPassing }

/** `tried`: letters that no key here opened, so that each is tried once in a session, and again where its key was handed on. */
export async function readPost(
  rows: Rows,
  keeper: Pick<KeeperLink, 'openLetter'>,
  tried: Set<string>,
): Promise<Post> {
  const stored = await rows.under(rowOf.everyPassing)
  const known = stored.map(
    ({ name, content }): Known => ({ name, stored: fromBytes<StoredPassing>(content) }),
  )
  const opened: Row[] = []
  const put = (name: string, now: StoredPassing): Known => {
    opened.push(passingAs(name, now))
    return { name, stored: now }
  }
  const first: Known[] = []
  for (const one of known) {
    const now =
      one.stored.type === 'letter' && !tried.has(one.name) ? await read(one.stored, keeper, null) : null
    if (now === null) tried.add(one.name)
    first.push(now === null ? one : put(one.name, now))
  }
  const keys = first.flatMap(({ stored: one }) => (one.type === 'key' ? [one] : []))
  const all: Known[] = []
  for (const one of first) {
    const { name, stored: now } = one
    const through = now.type === 'letter' ? keys.filter(({ of }) => of === entryOf(name)) : []
    const word = now.type === 'letter' ? await readThrough(now, keeper, through, name, tried) : null
    all.push(word === null ? one : put(name, word))
  }
  if (opened.length > 0) await rows.write(opened, [])
  const words = all.flatMap(({ name, stored: one }) => (one.type === 'word' ? [{ name, ...one }] : []))
  return {
    words: words.map(({ word }) => word),
    letters: words.flatMap(({ name, word, came }): readonly ReadLetter[] => {
      if (came === undefined) return []
      const entry = entryOf(name)
      const handed = keys.flatMap(({ of, readers }) => (of === entry ? readers : []))
      return [{ ...came, entry, word, readers: [...new Set([...came.readers, ...handed])] }]
    }),
  }
}

type Closed = Extract<StoredPassing, { type: 'letter' }>

async function readThrough(
  letter: Closed,
  keeper: Pick<KeeperLink, 'openLetter'>,
  keys: readonly { readonly closed: string }[],
  name: string,
  tried: Set<string>,
): Promise<StoredPassing | null> {
  for (const { closed } of keys) {
    const once = `${name}/${closed.slice(0, 64)}`
    if (tried.has(once)) continue
    tried.add(once)
    const word = await read(letter, keeper, closed)
    if (word?.type === 'word') return word
  }
  return null
}

/** RF8: the word of whoever sealed the letter, and of nobody else. */
async function read(
  { by, closed }: Closed,
  keeper: Pick<KeeperLink, 'openLetter'>,
  through: string | null,
): Promise<StoredPassing | null> {
  const opened = await keeper.openLetter(bytesOf(closed), through === null ? null : bytesOf(through))
  if (opened === null) return null
  const { readers, plain, hands } = opened
  if (hands !== null) return { type: 'key', of: hands, closed, readers }
  const word = plain === null ? null : readPassing(new TextDecoder().decode(plain), by)
  return word?.ok ? { type: 'word', word: word.value, came: { closed, readers, through } } : null
}

const entryOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
