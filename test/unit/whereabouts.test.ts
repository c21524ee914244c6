import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWhereabouts, writeWhereabouts } from '../../shared/wire/whereabouts'

describe('LV1 where somebody writes comes from outside', () => {
  const where = { meeting: '0a'.repeat(16), item: '0b'.repeat(16), caret: 17 }
  it('is read as it was written', () => {
    expect(readWhereabouts(writeWhereabouts(where))).toEqual(where)
    const behind = { ...where, letter: `12@${'ab'.repeat(20)}` }
    expect(readWhereabouts(writeWhereabouts(behind))).toEqual(behind)
    expect(readWhereabouts(writeWhereabouts({ ...where, item: null }))).toEqual({ ...where, item: null })
  })
  it('and whatever is none is nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        expect(readWhereabouts(bytes)).toBeNull()
      }),
      { seed: 20_260_303, numRuns: 500 },
    )
    for (const wrong of [
      { ...where, caret: -1 },
      { ...where, meeting: 'x' },
      { ...where, item: 7 },
      { ...where, letter: '<b>' },
    ])
      expect(readWhereabouts(new TextEncoder().encode(JSON.stringify(wrong)))).toBeNull()
  })
})
