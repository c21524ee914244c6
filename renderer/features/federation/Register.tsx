import { type ComponentType, useDeferredValue, useMemo, useState } from 'react'
import { addMonths } from '../../../shared/meeting/time'
import type { AbroadLine } from '../../../shared/record/abroad'
import type { ClashSide } from '../../../shared/record/clash-word'
import { type CombinedLine, combinedMatching } from '../../../shared/record/combined'
import { publishedSide } from '../../data/useClashes'
import { useCombined } from '../../data/useFederation'
import { Button, LinkButton } from '../../design/Button'
import { Select } from '../../design/Select'
import { type Column, Table } from '../../design/Table'
import { TextField } from '../../design/TextField'
import { dateInWords } from '../../words/en/dates'
import { exporting } from '../../words/en/export'
import { federationRegister as words } from '../../words/en/federation'
import { monthInWords } from './month'

/** What was decided and is to be done in many assemblies, each line with where it comes from (GD6). */
export type ClashParts = {
  /** Which other decision one contradicts, and the way to say so: another feature's, handed in by the app (CS5). */
  readonly ClashMark: ComponentType<{ readonly decision: string | null }>
  readonly SayClash: ComponentType<{ readonly side: ClashSide; readonly brief?: boolean }>
}
export type RegisterProps = ClashParts & {
  readonly lines: readonly AbroadLine[]
  readonly today: string
  readonly saveDigest: (month: string, lines: readonly CombinedLine[], as: 'pdf' | 'html') => void
  readonly exportPublished: (assembly: string, record: string) => void
}

const monthsOffered = 36
const atFirst = 100
const whats = ['all', 'decision', 'action'] as const
type What = (typeof whats)[number]

export function Register({ lines, today, saveDigest, exportPublished, ...clash }: RegisterProps) {
  const months = useMemo(() => monthsBack(today), [today])
  const [month, setMonth] = useState(months[1] ?? today.slice(0, 7))
  const [query, setQuery] = useState('')
  const [what, setWhat] = useState<What>('all')
  const [most, setMost] = useState(atFirst)
  const sought = useDeferredValue(query)
  const all = useCombined(month, lines)
  const found = useMemo(
    () => combinedMatching(all ?? [], sought).filter(({ type }) => what === 'all' || type === what),
    [all, sought, what],
  )
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
      </div>
      <div className="fm-federation-out">
        <Button
          kind="primary"
          isDisabled={found.length === 0}
          onPress={() => saveDigest(month, found, 'pdf')}
        >
          {words.digestPdf}
        </Button>
        <Button isDisabled={found.length === 0} onPress={() => saveDigest(month, found, 'html')}>
          {words.digestHtml}
        </Button>
      </div>
      <Table
        caption={words.caption}
        captionHidden
        columns={columns}
        rows={found.slice(0, most)}
        rowId={({ id }) => id}
        rowHeader="number"
        cell={(line, column) => (
          <Cell line={line} column={column} exportPublished={exportPublished} {...clash} />
        )}
        empty={all === null ? null : <p>{words.none}</p>}
      />
      {found.length > most ? (
        <Button kind="quiet" onPress={() => setMost(most + atFirst)}>
          {words.more(Math.min(atFirst, found.length - most))}
        </Button>
      ) : null}
    </div>
  )
}

/** The newest first. */
function monthsBack(today: string): readonly string[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: monthsOffered }, (_, back) => addMonths(first, -back).slice(0, 7))
}

const columns: readonly Column[] = [
  { id: 'number', label: words.number, narrow: true },
  { id: 'text', label: words.text },
  { id: 'from', label: words.from },
]

type CellProps = Omit<RegisterProps, 'lines' | 'today' | 'saveDigest'> & {
  readonly line: CombinedLine
  readonly column: string
}

function Cell({ line, column, exportPublished, ClashMark, SayClash }: CellProps) {
  const { from } = line
  if (column === 'number') return <bdi>{line.number}</bdi>
  if (column === 'text') {
    const marks = [
      words[line.type],
      ...(line.informal ? [words.informal] : []),
      ...(line.contested ? [words.contested] : []),
      ...(line.due === null ? [] : [words.due(line.due)]),
    ]
    const side = publishedSide(line)
    return (
      <div className="fm-federation-text">
        <span className="quiet">
          {marks.join(', ')} · <bdi>{line.title}</bdi>
        </span>
        <span className={line.type === 'decision' ? 'fm-federation-wording' : undefined}>
          <bdi>{line.text}</bdi>
        </span>
        <div className="fm-federation-clash">
          <ClashMark decision={line.course?.decision ?? null} />
          {side === null || line.informal ? null : <SayClash side={side} brief />}
        </div>
      </div>
    )
  }
  const { on, minute, digest } = from.approved
  return (
    <div className="fm-federation-text">
      <span>
        <bdi>{line.name}</bdi>, {dateInWords(from.date)}
      </span>
      <span className="quiet">
        {digest === '' ? words.notApproved : words.approved(on, minute)}, {words.version(from.version)}
      </span>
      <span className="quiet fm-federation-digest">
        {words.verified(from.device.slice(0, 8), digest.slice(0, 12))}
      </span>
      <LinkButton
        aria-label={exporting.publishedOf(line.name, dateInWords(from.date))}
        onPress={() => exportPublished(line.assembly, from.record)}
      >
        {exporting.open}
      </LinkButton>
    </div>
  )
}
