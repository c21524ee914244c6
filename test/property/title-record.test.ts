import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingOf, taken } from '../../renderer/worker/abroad-rows'
import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { combined } from '../../shared/record/combined'
import { figuresOf } from '../../shared/record/figures'
import { readPublished } from '../../shared/record/published-read'
import type { PublishedRecord } from '../../shared/record/published-record'
import { sealedDigests } from '../../shared/record/sealed-digests'
import { isTitleOf, readTitle, titleOf } from '../../shared/record/title-record'
import type { AbroadRecord, AbroadState } from '../../shared/wire/abroad'
import { march, roof } from '../fixtures/march-record'

const harbour = '2b'.repeat(16) as AssemblyId
const words = fc.string({ maxLength: 40 })
const minutes = fc.option(fc.nat(600), { nil: null })
const item: fc.Arbitrary<PublishedRecord['items'][number]> = fc.record({
  number: words,
  minute: fc.option(words, { nil: null }),
  title: words,
  kind: words,
  state: fc.constant('done'),
  planned: minutes,
  taken: minutes,
  text: fc.constantFrom(roof.text, null),
  proposals: fc.array(fc.constantFrom(...roof.proposals), { maxLength: 3 }),
  positions: fc.array(fc.constantFrom(...roof.positions), { maxLength: 3 }),
  decisions: fc.array(
    fc.record({
      number: words,
      wording: words,
      informal: fc.boolean(),
      basis: fc.constantFrom('consensus' as const, 'informal' as const, 'ballot' as const),
      present: fc.nat(99),
      contested: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  actions: fc.array(fc.record({ what: words, due: fc.constantFrom('2026-04-01', null) }), { maxLength: 2 }),
})
const record = fc
  .record({ items: fc.array(item, { maxLength: 4 }), title: words, present: fc.nat(99) })
  .map((more) => march(more))

const whole = (one: PublishedRecord): string => canonical(one as never)
function read(one: PublishedRecord) {
  const found = readPublished(whole(one))
  if (!found.ok) throw new Error(found.refusal.where)
  return found.value
}

describe('TR1 the title record of a published record', () => {
  it('gives the register and the figures what the record gives them, and no word more than it', () => {
    fc.assert(
      fc.property(record, (one) => {
        const title = titleOf(read(one))
        const found = readTitle(title)
        if (!found.ok) throw new Error(found.refusal.where)
        const lines = (of: typeof found.value) => combined([{ entry: 'e', device: 'd', record: of }])
        expect(lines(found.value)).toEqual(lines(read(one)))
        expect(figuresOf(found.value)).toEqual(figuresOf(read(one)))
        expect(isTitleOf(title, read(one))).toBe(true)
        for (const said of ['It rained in', 'sell the shed', 'It is dear']) expect(title).not.toContain(said)
      }),
    )
  })

  it('is shorter than its record', () => {
    expect(titleOf(read(march())).length).toBeLessThan(whole(march()).length)
  })

  it('TR2 of another record it is none', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        fc.pre(titleOf(read(one)) !== titleOf(read(other)))
        expect(isTitleOf(titleOf(read(one)), read(other))).toBe(false)
      }),
    )
    expect(isTitleOf('no title', read(march()))).toBe(false)
  })

  it('TR2 the check of a file says so', () => {
    const said = (title: string | null) =>
      sealedDigests([{ entry: 'e', what: 'record', text: whole(march()), title }], new Map())[0]?.title
    expect(said(titleOf(read(march())))).toBe('same')
    expect(said(titleOf(read(march({ present: 15 }))))).toBe('differs')
    expect(said('')).toBe('differs')
    expect(said(null)).toBe(null)
  })
})

describe('TR3 TR5 what the desk keeps of records whose texts come later', () => {
  const state: AbroadState = {
    assembly: harbour,
    own: false,
    digest: 'x',
    hosts: [],
    members: [],
    heard: null,
    through: null,
  }
  const told = (one: PublishedRecord, at: number, isShort: boolean): AbroadRecord => ({
    entry: String(at).padStart(64, '0'),
    what: 'record',
    time: at,
    at,
    device: 'd',
    text: new TextEncoder().encode(isShort ? titleOf(read(one)) : whole(one)),
    ...(isShort && { short: true as const }),
  })
  /** Rows by name, as they stand after all of these looks. */
  function kept(looks: readonly (readonly AbroadRecord[])[]) {
    const rows = new Map<string, string>()
    let before = nothingOf(state)
    let decided = 0
    for (const records of looks) {
      const step = taken(before, state, records)
      expect(step.differs).toBe(false)
      before = step.kept
      decided += step.decided.length + step.figures.length
      for (const { name, content } of step.rows) rows.set(name, new TextDecoder().decode(content))
    }
    return { rows, decided, short: before.short }
  }

  it('is the same whether a text came at once or after its title, in whatever order', () => {
    const some = fc.array(fc.record({ record, late: fc.boolean(), turn: fc.nat(3) }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(some, (all) => {
        const records = all.map((one, at) => {
          const id = String(at + 1).repeat(32)
          return { ...one, record: { ...one.record, record: id, meeting: id as never } }
        })
        const first = records.map(({ record: of, late }, at) => told(of, at + 1, late))
        const later = [0, 1, 2, 3].map((turn) =>
          records.flatMap(({ record: of, late, turn: its }, at) =>
            late && its === turn ? [told(of, at + 1, false)] : [],
          ),
        )
        const whole = kept([records.map(({ record: of }, at) => told(of, at + 1, false))])
        const grown = kept([first, ...later])
        expect(grown.short).toEqual({})
        expect(grown.decided).toBe(whole.decided)
        expect(grown.rows).toEqual(whole.rows)
      }),
    )
  })

  it('TR2 where the text is not what its title said, the assembly is read anew', () => {
    const [lie, truth] = [march({ title: 'April moot', date: '2026-04-07' }), march()]
    const before = taken(nothingOf(state), state, [told(lie, 1, true)]).kept
    const title = new TextEncoder().encode(titleOf(read(lie)))
    expect(taken(before, state, [{ ...told(truth, 1, false), title }]).differs).toBe(true)
    const anew = taken(nothingOf(state), state, [{ ...told(truth, 1, false), title }])
    const row = anew.rows.find(({ name }) => name.startsWith('published/2026-03/'))
    const [line] = combined([JSON.parse(new TextDecoder().decode(row?.content))])
    expect(line).toMatchObject({ title: 'Roof of the boat shed', from: { differs: true, short: false } })
  })
})
