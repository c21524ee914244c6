import { describe, expect, it } from 'vitest'
import { inboxOf } from '../../shared/inbox/inbox'
import { recordItem } from '../../shared/meeting/approval/record-item'
import { arrive } from '../../shared/meeting/hall/arrivals'
import { startItem } from '../../shared/meeting/item-clock'
import { callToOrder, close } from '../../shared/meeting/lifecycle'
import { takeOver } from '../../shared/meeting/minute-taker'
import { meetingState } from '../../shared/meeting/state'
import { people } from '../fixtures/world'
import { evening, itemOf, pattern } from './evening'

/**
 * Decisions 10, 15, 24, on two laptops with the cable out: each corner as the laptops tell it, and the sentence that both screens say
 * once the cable is in again.
 */
const out = { reason: 'The cable is out' }

describe('ME6 IB4 two laptops both open a meeting', () => {
  it('both screens ask who keeps it, when it began, and what its number is', async () => {
    const { stage, asha, björn, screens } = await evening(101, false)
    await stage.pull()
    await asha.does('19:05', (page, moment) => callToOrder(page, { pattern, used: [] }, moment))
    await björn.does('19:15', (page, moment) => callToOrder(page, { pattern, used: ['2026/01'] }, moment))
    await stage.plug()
    expect(inboxOf(await asha.reads())).toEqual(inboxOf(await björn.reads()))
    for (const shown of await screens()) {
      expect(shown).toContain('Who keeps this meeting Asha wrote Asha')
      expect(shown).toContain('When the meeting was called to order Asha wrote 19:05')
      expect(shown).toContain('Björn wrote 19:15')
      expect(shown).toContain('The number of the meeting Asha wrote')
    }
  })
})

describe('IB7 ME11 two laptops both number', () => {
  it('both screens say that two items have one number, and which is shown with a letter', async () => {
    const { stage, asha, björn, screens } = await evening(102)
    for (const title of ['Roof of the boat shed', 'Hall lease'])
      await asha.does('19:10', (page, moment) =>
        startItem(page, { item: itemOf(page.seen, title), leave: 'open' }, moment),
      )
    await stage.run(10)
    await stage.pull()
    await björn.does('19:20', (page, moment) => takeOver(page, out, moment))
    await asha.does('19:30', (page, moment) =>
      recordItem(page, { item: itemOf(page.seen, 'Roof of the boat shed') }, moment),
    )
    await björn.does('19:31', (page, moment) =>
      recordItem(page, { item: itemOf(page.seen, 'Hall lease') }, moment),
    )
    await stage.plug()
    expect(inboxOf(await asha.reads())).toEqual(inboxOf(await björn.reads()))
    for (const shown of await screens()) {
      expect(shown).toContain('Two of the number 2026/01/01')
      expect(shown).toContain('2026/01/01 for “Roof of the boat shed”')
      expect(shown).toContain('2026/01/01 for “Hall lease”, now shown as 2026/01/01-b')
      expect(shown).toContain('No number is changed. The later one is shown with a letter from now on.')
    }
  })
})

describe('IB4 decisions 24 two laptops both close a meeting', () => {
  it('both screens ask when it was closed; closed it reads on both', async () => {
    const { stage, asha, björn, screens } = await evening(103)
    await stage.pull()
    await björn.does('20:00', (page, moment) => takeOver(page, out, moment))
    await asha.does('21:00', (page, moment) => close(page, {}, moment))
    await björn.does('21:10', (page, moment) => close(page, {}, moment))
    await stage.plug()
    for (const one of [asha, björn]) expect(meetingState(await one.reads())).toBe('closed')
    for (const shown of await screens()) {
      expect(shown).toContain('When the meeting was closed Asha wrote 21:00')
      expect(shown).toContain('Björn wrote 21:10')
    }
  })
})

describe('IB6 decisions 24 one closes, the other writes on without knowing', () => {
  it('it counts, and both screens say that it was recorded before the close was known', async () => {
    const { stage, asha, björn, screens } = await evening(104)
    await stage.pull()
    await asha.does('21:00', (page, moment) => close(page, {}, moment))
    await björn.does('20:55', (page, moment) => arrive(page, { person: people.farida }, moment))
    await stage.plug()
    for (const shown of await screens()) {
      expect(shown).toContain('Recorded elsewhere before the close was known Björn wrote')
      expect(shown).toContain(
        'This was written on another computer before the close was known there. It counts.',
      )
    }
  })
})
