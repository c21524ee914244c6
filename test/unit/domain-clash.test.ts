import { describe, expect, it } from 'vitest'
import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import type { Block } from '../../shared/minutes/block'
import { withSince } from '../../shared/minutes/with-since'
import { clashes } from '../../shared/record/clash'
import { readClashWord } from '../../shared/record/clash-word'
import { chainOf, type FateLine, fates } from '../../shared/record/fate'
import { fateLineOf, readCourse } from '../../shared/record/published-course'
import { registerOf } from '../../shared/record/register'
import { sinceThen } from '../../shared/record/since-then'
import type { DecisionLine } from '../../shared/record/summary'
import { city, lineOf, matterOf, nameOf, north, replacing, shed, west, wordOf } from '../fixtures/clash'
import { idOf } from '../fixtures/moment'

const today = '2026-03-20'
const matter = matterOf(1)
const inNorth = lineOf(1, north, { matter, wording: 'The shed is sold.' })
const inWest = lineOf(2, west, { matter, wording: 'The shed is mended.' })
const apart = lineOf(3, west, { matter: matterOf(2), wording: 'No shed is sold.' })

describe('CS1 two decisions that contradict', () => {
  it('of two assemblies, on one matter, in other words', () => {
    const [found] = clashes([inNorth, inWest], [], today)
    expect(found).toMatchObject({ how: 'matter', isOneSided: false, matter, coming: null })
    expect(found?.sides.map(({ name }) => name)).toEqual(['North Region', 'West Region'])
  })
  it('not those of one assembly, of one wording, of two matters or of none', () => {
    const own = lineOf(4, north, { matter, wording: 'The shed is let.' })
    const alike = lineOf(5, west, { matter, wording: ' The shed is sold. ' })
    for (const two of [
      [inNorth, own],
      [inNorth, alike],
      [inNorth, apart],
      [lineOf(6, north), lineOf(7, west)],
    ])
      expect(clashes(two, [], today)).toEqual([])
  })
  it('not with what several assemblies decided together: that overrides (SU4)', () => {
    const above = lineOf(8, shed, { matter, over: [north, west], facts: { decidedOn: '2026-03-15' } })
    expect(clashes([inNorth, above], [], today)).toEqual([])
  })
  it('or any two that an assembly says do', () => {
    const [found] = clashes([inNorth, apart], [wordOf(1, north, 'contradict', [inNorth, apart])], today)
    expect(found).toMatchObject({ how: 'said', isOneSided: true, contradict: [{ name: 'North Region' }] })
  })
})

describe('CS3 an assembly’s word', () => {
  const two = [inNorth, apart] as const
  const first = wordOf(1, north, 'contradict', two)
  it('is replaced by a later one that names it; of two apart, that they contradict is read', () => {
    const later = wordOf(2, north, 'together', two, [first])
    expect(clashes([...two], [first, later], today)).toEqual([])
    expect(clashes([...two], [first, wordOf(2, north, 'together', two)], today)).toHaveLength(1)
  })
  it('of two that replace each other both stand', () => {
    const second = wordOf(2, north, 'together', two, [first])
    expect(clashes([...two], [{ ...first, replaces: [second.record] }, second], today)).toHaveLength(1)
  })
  it('goes for both where neither record is here: it says what it speaks of', () => {
    const [found] = clashes([], [wordOf(1, city, 'contradict', two)], today)
    expect(found?.sides.map(({ wording }) => wording)).toEqual(['The shed is sold.', 'No shed is sold.'])
  })
  it('and never against what is known of the decision itself', () => {
    const told = { ...inNorth, wording: 'North gives up.' }
    const [found] = clashes([inNorth], [wordOf(1, city, 'contradict', [told, apart])], today)
    expect(found?.sides[0].wording).toBe('The shed is sold.')
  })
  it('is read as others sealed it, or refused as a whole', () => {
    const sealed = { format: 'folkmoot/clash/1', ...first }
    expect(readClashWord(canonical(sealed))).toMatchObject({ ok: true, value: { record: first.record } })
    for (const wrong of [
      { ...sealed, format: 'folkmoot/clash/2' },
      { ...sealed, says: 'maybe' },
      { ...sealed, sides: [first.sides[0]] },
      { ...sealed, sides: [first.sides[0], first.sides[0]] },
      { ...sealed, assembly: 'North' },
      { ...sealed, sides: [{ ...first.sides[0], wording: 7 }, first.sides[1]] },
    ])
      expect(readClashWord(JSON.stringify(wrong)).ok).toBe(false)
    expect(readClashWord('{').ok).toBe(false)
  })
})

describe('CS4 it ends', () => {
  const ends = (change: Parameters<typeof lineOf>[2], more: ReturnType<typeof lineOf>[] = []) =>
    clashes([lineOf(1, north, { ...inNorth, ...change }), inWest, ...more], [], today)
  it('when one is reopened, over, contested or replaced by its own assembly', () => {
    const reopened = { rule: 'judgement', person: null, reason: 'Letters', on: '2026-03-12' } as const
    expect(ends({})).toHaveLength(1)
    expect(ends({ facts: { reopened } })).toEqual([])
    expect(ends({ facts: { expiry: '2026-03-19' } })).toEqual([])
    expect(ends({ facts: { contested: true } })).toEqual([])
    const later = lineOf(9, north, { replaces: replacing(inNorth), facts: { decidedOn: '2026-03-12' } })
    expect(ends({}, [later])).toEqual([])
  })
  it('when several assemblies together have decided, once that is in force, and only for those that took part', () => {
    const thing = (over: readonly string[], closes: string) => {
      const made = lineOf(8, shed, { over, replaces: [...replacing(inNorth), ...replacing(inWest)] })
      const { window } = made.facts
      return { ...made, facts: { ...made.facts, window: window && { ...window, days: 5, closes } } }
    }
    expect(ends({}, [thing([north, west], '2026-03-10')])).toEqual([])
    expect(ends({}, [thing([city, west], '2026-03-10')])).toEqual([])
    expect(ends({}, [thing([city], '2026-03-10')])).toHaveLength(1)
    expect(ends({}, [thing([north, west], '2026-03-25')])).toMatchObject([
      { coming: { by: { assembly: shed }, on: '2026-03-25' } },
    ])
  })
  it('when both assemblies say that both can stand; what one says is marked and ends nothing', () => {
    const two = [inNorth, inWest] as const
    const one = wordOf(1, north, 'together', two)
    expect(clashes([...two], [one], today)).toMatchObject([{ together: [{ name: 'North Region' }] }])
    expect(clashes([...two], [one, wordOf(2, west, 'together', two)], today)).toEqual([])
    expect(clashes([...two], [one, wordOf(2, city, 'together', two)], today)).toHaveLength(1)
  })
})

describe('CS6 chains', () => {
  const first = lineOf(10, north, { matter })
  const second = lineOf(11, shed, { over: [north, west], matter, facts: { decidedOn: '2026-03-05' } })
  const third = lineOf(12, shed, {
    over: [north, west],
    replaces: replacing(second),
    facts: { decidedOn: '2026-03-08', review: '2026-03-18' },
  })
  it('in any depth, and how the last of them stands', () => {
    const all = fates([third, first, second], today)
    expect(chainOf(first.decision, all)).toMatchObject([
      { type: 'overridden', by: { number: '11' }, since: null },
      { type: 'superseded', by: { number: '12' }, since: { type: 'review-due' } },
    ])
    expect(chainOf(third.decision, all)).toEqual([])
  })
  it('SU4 what fewer decided together is overridden by more of them, and the nearest is told first', () => {
    const wide = lineOf(14, idOf(0xa5, 9) as AssemblyId, {
      over: [north, west, city],
      matter,
      facts: { decidedOn: '2026-03-10' },
    })
    for (const lines of [
      [first, second, wide],
      [wide, second, first],
    ]) {
      const all = fates(lines, today)
      expect(chainOf(first.decision, all)).toMatchObject([
        { type: 'overridden', by: { number: '11' }, on: '2026-03-05', since: null },
        { type: 'overridden', by: { number: '14' }, on: '2026-03-10', since: { type: 'in-force' } },
      ])
      expect(chainOf(second.decision, all)).toMatchObject([{ type: 'overridden', by: { number: '14' } }])
      expect(all.get(wide.decision)?.course.type).toBe('in-force')
    }
  })
  it('SU4 nothing of as many, of others, or of those of whom it is not known', () => {
    for (const over of [[north, west], [north, city], [west, city, idOf(0xa5, 8)], null]) {
      const facts = { ...second.facts, decidedOn: '2026-03-10' }
      const other = { ...lineOf(14, idOf(0xa5, 9) as AssemblyId, { matter }), over, facts }
      expect(fates([second, other], today).get(second.decision)?.course.type).toBe('in-force')
    }
  })
  it('what only fewer of them know of stands in the way of nothing: without the one between, the chain is shorter', () => {
    const wide = lineOf(14, idOf(0xa5, 9) as AssemblyId, { over: [north, west, city], matter })
    expect(chainOf(first.decision, fates([first, wide], today))).toMatchObject([{ by: { number: '14' } }])
    const reopened = { rule: 'judgement', person: null, reason: null, on: '2026-03-06' } as const
    const torn = { ...second, facts: { ...second.facts, reopened } }
    expect(chainOf(first.decision, fates([first, torn, wide], today))).toMatchObject([
      { by: { number: '14' } },
    ])
  })
  it('of two that replace each other there is none: both are contested (SU8)', () => {
    const ring = { ...second, replaces: replacing(third) }
    const all = fates([ring, third, lineOf(10, north)], today)
    expect(chainOf(third.decision, all)).toEqual([])
  })
})

describe('CS8 in the minutes', () => {
  const matter = matterOf(8)
  const first = lineOf(10, north, { matter })
  const second = lineOf(11, shed, { over: [north, west], matter, facts: { decidedOn: '2026-03-05' } })
  const third = lineOf(12, shed, {
    over: [north, west],
    replaces: replacing(second),
    facts: { decidedOn: '2026-03-08' },
  })
  const untouched = lineOf(13, north)
  const decision = ({ decision: id }: { decision: string }) => ({ type: 'decision', decision: id }) as Block
  const course = ({ decision: id }: { decision: string }) => ({ type: 'course', decision: id }) as Block
  const blocks = [decision(first), course(first), decision(untouched)]
  const layersOf = (lines: readonly FateLine[]) =>
    sinceThen(registerOf(north, lines as readonly DecisionLine[], today), nameOf)

  it('what came after stands under the decision, in any depth; what holds has no such line', () => {
    const drawn = withSince(blocks, layersOf([first, second, third, untouched]))
    expect(drawn.map(({ type }) => type)).toEqual(['decision', 'course', 'since', 'decision'])
    expect(drawn[2]).toMatchObject({
      decision: first.decision,
      steps: [
        { type: 'overridden', by: { number: '11', assembly: 'Shed Thing' }, on: '2026-03-05' },
        { type: 'superseded', by: { number: '12' }, on: '2026-03-08' },
      ],
    })
    expect(withSince(blocks, layersOf([first, untouched]))).toBe(blocks)
  })
  it('what only will, once its own window has ended, is told as that', () => {
    const window = first.facts.window && {
      ...first.facts.window,
      level: 'thing' as const,
      days: 5,
      closes: '2099-03-10',
    }
    const coming = lineOf(14, shed, { over: [north, west], matter, facts: { window } })
    const drawn = withSince(blocks, layersOf([first, coming]))
    expect(drawn[2]).toMatchObject({ type: 'since', steps: [], next: { number: '14', on: '2099-03-10' } })
  })
})

describe('CS7 a published decision', () => {
  it('says what it does to others; one of before, or damaged, says nothing and can be read', () => {
    const course = {
      decision: inNorth.decision,
      matter,
      level: 'moot',
      closes: '2026-03-08',
      reopened: false,
      review: null,
      expiry: null,
      replaces: [],
    } as const
    const told = { number: '1', informal: false, contested: false }
    const read = readCourse({ ...told, ...course })
    expect(read).toEqual(course)
    if (read === null) throw new Error('Not read')
    const line = fateLineOf({ assembly: north, meeting: inNorth.meeting, date: '2026-03-03' }, told, read)
    expect(fates([line], '2026-03-08').get(line.decision)?.course.type).toBe('cooling-off')
    expect(fates([line], '2026-03-09').get(line.decision)?.course.type).toBe('in-force')
    expect(readCourse(told)).toBeNull()
    expect(readCourse({ ...course, matter: 'the shed' })).toBeNull()
  })
})
