import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { makers } from '../../renderer/document/makers'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import { plainWish } from '../../shared/export/maker'
import { markdown } from '../../shared/export/markdown'
import { idOf } from '../fixtures/moment'
import { sampleMinutes } from '../fixtures/sample-minutes'

const everything = sampleMinutes.everything?.() as ExportedMeeting

/** The evening with everything, with what it did not finish going to the meeting in November, when the clocks are back. */
function carriedTo(to: object): ExportedMeeting {
  const statements = Object.fromEntries(
    Object.entries(everything.meeting.statements).map(([id, one]) => [
      id,
      one.type === 'item-fate' && one.fate === 'carry' ? { ...one, to } : one,
    ]),
  ) as ExportedMeeting['meeting']['statements']
  return { ...everything, meeting: { ...everything.meeting, statements } }
}
async function eventsOf(exported: ExportedMeeting) {
  const [file] = (await makers.ics?.(exported, plainWish)) ?? []
  const text = Buffer.from(file?.bytes ?? []).toString('utf8')
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { text, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) }
}

describe('EX13 a calendar tells hour and place', () => {
  const next = { meeting: idOf(0xfe, 9), title: 'November moot', date: '2026-11-10' }
  it('of the meeting and of the next one, on the wall of their zone, over the change of the clocks', async () => {
    const { text, events } = await eventsOf(carriedTo({ ...next, time: '19:30', place: 'Net loft' }))
    expect(text).toContain('DTSTART;TZID=Europe/London:20260414T190000')
    expect(text).toContain('DTSTART;TZID=Europe/London:20261110T193000')
    const [meeting] = events
    const november = events.find(({ summary }) => summary.endsWith('November moot'))
    expect(meeting?.startDate.toJSDate().toISOString()).toBe('2026-04-14T18:00:00.000Z')
    expect(november?.startDate.toJSDate().toISOString()).toBe('2026-11-10T19:30:00.000Z')
    expect(november?.location).toBe('Net loft')
  })
  it('where only the day is known, a whole day', async () => {
    const { events } = await eventsOf(carriedTo(next))
    const november = events.find(({ summary }) => summary.endsWith('November moot'))
    expect(november?.startDate.isDate).toBe(true)
  })
  it('in a zone nobody knows by a name, in universal time', async () => {
    const meeting = { ...everything.meeting, zone: 'Not:a;zone' }
    const { text } = await eventsOf({ ...everything, meeting })
    expect(text).toContain('DTSTART:20260414T180000Z')
    expect(text).not.toContain('VTIMEZONE')
  })
})

describe('EX15 a table without headings', () => {
  it('begins with its first row in Markdown, not with an empty one', () => {
    const cell = (text: string) => [{ text }]
    const rows = [
      [cell('Bin'), cell('Street')],
      [cell('4'), cell('Hill')],
    ]
    expect(markdown([{ type: 'table', head: [], rows }])).toBe(
      '| Bin | Street |\n| --- | --- |\n| 4 | Hill |\n',
    )
  })
})
