import { openLetter } from '../../electron/keeper/letter'
import type { AssemblyId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { isAnswer, type Passed, passed } from '../../shared/meeting/referral/passed'
import { enterAnswers } from '../../shared/meeting/referral/refer'
import { referralsOf } from '../../shared/meeting/referral/referral'
import { takeCarried } from '../../shared/meeting/take-carried'
import { type Chance, chanceOf } from '../../shared/practice/chance'
import { offered } from '../../shared/record/carried'
import { clashes } from '../../shared/record/clash'
import { chainOf, fates } from '../../shared/record/fate'
import { cameBack } from '../../shared/record/passing-lines'
import { linkKey, linksThatCount, ringsAmong } from '../../shared/record/rings'
import { union } from '../fixtures/merge'
import { spaceId } from '../fixtures/peers'
import { societyMeeting } from '../fixtures/referral'
import { originOf } from './federated'
import type { Reading } from './readings'
import type { HeldWord } from './referrals'
import type { Federation, Invariant, World } from './world'

/**
 * What assemblies have to do with one another comes to the same everywhere: two laptops that hold the same circles read the same of them,
 * in whatever order it came to each, and nobody's word is anybody else's.
 */
export const federationInvariants: readonly Invariant[] = [
  told('NE2: the same logs, the same nesting: no ring, nobody its own host', nesting),
  told('RF5: the same words, the same course of every matter', referrals),
  told('RF8 RF10: nobody answers for the addressee, and silence is no decline', onlyTheirs),
  told('LT2: no letter is opened but by whom it is for', letters),
  told('RF11: a result comes into the backlog of its origin once', once),
  told('CS2 CS6: the same decisions, the same clashes, the same chain of what overrides what', decisions),
  told('QA6 QA3: the same answers, the same roll-up, and nobody is heard who said nothing', rollUps),
]

const today = '2026-03-20'

function told(
  name: string,
  wrongs: (federation: Federation, chance: Chance) => readonly string[],
): Invariant {
  const of = ({ federation, seed }: World) =>
    federation === null ? [] : wrongs(federation, chanceOf(seed).branch(name))
  return { name, wrongs: of }
}

/** Each two honest laptops, with the spaces that both hold whole and alike. */
function inPairs(
  { readings }: Federation,
  differ: (one: Reading, other: Reading, both: ReadonlySet<string>) => boolean,
): string[] {
  return readings.flatMap((one, at) =>
    readings.slice(at + 1).flatMap((other) => {
      const alike = [...one.whole].filter(([id, digest]) => other.whole.get(id) === digest)
      return differ(one, other, new Set(alike.map(([id]) => id)))
        ? [`${one.laptop.name} and ${other.laptop.name} read different things`]
        : []
    }),
  )
}
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
/** In another order, and some of it twice, as by two roads. */
const mixed = <T>(some: readonly T[], chance: Chance): readonly T[] =>
  chance.shuffled([...some, ...some.slice(0, 3)])

function nesting(federation: Federation, chance: Chance): string[] {
  const own = federation.readings.flatMap(({ laptop, nesting: lines }) => {
    const count = linksThatCount(lines)
    const left = lines.map(({ assembly }) => ({
      assembly,
      hosts: count.filter(({ member }) => member === assembly).map(({ host }) => host),
      members: count.filter(({ host }) => host === assembly).map(({ member }) => member),
    }))
    const isWhole = ringsAmong(left).length === 0 && count.every(({ host, member }) => host !== member)
    return isWhole ? [] : [`${laptop.name} has a ring among the links that count`]
  })
  const pairs = inPairs(federation, (one, other, both) => {
    const alike = ({ nesting: lines }: Reading) =>
      lines.filter(({ assembly }) => both.has(spaceId(assembly, 'log')))
    const read = (lines: Reading['nesting']) => [ringsAmong(lines), linksThatCount(lines).map(linkKey)]
    return !isSame(read(alike(one)), read(mixed(alike(other), chance)))
  })
  return [...own, ...pairs]
}

function referrals({ told: of, readings }: Federation, chance: Chance): string[] {
  return inPairs({ told: of, readings }, (one, other, both) => {
    const keys = [one, other].map(({ laptop }) => laptop.key)
    // A letter that was closed for one of the two alone says nothing to the other.
    const isForBoth = ({ space, letter }: HeldWord) =>
      both.has(space) && (letter === null || keys.every((key) => of.letters.get(letter)?.has(key)))
    const wordsOf = ({ passing }: Reading) => passing.filter(isForBoth).map(({ word }) => word)
    return !isSame(passed(wordsOf(one)), passed(mixed(wordsOf(other), chance)))
  })
}

function onlyTheirs({ told: of, readings }: Federation): string[] {
  const types = { declined: 'declined', result: 'result', accepted: 'accepted', received: 'receipt' } as const
  const isUnheard = ({ state, referral, to }: Passed): boolean =>
    state in types &&
    !of.passed.some(
      ({ by, word }) =>
        by === to && word.referral === referral && word.type === types[state as keyof typeof types],
    )
  return readings.flatMap(({ laptop, passing }) =>
    passed(passing.map(({ word }) => word))
      .referrals.filter(isUnheard)
      .map(({ state }) => `${laptop.name} reads ${state} that the addressee never said`),
  )
}

function letters({ told: of }: Federation): string[] {
  return [...of.letters].flatMap(([text, keys]) =>
    of.cast.laptops.flatMap(({ name, key, device }) => {
      const isOpen = openLetter(Uint8Array.from(Buffer.from(text, 'hex')), [device]) !== null
      return isOpen === keys.has(key) ? [] : [`${name} ${isOpen ? 'opens' : 'cannot open'} a letter`]
    }),
  )
}

/** Each laptop has entered what came in its own copy; the copies meet in two orders. */
function once({ told: of, readings }: Federation): string[] {
  return [...new Set(readings.map(({ laptop }) => laptop.assembly))].flatMap((assembly) => {
    const copies = readings
      .filter(({ laptop }) => laptop.assembly === assembly)
      .map(({ laptop, passing }): Meeting => {
        const { origin, moment } = of.deskOf(laptop)
        enterAnswers(origin, { answers: passing.map(({ word }) => word).filter(isAnswer) }, moment())
        return origin.seen
      })
    const [merged, again] = [copies, copies.toReversed()].map((all) => all.reduce(union)) as [
      Meeting,
      Meeting,
    ]
    const back = cameBack(merged, originOf)
    const wrongs = isSame(back, cameBack(again, originOf)) ? [] : ['two orders give two backlogs']
    const named = back.map(({ back: from }) => from?.referral)
    if (new Set(named).size < named.length) wrongs.push('a result stands in the backlog twice')
    if (back.length > 0) {
      const next = societyMeeting(assembly as AssemblyId, 0x7fff)
      const isTaken = takeCarried(next.page, { items: back }, next.moment()).ok
      const taken = agenda(next.page.seen).flatMap(({ carried }) => carried ?? [])
      if (!isTaken || offered(back, taken).length > 0) wrongs.push('what was taken is offered again')
      if (takeCarried(onLiteral(next.page.seen), { items: back }, next.moment()).ok)
        wrongs.push('a result is taken twice')
    }
    const isOver = referralsOf(merged).filter(({ state }) => state === 'result' || state === 'declined')
    if (isOver.length !== back.length) wrongs.push(`${isOver.length} ended, ${back.length} came back`)
    return wrongs.map((wrong) => `in assembly ${assembly.slice(0, 6)} ${wrong}`)
  })
}

function decisions(federation: Federation, chance: Chance): string[] {
  return inPairs(federation, (one, other, both) => {
    const of = ({ lines, words }: Reading) => ({
      lines: lines.filter(({ space }) => both.has(space)).map(({ line }) => line),
      words: words.filter(({ space }) => both.has(space)).map(({ word }) => word),
    })
    const [here, there] = [of(one), of(other)]
    const lines = mixed(there.lines, chance)
    const found = fates(here.lines, today)
    const again = fates(lines, today)
    return (
      !isSame(clashes(here.lines, here.words, today), clashes(lines, mixed(there.words, chance), today)) ||
      here.lines.some(
        ({ decision }) =>
          !isSame(
            [found.get(decision), chainOf(decision, found)],
            [again.get(decision), chainOf(decision, again)],
          ),
      )
    )
  })
}

function rollUps(federation: Federation): string[] {
  const { told: of, readings } = federation
  const host = of.cast.region.assembly
  const rests = (['joint', 'log'] as const).map((circle) => spaceId(host, circle))
  const pairs = inPairs(
    federation,
    (one, other, both) => rests.every((id) => both.has(id)) && !isSame(one.roll, other.roll),
  )
  const unheard = readings.flatMap(({ laptop, roll }) =>
    (roll?.lines ?? [])
      .filter(({ stance }) => stance !== null)
      .filter(
        ({ assembly, stance }) => !of.answered.some((one) => one.by === assembly && one.stance === stance),
      )
      .map(({ name }) => `${laptop.name} hears ${name}, which said nothing`),
  )
  return [...pairs, ...unheard]
}
