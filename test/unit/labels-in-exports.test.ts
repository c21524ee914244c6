import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makersWith } from '../../renderer/document/makers'
import { partsOfPage } from '../../renderer/document/parts-of-page'
import { discreet } from '../../shared/export/discreet'
import { type ExportedMeeting, exportedMeeting } from '../../shared/export/exported-meeting'
import { type Format, plainWish } from '../../shared/export/maker'
import { readMeetingFile, writeMeeting } from '../../shared/export/meeting-json'
import { plainText } from '../../shared/export/plain-text'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addAction } from '../../shared/meeting/decision/action'
import { declare } from '../../shared/meeting/decision/decision'
import { startItem } from '../../shared/meeting/item-clock'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { enterAnswers } from '../../shared/meeting/referral/refer'
import type { SinceBlock } from '../../shared/minutes/since-block'
import { idOf } from '../fixtures/moment'
import { answer, only, referredRamp, sentBy } from '../fixtures/referral'
import { asha, fine } from '../fixtures/world'

/**
 * Una stands in for Harbour's secretary. She takes up the lease and has it decided and done; the ramp was referred to the society, which
 * has answered. Months later North and Harbour override the lease together, and renew that.
 */
function goesOut(): ExportedMeeting {
  const evening = referredRamp()
  const { page, moment, roll, charter } = evening
  const result = answer(only(sentBy({ page })), {
    type: 'result',
    id: idOf(1, 2),
    at: '2026-03-11T09:00:00+00:00',
    outcome: 'adopted',
    meeting: { title: 'Society moot', date: '2026-03-10' },
    minute: '2026/01/07',
    decisions: [{ number: '2026/01/07', wording: 'A ramp of oak is built.', counts: [3, 0, 0, 0, 0] }],
  })
  fine(enterAnswers(page, { answers: [result] }, moment()))
  const una = { ...asha, acting: true as const }
  const item = agenda(page.seen).find(({ title }) => title === 'Hall lease')?.id ?? evening.item
  fine(startItem(page, { item, leave: 'done' }, moment(una)))
  const { proposal, version } = fine(
    propose(page, { item, wording: 'The lease is signed.', proposer: null }, moment(una)),
  )
  fine(allAgree(page, { version }, moment(una)))
  const { decision } = fine(declare(page, { proposal, roll, charter, informal: false }, moment(una)))
  fine(addAction(page, { item, what: 'Sign it', who: null, due: null }, moment(una)))
  const since: SinceBlock = {
    type: 'since',
    decision,
    steps: [
      {
        type: 'overridden',
        by: { number: 'THING 2026/01/01', assembly: 'Lease Thing' },
        on: '2026-05-06',
        since: null,
      },
      {
        type: 'superseded',
        by: { number: 'THING 2026/02/01', assembly: 'Lease Thing' },
        on: '2026-07-01',
        since: { type: 'review-due', since: '2026-07-02', review: '2026-08-01' },
      },
    ],
    next: null,
  }
  return discreet(exportedMeeting({ meeting: page.seen, roll, charter, app: '1.0.0', since: [since] }))
}

const meeting = goesOut()
const layer =
  'Since then: overridden by THING 2026/01/01 of Lease Thing, a decision of several assemblies together, on 6 May 2026, itself replaced by THING 2026/02/01 on 1 July 2026, which is due for review.'
const acting = 'written by an acting secretary'

/** What the file says, in one line; of a page its words. */
const said: Readonly<Record<Exclude<Format, 'ics' | 'csv' | 'json'>, (bytes: Uint8Array) => string>> = {
  // The printer draws what it is handed; here its words alone.
  pdf: (bytes) => strFromU8(bytes),
  html: (bytes) => strFromU8(bytes).replace(/<[^>]+>/g, ' '),
  docx: (bytes) =>
    strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ''),
  md: (bytes) => strFromU8(bytes).replace(/[\\*]/g, ''),
  txt: (bytes) => strFromU8(bytes),
}
const makers = makersWith(async ({ blocks }) => new TextEncoder().encode(plainText(partsOfPage(blocks))))
const files = async (format: Format) => (await makers[format]?.(meeting, plainWish)) ?? []
const inOneLine = (text: string) => text.replace(/\s+/g, ' ')
const times = (text: string, part: string) => text.split(part).length - 1

describe('CS8, RF11 and AU17 in every file that is made of a meeting', () => {
  it.each(Object.keys(said) as (keyof typeof said)[])(
    '%s says what has overridden a decision, what came of a referral, and who only stood in',
    async (format) => {
      const [file] = await files(format)
      const text = inOneLine(said[format](file?.bytes ?? new Uint8Array()))
      // Under the decision, and in the table at the end.
      expect(times(text, layer)).toBe(2)
      expect(text).toContain('A ramp of oak is built.')
      expect(text).toContain('Disability Society')
      // The item, the decision and the action; the last two once more in their tables.
      expect(times(text, acting)).toBe(5)
    },
  )

  it('tables have it in columns', async () => {
    const tables = new Map(
      (await files('csv')).map(({ name, bytes }) => [name.split('_').at(-1), strFromU8(bytes)]),
    )
    const decisions = tables.get('decisions.csv') ?? ''
    expect(decisions).toContain('replacedBy,replacedByAssembly,replacedOn,replacedLevel,replacedThen,acting')
    expect(decisions).toContain('THING 2026/01/01,Lease Thing,2026-05-06,several,THING 2026/02/01,yes')
    expect(tables.get('actions.csv')).toMatch(/Sign it,.*,yes/)
    expect(tables.get('referrals.csv')).toMatch(
      /Disability Society,2026-03-03,.*,result,2026-03-11,adopted,.*,2026\/01\/07,A ramp of oak is built\./,
    )
  })

  it('JSON holds it, is read back and written the same, bit for bit; then it makes the same files (EX4)', async () => {
    const text = writeMeeting(meeting)
    const read = fine(readMeetingFile(text))
    expect(writeMeeting(read)).toBe(text)
    expect(read.since).toEqual(meeting.since)
    const again = (await makers.txt?.(read, plainWish)) ?? []
    expect(again).toEqual(await files('txt'))
    const told = JSON.parse(text).told
    expect(told.agenda.filter((row: { acting: boolean }) => row.acting)).toHaveLength(1)
    expect(told.decisions).toMatchObject([{ replacedBy: 'THING 2026/01/01', replacedLevel: 'several' }])
  })

  it('a layer that is none is refused with the whole file', () => {
    const value = JSON.parse(writeMeeting(meeting))
    value.since[0].steps[0].type = 'annulled'
    expect(readMeetingFile(JSON.stringify(value)).ok).toBe(false)
  })
})
