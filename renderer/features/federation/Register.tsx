import { type ComponentType, memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { ClashSide } from '../../../shared/record/clash-word'
import { type CombinedLine, combinedMatching } from '../../../shared/record/combined'
import { within } from '../../../shared/record/nesting'
import { ask } from '../../data/status'
import { publishedSide } from '../../data/useClashes'
import { useCombined } from '../../data/useFederation'
import { Button, LinkButton } from '../../design/Button'
import { ProgressBar } from '../../design/ProgressBar'
import { Select } from '../../design/Select'
import { type Column, Table } from '../../design/Table'
import { TextField } from '../../design/TextField'
import { sinceThen } from '../../words/en/course'
import { dateInWords } from '../../words/en/dates'
import { document } from '../../words/en/document'
import { exporting } from '../../words/en/export'
import { federationRegister as words } from '../../words/en/federation'
import { oldTexts } from '../../words/en/old-texts'
import type { DigestGiven } from './digest'
import { UnderOne } from './FilterBar'
import { nameOf } from './heard'
import { monthInWords, monthsBack } from './month'
import { ShortOf } from './ShortOf'
import { useCharts } from './useCharts'
import type { DeskFilter } from './useDeskFilter'

/** What was decided and is to be done in many assemblies, each line with where it comes from (GD6). */
export type ClashParts = {
  /** Which other decision one contradicts, and what can be done from its row: another feature's, handed in by the app (CS5). */
  readonly ClashMark: ComponentType<{ readonly decision: string | null }>
  readonly MoreOfRow: ComponentType<{ readonly side: ClashSide }>
}
export type RegisterProps = ClashParts & {
  readonly filter: DeskFilter
  /** Resolves once it is saved, or is not going to be. */
  readonly saveDigest: (
    given: Pick<DigestGiven, 'month' | 'lines' | 'charts' | 'only'>,
    as: 'pdf' | 'html',
  ) => Promise<void>
  readonly exportPublished: (assembly: string, record: string) => void
}

/** Titles and decisions of all years are here (TR1). */
const monthsOffered = 120
const atFirst = 100
const whats = ['all', 'decision', 'action'] as const
type What = (typeof whats)[number]

export function Register({ filter, saveDigest, exportPublished, ...clash }: RegisterProps) {
  const { lines, today, under } = filter
  const months = useMemo(() => monthsBack(today, monthsOffered), [today])
  const [month, setMonth] = useState(months[1] ?? today.slice(0, 7))
  const [query, setQuery] = useState('')
  const [what, setWhat] = useState<What>('all')
  const [most, setMost] = useState(atFirst)
  const sought = useDeferredValue(query)
  const [came, setCame] = useState(0)
  const more = useCallback(() => setCame((times) => times + 1), [])
  const all = useCombined(month, lines, came)
  const below = useMemo(() => (under === null ? null : within(lines, under)), [lines, under])
  const found = useMemo(
    () =>
      combinedMatching(all ?? [], sought).filter(
        ({ type, assembly }) => (what === 'all' || type === what) && (below?.has(assembly) ?? true),
      ),
    [all, sought, what, below],
  )
  const rows = useMemo(() => found.slice(0, most), [found, most])
  const drawn = useCharts(lines, month, below)
  const top = under === null ? undefined : filter.byId.get(under)
  const asked = sought.trim()
  const only =
    asked === '' && what === 'all' && top === undefined
      ? null
      : { sought: asked, what, under: top === undefined ? null : nameOf(top.line), of: all?.length ?? 0 }
  const [making, setMaking] = useState<'pdf' | 'html' | null>(null)
  const save = async (as: 'pdf' | 'html') => {
    setMaking(as)
    await saveDigest({ month, lines: found, charts: drawn ?? [], only }, as)
    setMaking(null)
  }
  return (
    <div className="fm-federation-register">
      <div className="fm-federation-filter">
        <Select
          label={words.month}
          options={months.map((id) => ({ id, label: monthInWords(id) }))}
          value={month}
          onChange={(id) => {
            setMonth(id)
            setMost(atFirst)
          }}
        />
        <TextField
          label={words.find}
          description={words.findHelp}
          type="search"
          value={query}
          onChange={setQuery}
          onEscape={() => setQuery('')}
        />
        <Select
          label={words.what}
          options={whats.map((id) => ({ id, label: words.whats[id] }))}
          value={what}
          onChange={(id) => setWhat(whats.find((one) => one === id) ?? 'all')}
        />
        <p className="quiet fm-federation-count" role="status">
          {all === null ? words.reading : words.shown(found.length, all.length)}
        </p>
        <UnderOne filter={filter} />
      </div>
      <div className="fm-federation-out">
        <Button
          kind="primary"
          isDisabled={found.length === 0}
          isPending={making !== null}
          onPress={() => void save('pdf')}
        >
          {words.digestPdf}
        </Button>
        <Button isDisabled={found.length === 0} isPending={making !== null} onPress={() => void save('html')}>
          {words.digestHtml}
        </Button>
        {making === 'pdf' ? (
          <ProgressBar
            label={words.making(found.length)}
            value={null}
            onCancel={() => void ask('print:stop', {})}
          />
        ) : null}
      </div>
      <ShortOf key={month} lines={found} onCame={more} />
      <Lines rows={rows} isRead={all !== null} exportPublished={exportPublished} {...clash} />
      {found.length > most ? (
        <Button kind="quiet" onPress={() => setMost(most + atFirst)}>
          {words.more(Math.min(atFirst, found.length - most))}
        </Button>
      ) : null}
    </div>
  )
}

const columns: readonly Column[] = [
  { id: 'number', label: words.number, narrow: true },
  { id: 'text', label: words.text },
  { id: 'from', label: words.from },
]

type RowParts = Omit<RegisterProps, 'filter' | 'saveDigest'>

/** A letter of the filter draws the rows that come, and no other anew. */
const Lines = memo(function Lines({
  rows,
  isRead,
  ...parts
}: RowParts & { readonly rows: readonly CombinedLine[]; readonly isRead: boolean }) {
  return (
    <Table
      caption={words.caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      rowHeader="number"
      cell={(line, column) => <Cell line={line} column={column} {...parts} />}
      empty={isRead ? <p>{words.none}</p> : null}
    />
  )
})

type CellProps = RowParts & { readonly line: CombinedLine; readonly column: string }

const Cell = memo(function Cell({ line, column, exportPublished, ClashMark, MoreOfRow }: CellProps) {
  const { from } = line
  if (column === 'number') return <bdi>{line.number}</bdi>
  if (column === 'text') {
    const marks = [
      words[line.type],
      ...(line.informal ? [words.informal] : []),
      ...(line.contested ? [words.contested] : []),
      ...(line.due === null ? [] : [words.due(line.due)]),
    ]
    return (
      <div className="fm-federation-text">
        <span className="quiet">
          {marks.join(', ')} · <bdi>{line.title}</bdi>
        </span>
        <span className={line.type === 'decision' ? 'fm-federation-wording' : undefined}>
          <bdi>{line.text}</bdi>
        </span>
        {line.since === undefined ? null : <span className="quiet">{sinceThen(line.since)}</span>}
        <ClashMark decision={line.course?.decision ?? null} />
      </div>
    )
  }
  const { on, minute, digest } = from.approved
  const side = publishedSide(line)
  return (
    <div className="fm-federation-text">
      <span>
        <bdi>{line.name}</bdi>, {dateInWords(from.date)}
      </span>
      <span className="quiet">
        {digest === '' ? words.notApproved : words.approved(on, minute)}, {words.version(from.version)}
        {from.acting ? `, ${document.byActing}` : null}
      </span>
      {from.short ? <span className="quiet">{oldTexts.short}</span> : null}
      {from.differs ? <span>{oldTexts.differs}</span> : null}
      <span className="quiet fm-federation-digest">
        {words.verified(from.device.slice(0, 8), digest.slice(0, 12))}
      </span>
      <div className="fm-federation-row-ways">
        <LinkButton
          aria-label={exporting.publishedOf(line.name, dateInWords(from.date))}
          onPress={() => exportPublished(line.assembly, from.record)}
        >
          {exporting.open}
        </LinkButton>
        {side === null || line.informal ? null : <MoreOfRow side={side} />}
      </div>
    </div>
  )
})
