import { describe, expect, it } from 'vitest'
import { keptWith } from '../../renderer/data/useSamePeople'
import {
  type HeldOffice,
  heldOffices,
  likelySame,
  officePeople,
  officesMatching,
} from '../../shared/record/office-list'
import { readSameWords, reconciled, type SameWords, sameWordsOf } from '../../shared/record/same-person'
import { sayDifferent, saySame, takeApart, takeBackSame } from '../../shared/record/same-person-deeds'
import { id, line } from '../fixtures/abroad'
import { clockOf } from '../fixtures/moment'
import { asha, fine, ruleOf } from '../fixtures/world'

const list = (name: string, office: string, holder: string, since: string | null = null) => ({
  all: [{ office, name, holder: id(holder), since }],
  on: '2026-03-03',
  device: id('d'),
})
/** Asha is Secretary of A and Treasurer of B; another of her name stands in C; Björn in D. */
const lines = [
  line('a', { offices: list('Asha Begum', 'Secretary', '1', '2025-09-01') }),
  line('b', { offices: list('ASHA  Bégum', 'Treasurer', '2') }),
  line('c', { offices: list('Asha Begum', 'Delegate', '3') }),
  line('d', { offices: list('Björn', 'Secretary', '4') }),
  line('e'),
]
const held = heldOffices(lines)
const key = (assembly: string, holder: string) => `${id(assembly)}/${id(holder)}`
const [inA, inB, inC, inD] = [key('a', '1'), key('b', '2'), key('c', '3'), key('d', '4')]

function desk() {
  const draft: SameWords = { words: {} }
  const page = { draft: draft as never, seen: draft }
  const { moment } = clockOf('2026-03-03T18:00:00+00:00', asha, 7)
  const people = () => officePeople(held, reconciled(draft))
  const shown = () => people().map(({ offices }) => offices.map(({ assembly }) => assembly[0]).join(''))
  const asked = () =>
    likelySame(people(), reconciled(draft)).map(({ one, other }) => [one.key, other.key].map((at) => at[0]))
  return { page, moment, draft, people, shown, asked }
}

describe('PN6 the list of published office-holders', () => {
  it('has a line for each, as its assembly wrote it, and whose word it is', () => {
    expect(held).toHaveLength(4)
    const expected: HeldOffice = {
      key: inA,
      assembly: id('a'),
      assemblyName: 'Assembly A',
      office: 'Secretary',
      name: 'Asha Begum',
      since: '2025-09-01',
      on: '2026-03-03',
      device: id('d'),
    }
    expect(held[0]).toEqual(expected)
    expect(
      desk()
        .people()
        .map(({ names }) => names[0]),
    ).toEqual(['Asha Begum', 'ASHA  Bégum', 'Asha Begum', 'Björn'])
  })
  it('several offices in one assembly are one line without anybody’s saying', () => {
    const both = list('Asha Begum', 'Secretary', '1')
    const more = { ...both, all: [...both.all, { ...both.all[0], office: 'Treasurer' }] } as typeof both
    const people = officePeople(heldOffices([line('a', { offices: more })]), reconciled({ words: {} }))
    expect(people.map(({ offices }) => offices.map(({ office }) => office))).toEqual([
      ['Secretary', 'Treasurer'],
    ])
  })
  it('is narrowed by words of a name, an office and an assembly', () => {
    const found = (words: string) => officesMatching(desk().people(), words).map(({ key: at }) => at[0])
    expect(found('begum')).toEqual(['a', 'b', 'c'])
    expect(found('bjorn secretary')).toEqual(['d'])
    expect(found('treasurer assembly')).toEqual(['b'])
    expect(found('')).toHaveLength(4)
    expect(found('nobody')).toEqual([])
  })
})

describe('PN7 who is the same', () => {
  it('names that are the same but for case, accents and spaces are asked about, others not', () => {
    expect(desk().asked()).toEqual([['a', 'b']])
  })
  it('said to be the same they are one line with both offices; taken apart they are two again, and asked about', () => {
    const { page, moment, shown, asked, people } = desk()
    fine(saySame(page, { one: inA, other: inB }, moment()))
    expect(shown()).toEqual(['ab', 'c', 'd'])
    expect(people()[0]?.names).toEqual(['Asha Begum', 'ASHA  Bégum'])
    expect(asked()).toEqual([['a', 'c']])
    expect(ruleOf(saySame(page, { one: inB, other: inA }, moment()))).toBe('PN7')
    fine(takeApart(page, { person: inB }, moment()))
    expect(shown()).toEqual(['a', 'b', 'c', 'd'])
    expect(asked()).toEqual([['a', 'b']])
    expect(ruleOf(takeApart(page, { person: inB }, moment()))).toBe('PN7')
  })
  it('the same as the same is the same; one that is parted leaves the others together', () => {
    const { page, moment, shown } = desk()
    fine(saySame(page, { one: inA, other: inB }, moment()))
    fine(saySame(page, { one: inB, other: inC }, moment()))
    expect(shown()).toEqual(['abc', 'd'])
    expect(ruleOf(sayDifferent(page, { one: inA, other: inC }, moment()))).toBe('PN7')
    fine(takeApart(page, { person: inB }, moment()))
    expect(shown()).toEqual(['ac', 'b', 'd'])
  })
  it('said not to be the same they are not asked about again, until that is taken back', () => {
    const { page, moment, asked, shown } = desk()
    const word = fine(sayDifferent(page, { one: inA, other: inB }, moment()))
    expect(asked()).toEqual([['a', 'c']])
    fine(sayDifferent(page, { one: inA, other: inC }, moment()))
    fine(sayDifferent(page, { one: inB, other: inC }, moment()))
    expect(asked()).toEqual([])
    fine(takeBackSame(page, { word }, moment()))
    expect(asked()).toEqual([['a', 'b']])
    expect(ruleOf(takeBackSame(page, { word }, moment()))).toBe('PN7')
    fine(saySame(page, { one: inA, other: inB }, moment()))
    expect(shown()).toEqual(['ab', 'c', 'd'])
  })
  it('a group in which two are said to differ is nobody, and is settled by saying it anew', () => {
    const { page, moment, draft, shown } = desk()
    const two = desk()
    fine(saySame(page, { one: inA, other: inB }, moment()))
    fine(saySame(page, { one: inB, other: inC }, moment()))
    fine(sayDifferent(two.page, { one: inA, other: inC }, two.moment()))
    // Said in two places of this computer: both are read.
    const other = Object.values(two.draft.words).map((word) => ({ ...word, id: `z${word.id}` }))
    for (const word of other) (draft.words as Record<string, unknown>)[word.id] = word
    expect(shown()).toEqual(['a', 'b', 'c', 'd'])
    fine(saySame(page, { one: inA, other: inB }, moment()))
    expect(shown()).toEqual(['ab', 'c', 'd'])
  })
  it('holds marks and no names, and of what was kept only what reads is read', () => {
    const { page, moment, draft } = desk()
    fine(saySame(page, { one: inA, other: inB }, moment()))
    const kept = JSON.parse(JSON.stringify(Object.values(draft.words)))
    expect(JSON.stringify(kept)).not.toMatch(/asha|begum|assembly/i)
    expect(sameWordsOf(readSameWords([...kept, { says: 'same' }, 'no', null]))).toEqual(draft)
    expect(readSameWords({ says: 'same' })).toEqual([])
    expect(inD).toContain('/')
  })
})

describe('PN7 SX1 two deeds in one breath', () => {
  it('the second stands on the first, though the screen has drawn neither', () => {
    const { moment } = desk()
    let value: unknown = null
    const now = () => ({ isRead: true, value, isKept: true, refusal: null })
    const keep = (fresh: unknown) => {
      value = fresh
    }
    const kept = [{ now: now(), get: now, keep }]
    fine(keptWith(kept, 0, (page) => saySame(page, { one: inA, other: inB }, moment())))
    fine(keptWith(kept, 0, (page) => takeApart(page, { person: inB }, moment())))
    fine(keptWith(kept, 0, (page) => sayDifferent(page, { one: inA, other: inB }, moment())))
    const { groupOf, standing } = reconciled(sameWordsOf(readSameWords(value)))
    expect(groupOf(inA)).toEqual([inA])
    expect(standing).toMatchObject([{ says: 'different', one: [inA], other: [inB] }])
  })
})
