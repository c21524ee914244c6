import type { Published } from '../../shared/export/maker'
import type { Part, Run } from '../../shared/export/parts'
import type { RichBlock, RichList } from '../../shared/minutes/rich-text'
import { stanceOrder } from '../words/en/positions'
import { publishedRecord as words } from '../words/en/published-record'

type PublishedItem = Published['record']['items'][number]

/** A published record in words: everything that is in it, in its order, and nothing that only its assembly knows (CL7). */
export function recordParts({ record, practice }: Published): readonly Part[] {
  const { approved, corrections } = record
  return [
    said(record.name),
    { type: 'heading', level: 1, runs: plain(record.title) },
    said(
      [
        words.minutes(record.kind),
        record.number === null ? '' : words.number(record.number),
        words.held(record.date, record.opened, record.closed),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    ...(practice ? [said(words.practice)] : []),
    said(words.present(record.present, record.apologies)),
    said(words.approved(approved.on, approved.minute)),
    ...(record.left === 0 ? [] : [said(words.left(record.left))]),
    ...record.items.flatMap(itemParts),
    ...(corrections.length === 0
      ? []
      : [
          { type: 'heading', level: 2, runs: plain(words.corrections) } as const,
          ...corrections.flatMap(({ text, minute, on }) => [said(words.corrected(minute, on)), quoted(text)]),
        ]),
    said(words.digest(approved.digest)),
  ]
}

function itemParts(item: PublishedItem): readonly Part[] {
  return [
    { type: 'heading', level: 2, runs: plain(`${item.number} ${item.title}`) },
    ...(item.minute === null ? [] : [said(words.minute(item.minute))]),
    ...(item.text === null ? [said(words.leftHere)] : item.text.flatMap(richParts)),
    ...item.proposals.flatMap(({ wording, withdrawn, notChosen }) => [
      said(
        [words.proposal, withdrawn ? words.withdrawn : '', notChosen ? words.notChosen : '']
          .filter(Boolean)
          .join(' · '),
      ),
      quoted(wording),
    ]),
    ...item.positions.flatMap(({ counts, none, reasons }): readonly Part[] => [
      said(
        [
          ...stanceOrder.flatMap((stance) =>
            counts[stance] === 0 ? [] : words.stance(stance, counts[stance]),
          ),
          ...(none === 0 ? [] : [words.none(none)]),
        ].join('; '),
      ),
      ...listOf(reasons.map(({ stance, reason }) => [said(words.reason(stance, reason))])),
    ]),
    ...item.decisions.flatMap(({ number, wording, informal, present, contested }) => [
      said((informal ? words.finding : words.decision)(number, present)),
      quoted(wording),
      ...(contested ? [said(words.contested)] : []),
    ]),
    ...listOf(item.actions.map(({ what, due }) => [said(words.action(what, due))])),
  ]
}

function richParts(block: RichBlock): readonly Part[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', runs: runsOf(block.runs) }]
    case 'heading':
      return [{ type: 'heading', level: 2 + block.level, runs: runsOf(block.runs) }]
    case 'quote':
      return [
        {
          type: 'quote',
          parts: block.paragraphs.map((runs): Part => ({ type: 'paragraph', runs: runsOf(runs) })),
        },
      ]
    case 'table': {
      const rows = block.rows.map((row) => row.map(runsOf))
      return [
        { type: 'table', head: block.head ? (rows[0] ?? []) : [], rows: block.head ? rows.slice(1) : rows },
      ]
    }
    case 'image':
      return [said(block.alt)]
    case 'list':
      return [listIn(block)]
  }
}

function listIn({ ordered, entries }: RichList): Part {
  return {
    type: 'list',
    ordered,
    entries: entries.map(({ runs, under }) => [
      { type: 'paragraph', runs: runsOf(runs) },
      ...under.map(listIn),
    ]),
  }
}

const listOf = (entries: readonly (readonly Part[])[]): readonly Part[] =>
  entries.length === 0 ? [] : [{ type: 'list', ordered: false, entries }]
const plain = (text: string): readonly Run[] => [{ text }]
const said = (text: string): Part => ({ type: 'paragraph', runs: plain(text) })
const quoted = (text: string): Part => ({ type: 'quote', parts: [said(text)] })

type Letters = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly withheld?: true
}
function runsOf(runs: readonly Letters[]): readonly Run[] {
  return runs.map(({ text, bold, italic, withheld }) => ({
    text: withheld ? words.leftHere : text,
    ...(bold ? { strong: true } : {}),
    ...(italic ? { emphasis: true } : {}),
  }))
}
