import type { Block } from '../../../shared/minutes/block'
import type { ChartBlock } from '../../../shared/minutes/chart-block'
import { listTitle } from '../../../shared/minutes/list-title'
import type { RichBlock } from '../../../shared/minutes/rich-text'
import { byName } from '../../../shared/record/by-name'
import type { CombinedLine } from '../../../shared/record/combined'
import { sinceThen } from '../../words/en/course'
import { dateInWords } from '../../words/en/dates'
import { document } from '../../words/en/document'
import { federationRegister as words } from '../../words/en/federation'
import { monthInWords } from './month'

/** A month of many assemblies on paper (GD7): decisions first, then actions, assembly by assembly, each with where it comes from. */
export type DigestGiven = {
  readonly month: string
  readonly lines: readonly CombinedLine[]
  readonly charts: readonly ChartBlock[]
  /** What has left these lines of the month; null: they are all. */
  readonly only: DigestOnly | null
  readonly today: string
  readonly practice: boolean
}
export type DigestOnly = {
  readonly sought: string
  readonly what: 'all' | 'decision' | 'action'
  /** The name of the assembly above all that is in it. */
  readonly under: string | null
  /** Lines of the month without it. */
  readonly of: number
}

/** The title and the name of the file say what was left out, so that nobody takes a part for the month (GD7). */
export function digestNamed({ month, lines, only }: Pick<DigestGiven, 'month' | 'lines' | 'only'>) {
  const of = monthInWords(month)
  if (only === null) return { title: words.digestTitle(of), file: words.digestName(month) }
  return {
    title: words.digestOnly(of, only, lines.length),
    file: `${words.digestName(month)} ${words.digestOnlyName(only)}`.trim(),
  }
}

export function digestBlocks({ month, lines, charts, only, today, practice }: DigestGiven): readonly Block[] {
  const decisions = byAssembly(lines.filter(({ type }) => type === 'decision'))
  const actions = byAssembly(lines.filter(({ type }) => type === 'action'))
  const item = (some: readonly CombinedLine[], at: number, title: string): readonly Block[] => [
    {
      type: 'item',
      item: `${some[0]?.type}-${some[0]?.assembly}`,
      number: String(at),
      minute: null,
      title,
      kind: '',
      presenter: null,
      planned: null,
      from: null,
      to: null,
      state: 'done',
    },
    { type: 'text', item: `${some[0]?.type}-${some[0]?.assembly}`, rich: richOf(some) },
  ]
  const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ type: 'section', title }, ...blocks]
  const named = (some: readonly CombinedLine[]) => some[0]?.name ?? ''
  return [
    listTitle({
      document: 'digest',
      assembly: words.federation,
      title:
        only === null
          ? words.digestOf(monthInWords(month), new Set(lines.map(({ assembly }) => assembly)).size)
          : digestNamed({ month, lines, only }).title,
      date: today,
      practice,
    }),
    ...section(
      words.decisions,
      decisions.flatMap((some, at) => item(some, at + 1, named(some))),
    ),
    ...section(
      words.actions,
      actions.flatMap((some, at) =>
        item(some, decisions.length + at + 1, `${named(some)}: ${words.actions.toLowerCase()}`),
      ),
    ),
    ...(isPicked(only) ? section(words.figures, [withoutFigures]) : section(words.figures, charts)),
  ]
}

/** Figures are of whole meetings: of single lines of them there are none (GD13). */
const isPicked = (only: DigestOnly | null): boolean =>
  only !== null && (only.sought !== '' || only.what !== 'all')
const withoutFigures: Block = {
  type: 'text',
  item: 'figures',
  rich: [{ type: 'paragraph', runs: [{ text: words.digestWithoutFigures, italic: true }] }],
}

function byAssembly(lines: readonly CombinedLine[]): readonly (readonly CombinedLine[])[] {
  const groups = new Map<string, CombinedLine[]>()
  for (const line of lines) groups.set(line.assembly, [...(groups.get(line.assembly) ?? []), line])
  const nameOf = (some: readonly CombinedLine[]) => some[0]?.name ?? ''
  return [...groups.values()].sort((one, other) => byName(nameOf(one), nameOf(other)))
}

/** What follows from one record has its provenance once, below it. */
function richOf(lines: readonly CombinedLine[]): readonly RichBlock[] {
  return lines.flatMap((line, at): readonly RichBlock[] => {
    const marks = [
      ...(line.informal ? [words.informal] : []),
      ...(line.contested ? [words.contested] : []),
      ...(line.due === null ? [] : [words.due(line.due)]),
    ]
    const said: RichBlock = {
      type: 'paragraph',
      runs: [
        { text: `${line.number} `, bold: true },
        { text: `${line.title}. ` },
        { text: line.text, ...(line.type === 'decision' ? { bold: true as const } : {}) },
        ...(marks.length === 0 ? [] : [{ text: ` (${marks.join(', ')})` }]),
        ...(line.from.acting ? [{ text: ` (${document.byActing})` }] : []),
        ...(line.since === undefined ? [] : [{ text: ` ${sinceThen(line.since)}`, italic: true as const }]),
      ],
    }
    const isLast = lines[at + 1]?.from.entry !== line.from.entry
    return isLast ? [said, { type: 'paragraph', runs: [{ text: provenance(line), italic: true }] }] : [said]
  })
}

function provenance({ from, name }: CombinedLine): string {
  const { on, minute, digest } = from.approved
  const approved = digest === '' ? words.notApproved : words.approved(on, minute)
  const signed = words.verified(from.device.slice(0, 8), digest.slice(0, 12))
  return `${name}, ${dateInWords(from.date)}. ${approved}, ${words.version(from.version)}. ${signed}.`
}
