import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { BoardGrid } from '../../renderer/features/federation/BoardGrid'
import { digestBlocks } from '../../renderer/features/federation/digest'
import { MapDrawing } from '../../renderer/features/federation/MapDrawing'
import { NestTree } from '../../renderer/features/federation/NestTree'
import { type KeptAbroad, nothingOf, taken } from '../../renderer/worker/abroad-rows'
import type { Charter } from '../../shared/charter/charter'
import { recordYes } from '../../shared/charter/name-deeds'
import { onRollLiteral } from '../../shared/charter/people'
import { everyone, onRoll, type Roll } from '../../shared/charter/roll'
import type { AssemblyId, DeviceId } from '../../shared/id'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { about, type MeetingStatement } from '../../shared/meeting/said/statements'
import { thingAbout } from '../../shared/meeting/said/thing-statements'
import { localDate } from '../../shared/meeting/time'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import { isHeld, type PracticeAssembly, practiceFederation } from '../../shared/practice/practice-federation'
import { toAsk } from '../../shared/record/asking'
import { asksWith } from '../../shared/record/asks'
import { boardMonths, boardRow } from '../../shared/record/board'
import { charts } from '../../shared/record/charts'
import { combined, type KeptRecord } from '../../shared/record/combined'
import { figuresByMonth } from '../../shared/record/figures'
import { nestMap } from '../../shared/record/nest-map'
import { heldOffices, officePeople } from '../../shared/record/office-list'
import { ownOffices } from '../../shared/record/offices'
import { ownCard } from '../../shared/record/own-card'
import { publishable } from '../../shared/record/published'
import { reconciled } from '../../shared/record/same-person'
import { summarize } from '../../shared/record/summarize'
import { pen } from '../../shared/statement'
import type { AbroadRecord, AbroadState } from '../../shared/wire/abroad'
import { clockOf } from '../fixtures/moment'
import { asha, fine } from '../fixtures/world'

/** Two years of three practice assemblies as whole open circles, walked as a desk shows them: every name of their rolls is a canary. */
const now = '2026-11-23T08:00:00+00:00'
const today = localDate(now)
const founded = { assembly: 'a'.repeat(32) as AssemblyId, device: 'd'.repeat(32) as DeviceId }
const assemblies = practiceFederation({ seed: 1, now, zone: 'Europe/London' })
const state: AbroadState = {
  assembly: founded.assembly,
  own: false,
  digest: 'x',
  hosts: [],
  members: [],
  standIn: { until: 1_800_000_000, since: 1_700_000_000 },
  heard: 1_790_000_000,
  through: { type: 'peer', name: 'West', at: now },
}

/** As the next meeting has approved it. */
function approved(meeting: Meeting, roll: Roll, charter: Charter): Meeting {
  const page = onLiteral(meeting)
  const closed = Object.values(meeting.statements).find((one) => one.type === 'state' && one.to === 'closed')
  pen<MeetingStatement>(page, clockOf(now, asha, 6).moment()).state(thingAbout.approval, {
    type: 'approval',
    close: closed?.id ?? (about.state as never),
    how: 'next-meeting',
    clock: now,
    frozen: {
      text: toFreeze(compose(meeting, roll, charter), null),
      digest: 'd1',
      heads: [],
      knew: {},
      signers: [],
      dissents: [],
    },
  })
  return page.seen
}

/** All that one assembly seals into its open circle by itself and by what whoever publishes leaves as it is. */
function sealedBy(assembly: PracticeAssembly) {
  const before = assembly.charter(founded.assembly)
  const charter = { ...before, parameters: { ...before.parameters, officeHolderNames: 'chosen' as const } }
  const page = onRollLiteral(assembly.roll(founded))
  const { moment } = clockOf(now, asha, 5)
  const yes = { person: assembly.person.id, office: 'Secretary', on: today, since: null, charter }
  fine(recordYes(page, yes, moment()))
  const roll = page.seen
  const meetings = [...assembly.meetings(founded)]
  const headlines = meetings.map((meeting) => summarize(meeting, roll, charter).headline)
  const published = meetings.filter(isHeld).flatMap((meeting, at) => {
    const record = String(at).padStart(32, '0')
    const out = publishable(approved(meeting, roll, charter), charter, {
      record,
      replaces: null,
      texts: new Set(),
      reasons: new Set(),
    })
    return out.ok ? [out.value] : []
  })
  const owed = meetings.slice(0, 3).map(({ id }) => ({ meeting: id, on: today }))
  const asks = asksWith(
    [],
    founded.assembly,
    [{ of: 'b'.repeat(32), on: today, meetings: owed }],
    today,
    today,
  )
  const all: readonly (readonly [string, unknown])[] = [
    ['charter', charter],
    ['status-card', ownCard(charter, headlines, today)],
    ['offices', ownOffices(charter, roll, today)],
    ['asks', asks],
    ...published.map((record) => ['record', record] as const),
  ]
  const records = all.map(
    ([what, content], at): AbroadRecord => ({
      entry: String(at).padStart(64, '0'),
      what,
      time: at + 1,
      at: 1_790_000_000,
      device: 'd'.repeat(32),
      text: new TextEncoder().encode(JSON.stringify(content)),
    }),
  )
  const names = everyone(roll).map(({ name }) => name)
  return { records, names, published: published.length, people: onRoll(roll).length }
}

/** Every screen of the desk, as data and as it is drawn, but the list of published office-holders. */
function shownOn({ kept, rows, figures }: ReturnType<typeof taken>): Readonly<Record<string, string>> {
  const { offices: _, ...said } = kept.line
  const lines: readonly KeptAbroad['line'][] = [kept.line]
  const row = boardRow(kept.line, boardMonths(today, 12), today)
  const months = boardMonths(today, 12)
  const register = combined(
    rows
      .filter(({ name }) => name.startsWith('published/'))
      .map(({ content }) => JSON.parse(new TextDecoder().decode(content)) as KeptRecord),
  )
  const drawn = charts(figuresByMonth(figures, months, () => true))
  const digest = {
    month: today.slice(0, 7),
    lines: register,
    charts: drawn,
    only: null,
    today,
    practice: true,
  }
  const byId = new Map([[kept.line.assembly, row]])
  const nothing = () => undefined
  const asked = toAsk([row], lines, { today, isQuiet: () => true, otherwise: 'c'.repeat(32) })
  const found = { rows: [row], months, today, chosen: null, onChoose: nothing }
  const tree = { lines, byId, under: null, onUnder: nothing, chosen: null, onChoose: nothing }
  const map = { map: nestMap(lines), byId, shown: new Set([kept.line.assembly]) }
  return {
    said: JSON.stringify(said),
    cells: JSON.stringify(row.cells),
    register: JSON.stringify(register),
    figures: JSON.stringify(figures),
    charts: JSON.stringify(drawn),
    digest: JSON.stringify(digestBlocks(digest)),
    asked: JSON.stringify(asked),
    board: renderToStaticMarkup(createElement(BoardGrid, found)),
    tree: renderToStaticMarkup(createElement(NestTree, tree)),
    map: renderToStaticMarkup(createElement('svg', null, createElement(MapDrawing, map))),
  }
}

describe('PN8 the desk shows counts', () => {
  test.each(assemblies.map((one) => [one.code, one] as const))(
    '%s: of all who are on its roll a desk learns one name, which was given out; everything else holds numbers',
    (_code, assembly) => {
      const { records, names, published, people } = sealedBy(assembly)
      expect(people).toBeGreaterThan(5)
      expect(published).toBeGreaterThan(3)
      const came = taken(nothingOf(state), state, records)
      const screens = shownOn(came)
      for (const [screen, text] of Object.entries(screens)) {
        expect(text.length, screen).toBeGreaterThan(20)
        expect(
          names.filter((name) => text.includes(name)),
          screen,
        ).toEqual([])
      }
      const listed = officePeople(heldOffices([came.kept.line]), reconciled({ words: {} }))
      expect(listed.flatMap((one) => one.names)).toEqual([assembly.person.name])
      // Nor does what lies in the cache beside it, which the search reads.
      const cached = came.rows
        .filter(({ name }) => !name.startsWith('abroad/'))
        .map(({ content }) => new TextDecoder().decode(content))
      expect(names.filter((name) => cached.some((text) => text.includes(name)))).toEqual([])
    },
  )

  test('GD16 board, tree and map say that somebody stands in, and who does not', () => {
    const [assembly] = assemblies
    if (assembly === undefined) throw new Error('There is no practice assembly')
    const { board, tree, map } = shownOn(taken(nothingOf(state), state, sealedBy(assembly).records))
    for (const text of [board, tree, map])
      expect(text).toContain('somebody stands in as secretary since 14 November 2023, until 15 January 2027')
  })
})
