import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingOf, taken } from '../../renderer/worker/abroad-rows'
import { asksRecord } from '../../shared/record/asks'
import { boardMonths, boardRow } from '../../shared/record/board'
import { type RemitLine, whoseMatter } from '../../shared/record/remits'
import { cardRecord } from '../../shared/record/status-card'
import type { AbroadRecord, AbroadState } from '../../shared/wire/abroad'
import { idOf } from '../fixtures/moment'

const assembly = idOf(0xa5, 1)
const state: AbroadState = {
  assembly,
  own: false,
  digest: 'd',
  hosts: [],
  members: [],
  repeats: {},
  heard: 1_780_000_000,
  through: null,
}
type Drawn = { readonly what: 'card' | 'asks' | 'minutes'; readonly time: number; readonly of: number }
const drawn = fc.array(
  fc.record({
    what: fc.constantFrom<Drawn['what']>('card', 'asks', 'minutes'),
    // Sealed apart on two computers of one assembly, at one time by both their counts.
    time: fc.integer({ min: 1, max: 3 }),
    of: fc.nat(5),
  }),
  { maxLength: 10 },
)
const day = (n: number): string => `2026-0${1 + (n % 6)}-10`

function recordFrom({ what, time, of }: Drawn, at: number): AbroadRecord {
  const said =
    what === 'card'
      ? {
          format: 'folkmoot/card/1',
          assembly,
          on: day(of),
          meetings: [{ meeting: idOf(0xfe, of), on: day(of), stage: 'held', due: null }],
        }
      : what === 'asks'
        ? {
            format: 'folkmoot/asks/1',
            assembly,
            on: day(of),
            asks: [{ of: idOf(0xa5, of + 2), on: day(of), meetings: [] }],
          }
        : {
            format: 'folkmoot/record/1',
            record: idOf(0xcc, at),
            replaces: null,
            assembly,
            name: 'North',
            meeting: idOf(0xfe, of),
            title: 'Moot',
            number: '2026/10',
            date: day(of),
            approved: { on: day(of), minute: null, digest: 'ab' },
            present: 12,
            items: [],
          }
  const kind = { card: cardRecord, asks: asksRecord, minutes: 'record' }[what]
  const text = new TextEncoder().encode(JSON.stringify(said))
  return { entry: idOf(0xee, at), what: kind, time, at: 1_780_000_000 + at, device: idOf(0xde, 1), text }
}

describe('GD1 GD3 what came of an assembly in any order', () => {
  it('is one line and one row of the board, also where two computers sealed a card or an ask at one time', () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), fc.nat(10), (list, chance, cut) => {
        const records = list.map(recordFrom)
        const mixed = records
          .map((one) => [chance.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one)
        const read = (batches: readonly (readonly AbroadRecord[])[]) =>
          batches.reduce((kept, some) => taken(kept, state, some).kept, nothingOf(state)).line
        const line = read([records])
        const again = read([mixed.slice(0, cut), mixed.slice(cut)])
        expect(again).toEqual(line)
        const months = boardMonths('2026-06-20', 8)
        expect(boardRow(again, months, '2026-06-20')).toEqual(boardRow(line, months, '2026-06-20'))
      }),
      { numRuns: 300 },
    )
  })
})

describe('RM5 RM6 whose matter it is, from the same logs and charters in any order', () => {
  const ids = [1, 2, 3, 4, 5].map((n) => idOf(0xa5, n))
  const lines = fc.array(
    fc.record({
      hosts: fc.array(fc.nat(4), { maxLength: 2 }),
      members: fc.array(fc.nat(4), { maxLength: 2 }),
      level: fc.constantFrom<'primary' | 'secondary'>('primary', 'secondary'),
      holds: fc.boolean(),
      fallback: fc.nat(5),
      repeats: fc.array(fc.nat(4), { maxLength: 3 }),
    }),
    { minLength: 5, maxLength: 5 },
  )
  it('asks them in one order', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (said, chance) => {
        const of = (list: readonly number[]) => [...new Set(list)].map((n) => ids[n] ?? '')
        const all = said.map(
          ({ hosts, members, level, holds, fallback, repeats }, at): RemitLine => ({
            assembly: ids[at] ?? '',
            name: `Assembly ${at}`,
            code: `A${at}`,
            hosts: of(hosts),
            members: of(members),
            remits: holds ? [{ topic: 'disability', area: '', level, fallbackTo: `A${fallback}` }] : [],
            repeats: Object.fromEntries(of(repeats).map((id) => [id, ['disability']])),
          }),
        )
        const mixed = all
          .map(({ hosts, members, ...line }) => ({
            line: { ...line, hosts: [...hosts].reverse(), members: [...members].reverse() },
            by: chance.next().value,
          }))
          .sort((one, other) => one.by - other.by)
          .map(({ line }) => line)
        const found = whoseMatter('A ramp: disability', ids[0] ?? '', all, 0)
        expect(whoseMatter('A ramp: disability', ids[0] ?? '', mixed, 0)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})
