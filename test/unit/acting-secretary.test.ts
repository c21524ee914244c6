import { afterEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../electron/keeper/assembly'
import { hex } from '../../electron/keeper/box'
import { handingOver, policing } from '../../electron/keeper/office-deeds'
import { actingHindrance } from '../../renderer/worker/acting-hindrance'
import { vacancyIn } from '../../shared/authority/vacancy'
import { actingIn } from '../../shared/meeting/acting'
import { addAction } from '../../shared/meeting/decision/action'
import { arrive } from '../../shared/meeting/hall/arrivals'
import { startItem } from '../../shared/meeting/item-clock'
import { compose } from '../../shared/minutes/compose'
import { combined } from '../../shared/record/combined'
import { readPublished } from '../../shared/record/published-read'
import { isVacant, secretaryMark, standInAmong } from '../../shared/record/stand-in'
import { done } from '../../shared/result'
import { admitted, closeDesks, desk } from '../fixtures/letters'
import { asha, fine, openMeeting, people } from '../fixtures/world'

/** Una, a general secretary, stands in for an assembly that has nobody; Björn is elected later. */
afterEach(closeDesks)

const start = Date.parse('2026-03-03T19:05:07.000Z')
const until = Math.floor(start / 1000) + 90 * 86_400
const unasId = 'ab'.repeat(16)

function clockAt(at: { ms: number }): Clock {
  return {
    now: () => new Date(at.ms),
    after: (milliseconds, deed) => {
      const timer = setTimeout(deed, milliseconds)
      return () => clearTimeout(timer)
    },
  }
}

async function foundedActing(at = { ms: start }) {
  const una = await desk('una', undefined, clockAt(at))
  const sheet = una.realm.freshSheet()
  const made = await una.realm.found(new TextEncoder().encode('{}'), false, { sheet, person: unasId, until })
  const assembly = made.ok ? una.realm.assembly(made.value.assembly) : null
  if (assembly === null) throw new Error('not founded')
  return { una, assembly, at }
}

const charter = { record: '0d'.repeat(16), title: 'Charter', what: 'charter', blob: new Uint8Array(2) }

describe('AU15 founding and acting', () => {
  it('the founding says until when; what is signed says so, and it ends by its own clock (AU9)', async () => {
    const { assembly, at } = await foundedActing()
    expect(assembly.head()).toMatchObject({ office: 'secretary', acting: until, signs: true })
    expect(assembly.authority().offices).toMatchObject([{ role: 'secretary', until, how: 'found' }])
    expect((await assembly.seal(charter)).ok).toBe(true)
    at.ms = (until + 1) * 1000
    expect(assembly.head()).toMatchObject({ acting: until, signs: false })
    expect(await assembly.seal(charter)).toMatchObject({ refusal: { rule: 'AU13' } })
    const late = await assembly.enact((ledger, here) => policing(ledger, here, 'hosts'))
    expect(late.ok && assembly.authority().openTo === 'hosts').toBe(false)
  })

  it('handing over to an elected secretary ends it, for good; what was done meanwhile stands', async () => {
    const { una, assembly } = await foundedActing()
    const björn = await desk('björn')
    const his = await admitted(una, björn, assembly)
    const key = hex(his.scribe.device().publicKey)
    const handed = await assembly.enact((ledger, here, journal) =>
      handingOver(ledger, here, { key, stays: false }, journal),
    )
    expect(handed).toEqual(done(null))
    const { offices, ended } = assembly.authority()
    expect(offices.filter(({ role }) => role === 'secretary')).toMatchObject([{ key, until: null }])
    expect(ended).toMatchObject([{ until, ended: { how: 'handover' } }])
    expect(assembly.head().signs).toBe(false)
    expect(vacancyIn(offices, until)).toEqual({ type: 'filled' })
  })

  it('an outgoing secretary hands over to somebody who only stands in', async () => {
    const una = await desk('una')
    const founded = await una.realm.found(new TextEncoder().encode('{}'), false, { person: unasId })
    const assembly = founded.ok ? una.realm.assembly(founded.value.assembly) : null
    if (assembly === null) throw new Error('not founded')
    expect(assembly.head().acting).toBeUndefined()
    const his = await admitted(una, await desk('björn'), assembly)
    const key = hex(his.scribe.device().publicKey)
    const handed = await assembly.enact((ledger, here, journal) =>
      handingOver(ledger, here, { key, stays: false, until }, journal),
    )
    expect(handed.ok).toBe(true)
    expect(vacancyIn(assembly.authority().offices, until - 1)).toMatchObject({ type: 'acting', until })
  })
})

describe('AU16 an assembly without a secretary of its own', () => {
  const office = (role: 'secretary' | 'deputy', end: number | null) => ({ role, person: unasId, until: end })
  it('is filled, acted for, or vacant', () => {
    expect(vacancyIn([office('secretary', 50), office('secretary', null)], 10)).toEqual({ type: 'filled' })
    expect(vacancyIn([office('secretary', 50), office('secretary', 70)], 60)).toMatchObject({
      type: 'acting',
      until: 70,
    })
    expect(vacancyIn([office('secretary', 50)], 51)).toEqual({ type: 'vacant', since: 50 })
    expect(vacancyIn([office('deputy', null)], 51)).toEqual({ type: 'vacant', since: null })
    expect(vacancyIn([], 0)).toEqual({ type: 'vacant', since: null })
  })
})

describe('AU15 what an acting secretary writes is labelled', () => {
  it('in the meeting and its minutes, by name and once', () => {
    const { page, moment, roll, charter } = openMeeting()
    expect(actingIn(page.seen)).toEqual([])
    const acting = { ...asha, acting: true as const }
    fine(arrive(page, { person: people.farida }, moment(acting)))
    fine(arrive(page, { person: people.goran }, moment(acting)))
    expect(actingIn(page.seen)).toEqual([people.asha])
    const block = compose(page.seen, roll, charter).find((one) => one.type === 'people')
    expect(block?.roles).toContainEqual({ role: 'acting-secretary', name: 'Asha' })
  })
})

describe('AU17 each line says whether it was written meanwhile', () => {
  it('an item, a decision and an action by who stands in; not what the new secretary writes after the handover', () => {
    const { page, moment, roll, charter, item: named } = openMeeting()
    const [first, second] = [named('Roof of the boat shed'), named('Hall lease')]
    const acting = { ...asha, acting: true as const }
    for (const [item, by] of [
      [first, acting],
      [second, asha],
    ] as const) {
      fine(startItem(page, { item, leave: 'done' }, moment(by)))
      fine(addAction(page, { item, what: 'Mend it', who: null, due: null }, moment(by)))
    }
    const blocks = compose(page.seen, roll, charter)
    const marked = blocks.filter((block) => 'acting' in block && block.acting === true)
    expect(marked.map(({ type }) => type)).toEqual(['item', 'action'])
    expect(blocks.filter(({ type }) => type === 'action')).toHaveLength(2)
  })
  it('in the register of many each line for itself; of what an older app published the whole says it', () => {
    const line = (acting?: true) => ({ what: 'Mend it', due: null, ...(acting && { acting }) })
    const record = (actions: readonly object[]) => ({
      format: 'folkmoot/record/1',
      record: 'ab'.repeat(16),
      replaces: null,
      assembly: 'cd'.repeat(16),
      name: 'Quay',
      meeting: 'ef'.repeat(16),
      title: 'Moot',
      number: null,
      date: '2026-03-03',
      approved: { on: '2026-03-10', minute: null, digest: 'ab' },
      present: 3,
      acting: true,
      items: [{ number: '1', minute: null, title: 'Roof', decisions: [], actions }],
    })
    const read = (actions: readonly object[]) =>
      combined([
        { entry: 'e', device: 'd', record: fine(readPublished(JSON.stringify(record(actions)))) },
      ]).map(({ from }) => from.acting)
    expect(read([line(true), line()])).toEqual([true, false])
    expect(read([line(), line()])).toEqual([true, true])
  })
})

describe('AU18 who stands in is the charter’s to say', () => {
  it('where it names nobody, the office goes to nobody who only stands in', () => {
    const { charter } = openMeeting()
    const covered = (vacancyCover: string) => ({
      ...charter,
      parameters: { ...charter.parameters, vacancyCover },
    })
    const handover = { type: 'handover' as const, key: 'k', stays: true }
    expect(actingHindrance({ ...handover, until }, covered(''))).toMatchObject({ rule: 'AU18' })
    expect(actingHindrance({ ...handover, until }, covered('General Secretary'))).toBeNull()
    expect(actingHindrance(handover, covered(''))).toBeNull()
  })
})

describe('AU16 at the desk of whoever keeps track', () => {
  const held = (role: 'secretary' | 'deputy', until: number | null, at = 20) => ({
    role,
    person: null,
    until,
    at,
  })
  it('until when somebody stands in, without a name; vacant once that has ended; nothing of one with its own', () => {
    expect(standInAmong([held('secretary', 50), held('secretary', null)])).toBeNull()
    const standIn = standInAmong([held('secretary', 50), held('secretary', 70), held('deputy', null)])
    expect(standIn).toEqual({ until: 70, since: 20 })
    expect(standInAmong([held('secretary', 70, 30), held('secretary', 70, 25)])?.since).toBe(25)
    expect(isVacant({ until: 70 }, 70)).toBe(false)
    expect(isVacant({ until: 70 }, 71)).toBe(true)
    const nobody = standInAmong([held('deputy', null)])
    expect(nobody).toEqual({ until: null })
    expect(isVacant({ until: null }, 0)).toBe(true)
  })
  it('one mark for wherever an assembly stands: its own, somebody who stands in, or nobody', () => {
    expect(secretaryMark({}, 70)).toBe('own')
    expect(secretaryMark({ standIn: { until: 70 } }, 70)).toBe('acting')
    expect(secretaryMark({ standIn: { until: 70 } }, 71)).toBe('vacant')
    expect(secretaryMark({ standIn: { until: null } }, 0)).toBe('vacant')
  })
})
