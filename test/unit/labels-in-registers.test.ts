import { describe, expect, it } from 'vitest'
import { partsOfPage } from '../../renderer/document/parts-of-page'
import { recordMakers } from '../../renderer/document/record-makers'
import { digestBlocks } from '../../renderer/features/federation/digest'
import { plainText } from '../../shared/export/plain-text'
import { actionPaper, decisionPaper } from '../../shared/export/register-paper'
import { actionsTable, decisionsTable } from '../../shared/export/register-tables'
import type { AssemblyId, StatementId } from '../../shared/id'
import { addAction } from '../../shared/meeting/decision/action'
import type { Block } from '../../shared/minutes/block'
import { cameAfter, mayHaveReplaced } from '../../shared/record/came-after'
import { combined } from '../../shared/record/combined'
import type { FateLine } from '../../shared/record/fate'
import { publishedLines } from '../../shared/record/published-lines'
import { readPublished } from '../../shared/record/published-read'
import { registerOf } from '../../shared/record/register'
import { summarize } from '../../shared/record/summarize'
import type { DecisionLine } from '../../shared/record/summary'
import { lineOf, matterOf, nameOf, north, replacing, shed, west } from '../fixtures/clash'
import { csvRows } from '../fixtures/csv-rows'
import { wholeEvening } from '../fixtures/evening'
import { march, roof } from '../fixtures/march-record'
import { asha, fine } from '../fixtures/world'

/** North mends its roof; a Thing of North and West overrides that, and replaces its own decision later. */
const today = '2026-09-01'
const matter = matterOf(4)
const over = [north, west]
const first = lineOf(20, shed, {
  over,
  matter,
  number: 'SHED 2026/01/01',
  facts: { decidedOn: '2026-05-06' },
})
const second = lineOf(21, shed, {
  over,
  number: 'SHED 2026/02/01',
  replaces: replacing(first),
  facts: { decidedOn: '2026-07-01' },
})
const layer =
  'Since then: overridden by SHED 2026/01/01 of Shed Thing, a decision of several assemblies together, on 6 May 2026, itself replaced by SHED 2026/02/01 on 1 July 2026.'
const byActing = 'written by an acting secretary'
const wordsOf = (blocks: readonly Block[]) => plainText(partsOfPage(blocks)).replace(/\s+/g, ' ')

describe('CS8 and AU17 in what is made of a register', () => {
  const { page, roll, charter, moment, item } = wholeEvening()
  const una = { ...asha, acting: true as const }
  fine(
    addAction(
      page,
      { item: item('Roof of the boat shed'), what: 'Order slates', who: null, due: null },
      moment(una),
    ),
  )
  const summary = summarize(page.seen, roll, charter)
  const assembly = page.seen.assembly as AssemblyId
  const decisions = summary.decisions.map((line) => ({ ...line, matter, acting: true as const }))
  const lines: readonly FateLine[] = [...decisions, first, second]
  const entries = registerOf(assembly, lines as readonly DecisionLine[], today)
  const paper = { assembly: 'Harbour', title: '', today, practice: false, filter: '', named: null }

  it('the register of decisions, as a table and on paper', () => {
    const [head = [], row = []] = csvRows(decisionsTable(entries, nameOf))
    const told = Object.fromEntries(head.map((name, at) => [name, row[at]]))
    expect(told).toMatchObject({
      state: 'overridden',
      replacedBy: 'SHED 2026/01/01',
      replacedByAssembly: 'Shed Thing',
      replacedOn: '2026-05-06',
      replacedLevel: 'several',
      replacedThen: 'SHED 2026/02/01',
      acting: 'yes',
    })
    const words = wordsOf(decisionPaper(entries, paper, nameOf))
    expect(words).toContain(layer)
    expect(words).toContain(byActing)
  })

  it('the list of actions: the one line that was written meanwhile, and no other', () => {
    expect(summary.actions.map(({ what, acting }) => [what, acting])).toEqual([
      ['Ring the roofer', undefined],
      ['Order slates', true],
    ])
    const rows = csvRows(actionsTable(summary.actions, nameOf, today))
    expect(rows.map((row) => row.at(-1))).toEqual(['acting', 'no', 'yes'])
    expect(wordsOf(actionPaper(summary.actions, paper)).split(byActing)).toHaveLength(2)
  })
})

const { decision } = lineOf(30, north)
const course = {
  decision,
  matter,
  level: 'moot' as const,
  closes: null,
  reopened: false,
  review: null,
  expiry: null,
  replaces: [],
}
const record = march({
  assembly: north,
  name: 'North Region',
  acting: true,
  items: [
    {
      ...roof,
      decisions: roof.decisions.map((one) => ({ ...one, ...course, acting: true as const })),
      actions: [{ what: 'Ring the roofer', due: null, acting: true }],
    },
  ],
})
const since = () => cameAfter(new Set([decision]), [...publishedLines(record, null), first, second], today)

describe('CS8 and AU17 in what arrives at other desks', () => {
  it('of all that is known only what may have put it out of force is looked at, in any depth', () => {
    const lines = [
      first,
      second,
      lineOf(22, shed, { over, matter: matterOf(9) }),
      lineOf(23, west, { matter }),
    ]
    const may = lines.map((line) => ({
      ...line,
      isAbove: line.over !== null,
      replaces: line.replaces.map((one) => one.decision),
    }))
    expect([...mayHaveReplaced([{ decision, matter }], may)]).toEqual([
      decision,
      first.decision,
      second.decision,
    ] as StatementId[])
  })

  it('the digest of a month says it line by line, on paper and as HTML alike', () => {
    const read = fine(readPublished(JSON.stringify(record)))
    const register = combined([{ entry: 'e', device: 'd', record: read }])
    const layers = new Map(since().map((one) => [one.decision as string, one]))
    const lines = register.map((line) => {
      const found = layers.get(line.course?.decision ?? '')
      return found === undefined ? line : { ...line, since: found }
    })
    const words = wordsOf(
      digestBlocks({ month: '2026-03', lines, charts: [], only: null, today, practice: false }),
    )
    expect(words).toContain(layer)
    // The decision and the action, each for itself.
    expect(words.split(byActing)).toHaveLength(3)
  })

  it.each(['html', 'docx', 'md', 'txt'] as const)(
    'published minutes as %s say it; what was signed stays as it was',
    async (format) => {
      const published = { record, practice: false, since: since() }
      const file = await recordMakers[format]?.(published, 'march', { largePrint: false, sheet: 'A4' })
      expect(file?.bytes.length).toBeGreaterThan(0)
      if (format === 'docx') return
      const text = new TextDecoder()
        .decode(file?.bytes)
        .replace(/<[^>]+>/g, ' ')
        .replace(/[\\*]/g, '')
      // Under the decision and in the table at the end.
      expect(text.replace(/\s+/g, ' ').split(layer)).toHaveLength(3)
      const json = await recordMakers.json?.(published, 'march', { largePrint: false, sheet: 'A4' })
      expect(JSON.parse(new TextDecoder().decode(json?.bytes))).toEqual(record)
    },
  )

  it('what is not known to be put out of force has no such line', () => {
    expect(cameAfter(new Set([decision]), publishedLines(record, null), today)).toEqual([])
  })
})
