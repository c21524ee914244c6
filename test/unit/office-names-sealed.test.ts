import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type KeptAbroad, nothingOf, taken } from '../../renderer/worker/abroad-rows'
import { ownOfficeNames } from '../../renderer/worker/own-office-names'
import type { KeptAssembly } from '../../renderer/worker/summaries'
import { recordYes, withdrawName } from '../../shared/charter/name-deeds'
import { parameterDefaults } from '../../shared/charter/parameters'
import { onRollLiteral, setOffice } from '../../shared/charter/people'
import { type PublishedOffices, readOffices } from '../../shared/record/offices'
import { done } from '../../shared/result'
import type { AbroadRecord, AbroadState } from '../../shared/wire/abroad'
import { clockOf } from '../fixtures/moment'
import { asha, fine, harbour, people } from '../fixtures/world'

const today = '2026-03-03'
const { charter, roll } = harbour({ parameters: { ...parameterDefaults, officeHolderNames: 'chosen' } })
const said = { person: people.asha, office: 'Secretary', on: today, since: null, charter }

/** What lies in the open circle, and an assembly whose computer seals into it. */
function harbourDesk(more: Partial<KeptAssembly['head']> = {}) {
  const page = onRollLiteral(roll)
  const { moment } = clockOf('2026-03-03T18:00:00+00:00', asha, 3)
  fine(setOffice(page, { person: people.asha, office: 'Secretary', holds: true }, moment()))
  const circle: AbroadRecord[] = []
  const put = (list: PublishedOffices, time = circle.length + 1) =>
    circle.push({
      entry: String(circle.length).padStart(64, '0'),
      what: 'offices',
      time,
      at: 0,
      device: 'd'.repeat(32),
      text: new TextEncoder().encode(JSON.stringify(list)),
    })
  const asked: string[] = []
  const names = ownOfficeNames(
    {
      abroadRecords: async (of, known) => {
        asked.push(of)
        return { records: circle.filter(({ entry }) => !known.includes(entry)), gone: [], more: false }
      },
      seal: async (_assembly, _record, _title, _what, text) => {
        put(fine(readOffices(new TextDecoder().decode(text))))
        return done(null) as never
      },
    },
    () => today,
  )
  const head = { assembly: charter.assembly, office: 'secretary', signs: true, readOnly: false, ...more }
  const soon = async () => {
    names.soon({ head, charter, roll: page.seen } as unknown as KeptAssembly)
    await vi.runAllTimersAsync()
  }
  const told = () => circle.map(({ text }) => JSON.parse(new TextDecoder().decode(text)).offices.length)
  return { page, moment, circle, put, asked, soon, told }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('PN2 the list that is sealed', () => {
  it('where nobody was ever asked nothing is looked at and nothing sealed', async () => {
    const { soon, asked, circle } = harbourDesk()
    await soon()
    expect([asked, circle]).toEqual([[], []])
  })
  it('Asha says yes, and withdraws: one list each, and none that says nothing new', async () => {
    const { page, moment, soon, told } = harbourDesk()
    fine(recordYes(page, said, moment()))
    await soon()
    await soon()
    expect(told()).toEqual([1])
    fine(withdrawName(page, said, moment()))
    await soon()
    await soon()
    expect(told()).toEqual([1, 0])
  })
  it('a yes withdrawn before it went out leaves no trace in the open circle', async () => {
    const { page, moment, soon, circle } = harbourDesk()
    fine(recordYes(page, said, moment()))
    fine(withdrawName(page, said, moment()))
    await soon()
    expect(circle).toEqual([])
  })
  it('a computer that had not heard of the withdrawal seals an older list: it is answered', async () => {
    const { page, moment, soon, put, told, circle } = harbourDesk()
    fine(recordYes(page, said, moment()))
    await soon()
    const stale = fine(readOffices(new TextDecoder().decode(circle[0]?.text)))
    fine(withdrawName(page, said, moment()))
    await soon()
    put(stale)
    await soon()
    expect(told()).toEqual([1, 0, 1, 0])
  })
  it.each([{ office: null }, { signs: false }, { readOnly: true }, { guest: 'a'.repeat(32) }] as Partial<
    KeptAssembly['head']
  >[])('a computer that does not speak for it seals nothing: %o', async (more) => {
    const { page, moment, soon, circle } = harbourDesk(more)
    fine(recordYes(page, said, moment()))
    await soon()
    expect(circle).toEqual([])
  })
})

describe('PN2 the list as a desk takes it in', () => {
  const state: AbroadState = {
    assembly: 'a'.repeat(32),
    own: false,
    digest: 'x',
    hosts: [],
    members: [],
    heard: 1,
    through: null,
  }
  const listOf = (name: string, assembly = state.assembly): PublishedOffices => ({
    format: 'folkmoot/offices/1',
    assembly,
    on: today,
    offices: [{ office: 'Secretary', name, holder: 'e'.repeat(32), since: null }],
  })
  const record = (entry: string, time: number, list: PublishedOffices): AbroadRecord => ({
    entry: entry.repeat(64),
    what: 'offices',
    time,
    at: 0,
    device: 'd'.repeat(32),
    text: new TextEncoder().encode(JSON.stringify(list)),
  })
  const shown = (kept: KeptAbroad) => kept.line.offices?.all.map(({ name }) => name)

  it('the newest counts in whatever order they come, with the device that signed it', () => {
    const some = [
      record('1', 4, listOf('Asha')),
      record('2', 4, listOf('Asha B')),
      record('3', 2, listOf('Old')),
    ]
    const orders = [some, [...some].reverse(), [some[1], some[2], some[0]].flatMap((one) => one ?? [])]
    for (const order of orders) {
      let { kept } = taken(nothingOf(state), state, [])
      for (const one of order) ({ kept } = taken(kept, state, [one]))
      expect(shown(kept)).toEqual(['Asha B'])
      expect(kept.line.offices).toMatchObject({ on: today, device: 'd'.repeat(32) })
    }
  })
  it('a list that speaks of another assembly, or does not read, names nobody', () => {
    const other = record('4', 9, listOf('Mallory', 'b'.repeat(32)))
    const broken = { ...other, entry: '5'.repeat(64), text: new TextEncoder().encode('{') }
    const { kept } = taken(nothingOf(state), state, [other, broken])
    expect(shown(kept)).toBeUndefined()
  })
})
