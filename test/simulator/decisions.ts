import type { AssemblyId, ItemId, MeetingId, StatementId } from '../../shared/id'
import type { Chance } from '../../shared/practice/chance'
import { type KnownLine, sideOf } from '../../shared/record/clash'
import { type ClashWord, clashRecord, readClashWord } from '../../shared/record/clash-word'
import { lineOf, matterOf, replacing } from '../fixtures/clash'
import { type Federated, nameIn } from './federated'
import type { Laptop } from './laptop'
import { sealed } from './said'
import { type Shelved, shelvedOn } from './shelved'

/**
 * Commands of the random stories: two assemblies decide on one matter, somebody says that they contradict, several together (told by the
 * region, over the town and West) decide over both, and over that again.
 */
const decisionRecord = 'simulated-decision'
const today = '2026-03-20'
export type Decided = { readonly space: string; readonly line: KnownLine }
export type Said = { readonly space: string; readonly word: ClashWord }

export async function decidedOn(
  laptop: Laptop,
): Promise<{ readonly lines: readonly Decided[]; readonly words: readonly Said[] }> {
  const all = await shelvedOn(laptop, 'open')
  const textIn = ({ text }: Shelved) => new TextDecoder().decode(text)
  const lines = all
    .filter(({ kind }) => kind === decisionRecord)
    .map((one): Decided => {
      const line: KnownLine = JSON.parse(textIn(one))
      // Whose decision it is, says the circle it stands in.
      return { space: one.space, line: { ...line, assembly: one.circleOf as AssemblyId } }
    })
  const words = all.flatMap((one): readonly Said[] => {
    const read = one.kind === clashRecord ? readClashWord(textIn(one)) : null
    return read?.ok && read.value.assembly === one.circleOf ? [{ space: one.space, word: read.value }] : []
  })
  return { lines, words }
}

export async function decides(told: Federated, laptop: Laptop, chance: Chance): Promise<void> {
  const { lines } = await decidedOn(laptop)
  const isTogether = laptop.assembly === told.cast.region.assembly
  const own = lines.filter(({ line }) => line.assembly === laptop.assembly).map(({ line }) => line)
  const theirs = lines.map(({ line }) => line)
  const before = isTogether
    ? theirs.filter(() => chance.happens(0.6))
    : own.slice(-1).filter(() => chance.happens(0.3))
  const id = told.newId()
  const reopened = { rule: 'judgement', person: null, reason: null, on: '2026-03-12' } as const
  const line = lineOf(1, laptop.assembly as AssemblyId, {
    decision: id as StatementId,
    meeting: told.newId() as MeetingId,
    item: told.newId() as ItemId,
    name: nameIn(told.writers, laptop.assembly),
    number: id.slice(-4),
    wording: `So be it ${chance.whole(3)}`,
    matter: matterOf(1),
    over: isTogether ? [told.cast.town.assembly, told.cast.west.assembly] : null,
    replaces: before.flatMap((one) => [...replacing(one)]),
    facts: chance.happens(0.1) ? { reopened } : {},
  })
  const origin = { meeting: line.meeting, item: line.item }
  await laptop.write('open', sealed(decisionRecord, textOf({ ...line, origin })))
}

export async function saysOfTwo(told: Federated, laptop: Laptop, chance: Chance): Promise<void> {
  const { lines, words } = await decidedOn(laptop)
  const [one, other] = chance.shuffled(lines).map(({ line }) => line)
  if (one === undefined || other === undefined || one.assembly === other.assembly) return
  const word = {
    format: 'folkmoot/clash/1',
    record: told.newId(),
    assembly: laptop.assembly as AssemblyId,
    name: nameIn(told.writers, laptop.assembly),
    says: chance.happens(0.7) ? 'contradict' : 'together',
    sides: [sideOf(one), sideOf(other)],
    matter: one.matter,
    replaces: words
      .filter((before) => before.word.assembly === laptop.assembly)
      .map((before) => before.word.record),
    on: today,
  }
  await laptop.write('open', sealed(clashRecord, textOf(word)))
}

const textOf = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
