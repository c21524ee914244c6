import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeMeeting } from '../../shared/export/meeting-json'
import { utf8 } from '../../shared/export/utf8'
import type { MeetingId } from '../../shared/id'
import { delimited } from '../../shared/import/delimited'
import { fileText } from '../../shared/import/file-text'
import { importLimits } from '../../shared/import/limits'
import { openMeetingFile } from '../../shared/import/open-meeting'
import { readPapers } from '../../shared/import/papers-table'
import { planPeople } from '../../shared/import/people-plan'
import { namesPeople, peopleTable, readPerson, saidRows } from '../../shared/import/people-table'
import { lookAt, takeInMeeting } from '../../shared/import/take-in-meeting'
import { takenIn } from '../../shared/meeting/taken-in'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, harbour } from '../fixtures/world'
import { mutated, slips } from './slips'
import { holdsNoMore, mutations } from './sync-runs'

holdsNoMore()
/** Any letters there are; drawn from once here, for the list of them is long and kept. */
const anyCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('"', '""', '\r', '\n', 'Name', '\u202e', "'=1"),
)
fc.sample(anyCell, 1)
const { roll, charter } = harbour()

/** A file as it comes, to what the screen shows of it. */
function lookedAt(bytes: Uint8Array): 'refused' | number {
  const text = fileText(bytes)
  if (!text.ok) return text.refusal.rule === 'IM10' ? 'refused' : -1
  const table = delimited(text.value.text)
  if (!table.ok) return table.refusal.rule === 'IM11' ? 'refused' : -1
  const rows = saidRows(table.value.rows)
  const { columns, hasHeading } = peopleTable(rows)
  expect(namesPeople(columns) || rows.length === 0).toBe(true)
  const read = rows.slice(hasHeading ? 1 : 0).map((row) => readPerson(row, columns, charter.offices))
  const planned = planPeople(roll, read)
  for (const { read: one, like } of planned) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must not be there
    expect(one.name).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/)
    if (like.kind !== 'refused') expect(one.name.length).toBeLessThanOrEqual(200)
  }
  // Nothing grows: a row costs at least one byte, and no cell says more than stood in it.
  expect(planned.length).toBeLessThanOrEqual(bytes.length)
  expect(planned.reduce((all, { read: one }) => all + one.name.length, 0)).toBeLessThanOrEqual(
    2 * bytes.length,
  )
  return planned.length
}

const list = utf8(
  '\ufeffName;Standing;Office;Since\r\nAsha;member;"Secretary";2024-01-01\r\n"Björn ""B"" Åberg";participant;;\r\nاسماء;;;\r\n',
)
const wide = Uint8Array.from(
  [...'Name\tStanding\r\nAsha\tmember\r\n'].flatMap((letter) => [letter.charCodeAt(0), 0]),
)

describe('IM10 IM11 mutated lists of people', () => {
  it('are read or refused, whatever was done to their bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(list, wide), slips, (bytes, changes) => {
        expect(lookedAt(mutated(bytes, changes))).not.toBe(-1)
      }),
      mutations('lists'),
    )
  })
  it('so is any table at all, of any letters', () => {
    const table = fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 8 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, by, ending) => {
          expect(lookedAt(utf8(rows.map((row) => row.join(by)).join(ending)))).not.toBe(-1)
        },
      ),
      mutations('tables'),
    )
  })
  it('and what is written as RFC 4180 says is read back cell for cell', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `${text}.`)
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, by) => {
        const written = rows
          .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(by)}\r\n`)
          .join('')
        const read = delimited(written)
        expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual(rows)
      }),
      mutations('written tables'),
    )
  })
  it('a file of noise takes no longer and no more than its size', () => {
    const noise = new Uint8Array(2_000_000).map((_, at) => (at * 2_654_435_761) >>> 24)
    for (const size of [1_000, 2_000_000]) expect(lookedAt(noise.subarray(0, size))).not.toBe(-1)
    expect(lookedAt(utf8('"'.repeat(1_000_000)))).not.toBe(-1)
    expect(lookedAt(utf8(`${'"a",'.repeat(99)}"a"\n`.repeat(20_000)))).not.toBe(-1)
    expect(importLimits.size).toBe(20_000_000)
  })
})

describe('IM30 mutated papers of a ballot', () => {
  const marks = ['A', 'B', 'C']
  const wanted = {
    options: marks.map((mark) => ({ mark, text: `Option ${mark}` })),
    people: Object.values(roll.people).map(({ id, name }) => ({ person: id, name })),
    before: [],
    most: 7,
  }
  const files = [
    utf8('Name,A,B,C\r\nAsha,5,4,3\r\nBjörn,,0,1\r\nChidi,2,2,2\r\n'),
    utf8('Asha;5;4;3\nBjörn;.;-;1\n'),
  ]
  it('are scores from 0 to 5 of people who may take part, or told by row', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), slips, fc.boolean(), (bytes, changes, isNamed) => {
        const text = fileText(mutated(bytes, changes))
        const table = text.ok ? delimited(text.value.text) : null
        if (!table?.ok) return
        const { rows } = table.value
        const people = isNamed ? wanted.people : null
        const { papers, problems } = readPapers(rows, { ...wanted, people })
        for (const { scores, person } of papers) {
          expect(scores).toHaveLength(3)
          expect(scores.every((score) => score === null || [0, 1, 2, 3, 4, 5].includes(score))).toBe(true)
          expect(isNamed ? person !== null : person === null).toBe(true)
        }
        const named = papers.flatMap(({ person }) => person ?? [])
        expect(new Set(named).size).toBe(named.length)
        // What is not a paper, nor the row of headings, is told; with headings that do not fit no row is read.
        const isTold = papers.length === 0 ? problems.length > 0 || rows.length < 2 : false
        expect(isTold || papers.length + problems.length >= rows.length - 1).toBe(true)
        expect(problems.length).toBeLessThanOrEqual(5 * (rows.length + 1))
      }),
      mutations('papers'),
    )
  })
})

describe('IM20 EX5 mutated meeting files', () => {
  const meetings = ['block.json', 'ballot.json', 'empty.json', 'nested-lists.json'].map((name) =>
    Uint8Array.from(readFileSync(new URL(`../fixtures/minutes/${name}`, import.meta.url))),
  )
  const moment = clockOf('2026-05-01T09:00:00+01:00', asha, 9).moment
  const given = {
    id: idOf(7, 7) as MeetingId,
    assembly: roll.assembly,
    zone: charter.zone,
    before: [],
    file: 'x.json',
  }
  const known = new Set(['EX5', 'EX6', 'EX7', 'IM10', 'IM20', 'ST10'])

  function tried(bytes: Uint8Array): string {
    const text = fileText(bytes)
    if (!text.ok) return text.refusal.rule
    const opened = openMeetingFile(text.value.text)
    if (!opened.ok) return opened.refusal.rule
    const { practice } = opened.value
    const look = lookAt(opened.value, roll)
    expect(look.strangers.length).toBeLessThanOrEqual(look.people)
    const taken = takeInMeeting({ ...given, practice, exported: opened.value }, moment())
    if (taken.ok) {
      const kept = takenIn(taken.value)?.text ?? ''
      const again = openMeetingFile(kept)
      expect(again.ok && writeMeeting(again.value)).toBe(kept)
      expect(kept.length).toBeLessThan(20 * bytes.length)
    }
    return taken.ok ? 'taken in' : taken.refusal.rule
  }

  it('are taken in and go out again the same, or are refused by name', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...meetings), slips, (bytes, changes) => {
        const came = tried(mutated(bytes, changes))
        seen.add(came)
        expect(came === 'taken in' || known.has(came) || /^(ME4|ST[89])$/.test(came), came).toBe(true)
      }),
      mutations('meeting files'),
    )
    expect(seen.has('taken in')).toBe(true)
  })
  it('so are those in which values stand in each other’s place', () => {
    const texts = meetings.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as unknown)
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
        (text, swaps) => {
          const came = tried(utf8(JSON.stringify(swapped(text, swaps))))
          expect(came === 'taken in' || known.has(came) || /^(ME4|ST[89])$/.test(came), came).toBe(true)
        },
      ),
      mutations('meeting files with values swapped'),
    )
  })
})

/** A copy in which one value is put where another stood, so that the shape is sound more often than not. */
function swapped(value: unknown, swaps: readonly (readonly [number, number])[]): unknown {
  const copy = structuredClone(value)
  const places: [Record<string, unknown>, string][] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key])
      walk((node as Record<string, unknown>)[key])
    }
  }
  walk(copy)
  for (const [from, to] of swaps) {
    const [source, target] = [places[from % places.length], places[to % places.length]]
    if (source === undefined || target === undefined) continue
    target[0][target[1]] = structuredClone(source[0][source[1]])
  }
  return copy
}
