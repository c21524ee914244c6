import type { Authority, EntryHash, StruckDeed, UnlawfulDeed } from './authority'
import { type Deed, deedOf, isBefore, type LawfulDeed, type Signed } from './deed'
import { type Court, judgeDeed, judgeFounding } from './judge'
import { has, including, type NumberSet, numbersIn, union } from './past'
import { authorityIn } from './reading'
import { lay, nobody, type State } from './state'
import { strikesAmong } from './strike'

/**
 * The authority log of one assembly, read from whatever entries are here, in any order. The same entries give the same
 * log on every device; more of them never change what was lawful, only what stands.
 */
export type AuthorityLog = {
  readonly now: Authority
  readonly state: State
  /** All that were lawful, each behind those it follows. */
  readonly deeds: readonly LawfulDeed[]
  /** What stood by these heads; null where one of them is not here, or was not its signer's to do. */
  readonly at: (heads: readonly EntryHash[]) => State | null
  readonly lawful: (entry: EntryHash) => LawfulDeed | null
  readonly unlawful: (entry: EntryHash) => UnlawfulDeed['why'] | null
}

export function readLog(
  genesis: EntryHash,
  openSpace: string,
  entries: Iterable<Signed>,
  court: Court,
): AuthorityLog {
  const lawful = new Map<EntryHash, LawfulDeed>()
  const inOrder: LawfulDeed[] = []
  const unlawful = new Map<EntryHash, UnlawfulDeed>()
  const states = new Map<string, State>()
  const waiting = new Map<EntryHash, Deed>()
  /** For a deed that is not lawful yet, the deeds that follow it. */
  const followers = new Map<EntryHash, Deed[]>()
  const ready: Deed[] = []

  for (const entry of entries) {
    const deed = deedOf(entry)
    if (deed === null || waiting.has(deed.hash)) continue
    if (deed.hash !== genesis && deed.space !== openSpace) continue
    waiting.set(deed.hash, deed)
    for (const before of deed.after) followers.set(before, [...(followers.get(before) ?? []), deed])
    if (deed.after.length === 0) ready.push(deed)
  }
  // AU1: a deed is judged once every deed it follows has been, and was lawful.
  for (let deed = ready.pop(); deed !== undefined; deed = ready.pop()) {
    if (!judge(deed)) continue
    for (const follower of followers.get(deed.hash) ?? [])
      if (waiting.has(follower.hash) && follower.after.every((before) => lawful.has(before)))
        ready.push(follower)
  }

  function judge(deed: Deed): boolean {
    waiting.delete(deed.hash)
    const befores = deed.after.flatMap((before) => lawful.get(before) ?? [])
    const past = withPast(befores)
    const { op } = deed
    const judged =
      deed.hash === genesis && op?.op === 'found'
        ? judgeFounding(deed, op)
        : judgeDeed(deed, stateAt(past, befores), court)
    if (judged.type === 'unlawful') {
      unlawful.set(deed.hash, {
        entry: deed.hash,
        op: op?.op ?? 'future',
        signer: deed.signer,
        why: judged.why,
      })
      return false
    }
    const steps = 1 + Math.max(-1, ...befores.map((before) => before.steps))
    const done = { ...deed, ...judged.judged, number: inOrder.length, past, steps }
    inOrder.push(done)
    lawful.set(deed.hash, done)
    return true
  }

  /** The state of a set that holds all that stands before its members. */
  function stateAt(all: NumberSet, members: readonly LawfulDeed[]): State {
    const ends = members.filter((one) => !members.some((other) => isBefore(one, other)))
    const name = [...new Set(ends.map(({ hash }) => hash))].sort().join()
    const known = states.get(name)
    if (known !== undefined) return known
    const [end] = ends
    // Behind a single end nothing is at the same time: nothing more is struck, and its own effect comes on top.
    const state =
      end === undefined
        ? nobody
        : ends.length === 1
          ? lay(stateAt(end.past, deedsIn(end.after)), end)
          : laid(deedsOf(all))
    states.set(name, state)
    return state
  }

  function deedsIn(hashes: readonly EntryHash[]): LawfulDeed[] {
    return hashes.flatMap((hash) => lawful.get(hash) ?? [])
  }

  function deedsOf(numbers: NumberSet): LawfulDeed[] {
    return numbersIn(numbers).flatMap((number) => inOrder[number] ?? [])
  }

  const followed = union(inOrder.map(({ past }) => past))
  const heads = inOrder.filter(({ number }) => !has(followed, number))
  const state = stateAt(withPast(heads), heads)
  return {
    now: authorityOf(),
    state,
    deeds: inOrder,
    at: (hashes) => {
      const members = deedsIn(hashes)
      return members.length < hashes.length ? null : stateAt(withPast(members), members)
    },
    lawful: (entry) => lawful.get(entry) ?? null,
    unlawful: (entry) => unlawful.get(entry)?.why ?? null,
  }

  function authorityOf(): Authority {
    const strikes = strikesAmong(inOrder)
    return {
      ...authorityIn(state),
      genesis,
      heads: heads.map(({ hash }) => hash).sort(),
      struck: inOrder
        .flatMap(({ hash, op, signer, at }): StruckDeed[] => {
          const strike = strikes.get(hash)
          return strike === undefined ? [] : [{ entry: hash, op: op?.op ?? 'future', signer, at, ...strike }]
        })
        .sort(byEntry),
      unlawful: [...unlawful.values()].sort(byEntry),
      waiting: [...waiting.values()]
        .map(({ hash, after }) => ({
          entry: hash,
          lacks: after.filter((before) => !lawful.has(before)).sort(),
        }))
        .sort(byEntry),
    }
  }
}

function byEntry(one: { readonly entry: string }, other: { readonly entry: string }): number {
  return one.entry < other.entry ? -1 : one.entry > other.entry ? 1 : 0
}

function withPast(deeds: readonly LawfulDeed[]): NumberSet {
  return union(deeds.map(({ past, number }) => including(past, number)))
}

function laid(deeds: readonly LawfulDeed[]): State {
  const strikes = strikesAmong(deeds)
  return deeds.filter(({ hash }) => !strikes.has(hash)).reduce(lay, nobody)
}
