import { describe, expect, it } from 'vitest'
import type { MeetingId, VersionId } from '../../shared/id'
import { inboxOf } from '../../shared/inbox/inbox'
import { isApprovedTwice } from '../../shared/meeting/approval/approval'
import { approveAtNext } from '../../shared/meeting/approval/approve-next'
import { putMinutesUp } from '../../shared/meeting/approval/minutes-named'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { allPresent } from '../../shared/meeting/hall/arrivals'
import { callToOrder, close } from '../../shared/meeting/lifecycle'
import { takeOver } from '../../shared/meeting/minute-taker'
import { meetingNumber } from '../../shared/meeting/numbering'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { takeCarried } from '../../shared/meeting/take-carried'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import { offered } from '../../shared/record/carried'
import { summarize } from '../../shared/record/summarize'
import { idOf } from '../fixtures/moment'
import { decidedOnScreen, lifeOnScreen } from '../fixtures/on-screen'
import { people } from '../fixtures/world'
import { type Evening, evening, itemOf, march, pattern, type Seat } from './evening'

/** Decisions 23 to 25: two laptops that decide, block, carry and approve with the cable out, and what both screens say of it then. */
const roof = 'Roof of the boat shed'
const out = { reason: 'The cable is out' }

async function proposed({ does }: Seat, title = roof, wording = 'We mend the roof.') {
  const made = await does('19:10', (page, moment) =>
    propose(page, { item: itemOf(page.seen, title), wording, proposer: null }, moment),
  )
  await does('19:12', (page, moment) => allAgree(page, { version: made.version }, moment))
  return made
}
const block = (version: VersionId, { charter }: Evening) =>
  ({
    version,
    person: people.chidi,
    stance: 'block',
    reason: 'The choir sings up there.',
    source: 'room',
    rule: charter.positions,
  }) as const

describe('DE5 IB5 two laptops both decide on one proposal', () => {
  it('neither is in force, and both screens say what settles it', async () => {
    const told = await evening(201)
    const { stage, asha, björn, roll, charter, screens } = told
    const { proposal } = await proposed(asha)
    await stage.run(10)
    await stage.pull()
    await björn.does('19:20', (page, moment) => takeOver(page, out, moment))
    for (const [one, at] of [
      [asha, '19:30'],
      [björn, '19:31'],
    ] as const)
      await one.does(at, (page, moment) =>
        declare(page, { proposal, roll, charter, informal: false }, moment),
      )
    await stage.plug()
    const hers = await asha.reads()
    expect(decisions(hers)).toEqual(decisions(await björn.reads()))
    expect(decisions(hers).map(({ contested }) => contested)).toEqual([true, true])
    for (const shown of await screens()) {
      expect(shown).toContain(
        'A decision that is contested: “We mend the roof.” Asha wrote decision 2026/01/01',
      )
      expect(shown).toContain('Björn wrote decision 2026/01/01')
      expect(shown).toContain('It is not in force. Only a decision of a meeting settles it')
    }
  })
})

describe('DE5 decisions 23 a block recorded in parallel with the decision', () => {
  it('the decision is not in force, and comes first in both inboxes with who blocked and why', async () => {
    const told = await evening(202)
    const { stage, asha, björn, roll, charter, screens } = told
    const { proposal, version } = await proposed(asha)
    await stage.run(10)
    await stage.pull()
    await björn.does('19:29', (page, moment) => recordPosition(page, block(version, told), moment))
    await asha.does('19:30', (page, moment) =>
      declare(page, { proposal, roll, charter, informal: false }, moment),
    )
    await stage.plug()
    for (const one of [asha, björn]) {
      const read = await one.reads()
      expect(decisions(read)[0]?.contested).toBe(true)
      expect(inboxOf(read)[0]?.subject.type).toBe('decision')
    }
    for (const shown of await screens()) {
      expect(shown).toContain('Chidi blocks: The choir sings up there.')
      expect(shown).toContain('It is not in force. Only a decision of a meeting settles it')
    }
  })
})

describe('CV7 SU9 decisions 25 an item is carried by one and decided by the other', () => {
  it('the copy on the next agenda reads as already decided, on both', async () => {
    const told = await evening(203)
    const { stage, asha, björn, roll, charter, paperOf } = told
    await stage.pull()
    await björn.does('19:20', (page, moment) => takeOver(page, out, moment))
    await asha.does('19:40', (page, moment) => close(page, { charter, roll }, moment))
    const april = paperOf(next.id)
    await asha.begins(april, next, '2026-03-10T10:00:00+00:00')
    const { carried, taken } = summarize(await asha.reads(), roll, charter)
    await asha.does(
      '2026-03-10T10:05:00+00:00',
      (page, moment) => takeCarried(page, { items: offered(carried, taken) }, moment),
      april,
    )
    const { proposal } = await proposed(björn, roof, 'Slate.')
    await björn.does('19:50', (page, moment) =>
      declare(page, { proposal, roll, charter, informal: false }, moment),
    )
    await stage.plug()
    for (const one of [asha, björn]) {
      const [first, second] = [await one.reads(), await one.reads(april)]
      const shown = decidedOnScreen(second, { meetings: [first, second], roll, charter, author: one.author })
      expect(shown).toContain('Already decided: 2026/01/01, 3 March 2026')
      expect(shown).toContain('To decide it again, reopen that decision first.')
    }
  })
})

const next = {
  id: idOf(0xfe, 2) as MeetingId,
  title: 'April moot',
  date: '2026-04-07',
  items: [],
}

describe('LC10 IB12 decisions 24 two laptops both approve the minutes of one meeting', () => {
  it('both approvals are kept, and both screens say that nothing is published until a minute names one', async () => {
    const told = await evening(204)
    const { stage, asha, björn, roll, charter, paperOf, screens } = told
    await asha.does('21:00', (page, moment) => close(page, { charter, roll }, moment))
    await stage.run(10)
    await stage.pull()
    for (const [one, id, day] of [
      [asha, 2, '07'],
      [björn, 3, '09'],
    ] as const) {
      const paper = paperOf(idOf(0xfe, id))
      const at = (time: string) => `2026-04-${day}T${time}:00+00:00`
      await one.begins(
        paper,
        { ...next, id: idOf(0xfe, id) as MeetingId, date: `2026-04-${day}` },
        at('18:30'),
      )
      await one.does(
        at('18:50'),
        (page, moment) => allPresent(page, { people: [people.asha, people.björn, people.eleni] }, moment),
        paper,
      )
      await one.does(
        at('19:00'),
        (page, moment) => callToOrder(page, { pattern, used: ['2026/01'] }, moment),
        paper,
      )
      const seen = await one.reads()
      const of = { meeting: seen.id, title: march.title, number: meetingNumber(seen), date: march.date }
      const item = await one.does(
        at('19:05'),
        (page, moment) => putMinutesUp(page, { of, title: 'Minutes of March' }, moment),
        paper,
      )
      const frozen = { text: toFreeze(compose(seen, roll, charter), of.number), digest: `d${id}`, heads: [] }
      const meeting = await one.reads(paper)
      await one.does(at('19:10'), (page, moment) =>
        approveAtNext(page, { at: meeting, item, minute: '1', roll, charter, frozen, dissents: [] }, moment),
      )
    }
    await stage.plug()
    for (const one of [asha, björn]) {
      const read = await one.reads()
      expect(isApprovedTwice(read)).toBe(true)
      const shown = { meetings: [read], roll, charter, author: one.author }
      expect(lifeOnScreen(read, shown)).toContain(
        'Approved twice Two meetings that did not know of each other approved these minutes. A minute of a later meeting has to name',
      )
    }
    for (const shown of await screens()) {
      expect(shown).toContain('The minutes were approved twice Asha wrote 7 April 2026')
      expect(shown).toContain('Björn wrote 9 April 2026')
      expect(shown).toContain(
        'Nothing is signed or published until a minute of a later meeting names the one',
      )
      expect(shown).not.toContain('Noted')
    }
  })
})
