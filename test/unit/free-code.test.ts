import { describe, expect, it } from 'vitest'
import { type Called, problemsIn } from '../../renderer/features/thing/called'
import { freeCode } from '../../shared/charter/free-code'
import type { ThingTerms } from '../../shared/charter/thing'
import type { Clash } from '../../shared/record/clash'
import { isCalledOver, notTakingPart } from '../../shared/record/clash-called'

const harbour = { assembly: 'h' as never, name: 'Harbour Tenants' }
const mill = { assembly: 'm' as never, name: 'Mill Tenants' }
const quay = { assembly: 'q' as never, name: 'Quay Tenants' }
const known = [
  { code: 'THING', name: 'The boat shed' },
  { code: 'Harb', name: 'Harbour Tenants' },
]
const called = (change: Partial<Called> = {}): Called => ({
  caller: harbour.assembly,
  takingPart: [harbour, mill],
  matter: { id: 'x' as never, text: 'The roof' },
  named: [],
  end: { type: 'decision' },
  name: 'The roof',
  code: 'ROOF',
  ...change,
})
const wrong = (change: Partial<Called>, asked: readonly string[] = []) => [
  ...problemsIn(called(change), '2026-03-03', { known, asked }),
]

describe('CH11 no short code twice on one computer', () => {
  it('a second Thing is offered THING2, a third THING3; what is free stays as it is', () => {
    expect(freeCode('THING', known)).toBe('THING2')
    expect(freeCode('THING', [...known, { code: 'thing2', name: 'The roof' }])).toBe('THING3')
    expect(freeCode('ROOF', known)).toBe('ROOF')
    expect(freeCode('', known)).toBe('')
  })
  it('cut to twelve where the figure would make it longer', () => {
    const long = { code: 'ABCDEFGHIJKL', name: 'Long' }
    expect(freeCode(long.code, [long])).toBe('ABCDEFGHIJK2')
  })
  it('a code that is taken keeps a Thing from being called, in whatever letters', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ code: 'Thing' })).toEqual(['code'])
    expect(wrong({ code: 'HARB' })).toEqual(['code'])
  })
})

describe('CS9 a contradiction is settled by both', () => {
  const asked = [mill.assembly]
  it('with the other side it is called, with a third one in its place it is not', () => {
    expect(wrong({}, asked)).toEqual([])
    expect(wrong({ takingPart: [harbour, quay] }, asked)).toEqual(['who'])
    expect(wrong({ takingPart: [harbour, quay] })).toEqual([])
  })
  it('and whoever of the two does not take part is named', () => {
    const side = (of: typeof mill, decision: string) => ({ ...of, decision })
    const clash = { matter: null, sides: [side(mill, 'd1'), side(quay, 'd2')] } as unknown as Clash
    const terms = { ...called(), named: [{ decision: 'd1' }, { decision: 'd2' }] } as unknown as ThingTerms
    expect(isCalledOver(clash, terms)).toBe(true)
    expect(isCalledOver(clash, { ...terms, named: [] })).toBe(false)
    expect(notTakingPart(clash, terms)).toEqual(['Quay Tenants'])
  })
})
