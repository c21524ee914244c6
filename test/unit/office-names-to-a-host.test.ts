import { afterEach, describe, expect, it } from 'vitest'
import { nothingOf, taken } from '../../renderer/worker/abroad-rows'
import { ownOfficeNames } from '../../renderer/worker/own-office-names'
import type { KeptAssembly } from '../../renderer/worker/summaries'
import { recordYes, withdrawName } from '../../shared/charter/name-deeds'
import { parameterDefaults } from '../../shared/charter/parameters'
import { onRollLiteral, setOffice } from '../../shared/charter/people'
import { everyone } from '../../shared/charter/roll'
import { closeDesks, connect, desk, founded, member, until } from '../fixtures/letters'
import { clockOf } from '../fixtures/moment'
import { asha as author, fine, harbour, people } from '../fixtures/world'

afterEach(closeDesks)

/** Asha’s assembly is a member of Eve’s; their keepers are real, and so is the line between them. */
describe('PN2 PN4 a name on its way to the host', () => {
  it('Eve reads who said yes and nobody else, signed by Asha’s computer; withdrawn, the newest list names nobody', async () => {
    const [eve, asha] = [await desk('eve'), await desk('asha')]
    const [north, tenants] = [await founded(eve), await founded(asha)]
    await member(eve, north, asha, tenants)
    connect(asha, eve)

    const world = harbour({ parameters: { ...parameterDefaults, officeHolderNames: 'chosen' } })
    const charter = { ...world.charter, assembly: tenants.id }
    const page = onRollLiteral(world.roll)
    const { moment } = clockOf('2026-03-03T18:00:00+00:00', author, 8)
    const yes = { person: people.chidi, office: 'Treasurer', on: '2026-03-03', since: null, charter }
    fine(setOffice(page, { person: people.chidi, office: 'Treasurer', holds: true }, moment()))
    fine(setOffice(page, { person: people.asha, office: 'Secretary', holds: true }, moment()))

    const names = ownOfficeNames(
      {
        abroadRecords: (of, known, what) => asha.letters.abroad.records(of, new Set(known), what),
        seal: (_assembly, record, title, what, blob) => tenants.seal({ record, title, what, blob }) as never,
      },
      () => '2026-03-03',
    )
    const sealSoon = () => {
      const head = { ...tenants.head(), assembly: tenants.id }
      names.soon({ head, charter, roll: page.seen } as unknown as KeptAssembly)
    }
    /** What Eve’s desk has of it, all of its open circle. */
    const withEve = async () => {
      const state = eve.letters.abroad.states().find(({ assembly }) => assembly === tenants.id)
      if (state === undefined) return null
      const { records } = await eve.letters.abroad.records(tenants.id, new Set())
      const { kept } = taken(nothingOf(state), state, records)
      return { records, offices: kept.line.offices }
    }

    fine(recordYes(page, yes, moment()))
    sealSoon()
    await until('the list with Eve', async () => (await withEve())?.offices !== undefined)
    const came = await withEve()
    expect(came?.offices?.all.map(({ office, name }) => `${office}: ${name}`)).toEqual(['Treasurer: Chidi'])
    const [record] = came?.records ?? []
    expect(came?.offices?.device).toBe(record?.device)
    const texts = (came?.records ?? []).map(({ text }) => new TextDecoder().decode(text)).join('\n')
    for (const { id, name } of everyone(page.seen)) {
      expect(texts).not.toContain(id)
      if (name !== 'Chidi') expect(texts).not.toContain(name)
    }

    fine(withdrawName(page, yes, moment()))
    sealSoon()
    await until('the newest list with Eve', async () => (await withEve())?.offices?.all.length === 0)
    // What went out lies there still: no program calls it back, and the screen says so.
    expect((await withEve())?.records).toHaveLength(2)
  })
})
