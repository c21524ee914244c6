import { describe, expect, it } from 'vitest'
import { parameterDefaults } from '../../shared/charter/parameters'
import { discreet } from '../../shared/export/discreet'
import { blocksOf, exportedMeeting } from '../../shared/export/exported-meeting'
import { told } from '../../shared/export/told'
import { apologise, arrive, expect as expectPerson } from '../../shared/meeting/hall/arrivals'
import { callToOrder, close } from '../../shared/meeting/lifecycle'
import type { Block } from '../../shared/minutes/block'
import { compose } from '../../shared/minutes/compose'
import { fine, openMeeting, people, planMeeting } from '../fixtures/world'

const absentIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'people' ? [block.absent] : []))[0]

/** Asha, Björn, Chidi, Dafydd and Eleni came; Farida is a member, Goran a participant. */
describe('MI25 who was expected and did not come', () => {
  it('is named in the assembly’s own minutes: members, and a participant only where that was said', () => {
    const { page, roll, charter, moment } = openMeeting()
    expect(absentIn(compose(page.seen, roll, charter))).toEqual({ names: ['Farida'], unnamed: 0 })
    fine(expectPerson(page, { person: people.goran }, moment()))
    expect(absentIn(compose(page.seen, roll, charter))?.names).toEqual(['Farida', 'Goran'])
  })

  it('is not who sent apologies, nor who came late', () => {
    const { page, roll, charter, moment } = openMeeting()
    fine(apologise(page, { person: people.farida, reason: null }, moment()))
    expect(absentIn(compose(page.seen, roll, charter))).toEqual({ names: [], unnamed: 0 })
    const late = openMeeting()
    fine(arrive(late.page, { person: people.farida }, late.moment()))
    expect(absentIn(compose(late.page.seen, late.roll, late.charter))?.names).toEqual([])
  })

  it('is nothing where nobody’s arrival was recorded', () => {
    const { page, roll, charter, moment } = planMeeting()
    fine(callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment()))
    expect(absentIn(compose(page.seen, roll, charter))).toBeUndefined()
  })

  it('who joined after that day was not expected, and who left later was', () => {
    const { page, roll, charter, moment } = openMeeting()
    fine(close(page, { charter, roll }, moment()))
    const farida = { ...roll.people[people.farida], until: '2026-04-01' }
    const later = { ...roll, people: { ...roll.people, [people.farida]: farida } } as typeof roll
    expect(absentIn(compose(page.seen, later, charter))).toEqual({ names: ['Farida'], unnamed: 0 })
    const joined = { ...roll.people[people.farida], since: '2026-04-01' }
    const since = { ...roll, people: { ...roll.people, [people.farida]: joined } } as typeof roll
    expect(absentIn(compose(page.seen, since, charter))?.names).toEqual([])
  })

  it('goes out as a number, unless the charter names everybody', () => {
    const { page, roll, charter } = openMeeting()
    const out = discreet(exportedMeeting({ meeting: page.seen, roll, charter, app: '' }))
    expect(absentIn(blocksOf(out))).toEqual({ names: [], unnamed: 1 })
    expect(JSON.stringify(out)).not.toContain('Farida')
    expect(discreet(out)).toEqual(out)

    const open = { ...charter, parameters: { ...parameterDefaults, namesOnPositions: 'named' as const } }
    const named = discreet(exportedMeeting({ meeting: page.seen, roll, charter: open, app: '' }))
    expect(absentIn(blocksOf(named))).toEqual({ names: ['Farida'], unnamed: 0 })
    expect(told(named).attendance.at(-1)).toMatchObject({ name: 'Farida', presence: 'not-present' })
  })
})
