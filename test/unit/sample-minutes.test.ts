import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { makers } from '../../renderer/document/makers'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import { type Format, plainWish } from '../../shared/export/maker'
import { readMeetingFile, writeMeeting } from '../../shared/export/meeting-json'
import { told } from '../../shared/export/told'
import { csvRows } from '../fixtures/csv-rows'
import { sampleFiles } from '../fixtures/sample-files'

const folder = path.join(import.meta.dirname, '../fixtures/minutes')
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8')

function meetingOf(name: string): ExportedMeeting {
  const read = readMeetingFile(textOf(name))
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.refusal)}`)
  return read.value
}

async function made(name: string, format: Format): Promise<Readonly<Record<string, string>>> {
  const files = (await makers[format]?.(meetingOf(name), plainWish)) ?? []
  return Object.fromEntries(
    files.map((file) => [file.name, Buffer.from(file.bytes).toString('utf8')] as const),
  )
}
const only = async (name: string, format: Format) => Object.values(await made(name, format))[0] ?? ''

/** Everything a person wrote that must not be lost on the way. */
function wordsOf(exported: ExportedMeeting): readonly string[] {
  const { meeting } = exported
  const present = told(exported).attendance.map(({ name }) => String(name))
  const items = Object.values(meeting.items).map(({ title }) => title)
  const prose = Object.values(meeting.prose).flatMap((text) => text.split(/[\n\t]/))
  return [...items, ...prose, ...present].filter(Boolean)
}
/** Letters alone: line breaks, marks of emphasis and what isolates a direction are the format's. */
const bare = (text: string) => text.replace(/[\s\u2068\u2069\\]+/g, '')

describe('EX17 the twelve sample meetings', () => {
  it('are those their commands make (else: node test/fixtures/write-samples.mjs)', () => {
    const files = sampleFiles()
    expect(Object.keys(files)).toHaveLength(12)
    expect(names.sort()).toEqual(Object.keys(files).sort())
    for (const [name, text] of Object.entries(files)) expect(textOf(name) === text, name).toBe(true)
  })
})

describe.each(names)('%s', (name) => {
  it('EX4 is read and written again the same', () => {
    expect(writeMeeting(meetingOf(name)) === textOf(name)).toBe(true)
  })
  it('EX3 gives the same files twice', async () => {
    for (const format of Object.keys(makers) as Format[])
      expect(await made(name, format)).toEqual(await made(name, format))
  })
  it('EX14 says in Markdown and in plain text every word of the meeting', async () => {
    const markdown = bare(await only(name, 'md'))
    const plain = bare(await only(name, 'txt'))
    for (const words of wordsOf(meetingOf(name))) {
      expect(markdown).toContain(bare(words))
      expect(plain).toContain(bare(words))
    }
  })
  it('EX16 stays within 78 columns in plain text, unless a word does not', async () => {
    for (const line of (await only(name, 'txt')).split('\n'))
      expect([...line].length <= 78 || !/\s/.test(line.replace(/^(- |\s)+/, '')), line).toBe(true)
  })
  it('EX15 skips no level of heading in Markdown', async () => {
    let before = 0
    for (const [, signs = ''] of (await only(name, 'md')).matchAll(/^(#+) /gm)) {
      expect(signs.length).toBeLessThanOrEqual(before + 1)
      before = signs.length
    }
    expect(before).toBeGreaterThan(0)
  })
  it('EX11 gives tables that a strict reader reads, and no formula', async () => {
    const rows = told(meetingOf(name))
    for (const [file, text] of Object.entries(await made(name, 'csv'))) {
      const read = csvRows(text)
      const list = /_([a-z]+)\.csv$/.exec(file)?.[1] as keyof typeof rows
      expect(read).toHaveLength(1 + (rows[list]?.length ?? 0))
      expect(new Set(read.map(({ length }) => length)).size).toBe(1)
      // And to a parser that is not ours it says the same.
      expect(parseCsv(text, { bom: true, record_delimiter: '\r\n' })).toEqual(read)
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
  })
  it('EX13 gives a calendar that another program reads', async () => {
    const text = await only(name, 'ics')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const calendar = new ICAL.Component(ICAL.parse(text))
    const [event] = calendar.getAllSubcomponents('vevent')
    const actions = told(meetingOf(name)).actions
    expect(new ICAL.Event(event).startDate.toJSDate().toISOString()).toBe('2026-04-14T18:00:00.000Z')
    expect(calendar.getAllSubcomponents('vtodo')).toHaveLength(actions.length)
    const ids = calendar.getAllSubcomponents().map((one) => one.getFirstPropertyValue('uid'))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('EX12 a practice meeting says so in every file', () => {
  it.each(['md', 'txt', 'csv', 'ics'] as const)('%s', async (format) => {
    for (const [name, text] of Object.entries(await made('everything.json', format))) {
      expect(name).toContain('PRACTICE')
      expect(text).toMatch(/practice/i)
    }
  })
})

describe('EX16 plain text is told in the order of the page', () => {
  it('a block, as it is read aloud', async () => {
    const text = await only('block.json', 'txt')
    const from = text.indexOf('1 Lights')
    expect(text.slice(from, text.indexOf('19:22'))).toMatchInlineSnapshot(`""`)
  })
})
