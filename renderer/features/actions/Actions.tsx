import { type KeyboardEvent, useState } from 'react'
import { setActionState } from '../../../shared/meeting/action'
import type { ActionState } from '../../../shared/meeting/statements'
import { localDate } from '../../../shared/meeting/time'
import type { ActionLine } from '../../../shared/record/summary'
import { asked } from '../../../shared/search/asked'
import { actionsFound, isOfActionLines } from '../../../shared/search/lines'
import { settledPart } from '../../../shared/search/suggest'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useMachine } from '../../data/status'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { useActionsElsewhere } from '../../data/useEverywhere'
import { useFilterWords, useLastWritten } from '../../data/useFilterWords'
import { useActions } from '../../data/useRegister'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { type Column, Table } from '../../design/Table'
import { actions as words } from '../../words/en/actions'
import { ActionCell } from './ActionCell'
import { ActionEditor } from './ActionEditor'
import { ActionFilter } from './ActionFilter'
import { type SortColumn, type Sorting, sorted } from './filter'
import { useChangeAction } from './useChangeAction'
import { useRewrite } from './useRewrite'
import './Actions.css'

/** What people took on, by person, day or state. X on a row marks it done, or opens it again. */
export function Actions() {
  const own = useActions()
  const { go } = useNavigation()
  const shelf = useShelf()
  const roll = shelf?.roll
  const zone = shelf?.charter.zone ?? zoneHere()
  const today = localDate(useClock(zone, 60))
  const [query, setQuery] = useLastWritten('actions', 'is:open')
  const [isWide, setWide] = useState(false)
  const elsewhere = useActionsElsewhere(isWide)
  const { known, asker, named } = useFilterWords(isOfActionLines, today)
  const [sort, setSort] = useState<Sorting>({ column: 'due', descending: false })
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEdited] = useState<ActionLine | null>(null)
  const tellingChange = useToldChange()
  const rewrite = useRewrite()
  const change: Change = (line, state) => {
    setKept((now) => new Set(now).add(line.action))
    tellingChange(line, state)
  }
  const seek = (words: string) => {
    setQuery(words)
    setKept(new Set())
  }
  const press = useRowKeys(own ?? [], change)

  if (own === null) return <Screen title={words.title} lead={words.opening} />
  if (own.length === 0) {
    return (
      <Screen title={words.title}>
        <EmptyState
          title={words.none}
          action={<Button onPress={() => go({ screen: 'meetings' })}>{words.toMeetings}</Button>}
        >
          {words.noneText}
        </EmptyState>
      </Screen>
    )
  }
  const lines = [...own, ...(elsewhere ?? [])]
  const found = new Set(actionsFound(lines, asked(settledPart(query)), asker, named))
  // What was just changed stays in sight, so that no row leaves under the hand.
  const shown = sorted(
    lines.filter((line) => found.has(line) || kept.has(line.action)),
    sort,
    today,
  )
  return (
    <Screen wide title={words.title} lead={words.lead}>
      <ActionFilter
        query={query}
        onChange={seek}
        known={known}
        shown={shown.length}
        of={lines.length}
        isWide={isWide}
        onWide={setWide}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: X is heard here for the row whose button has the focus */}
      <div className="fm-actions" onKeyDown={press} role="presentation">
        <Table
          caption={words.caption}
          captionHidden
          columns={isWide ? wideColumns : columns}
          rows={shown}
          rowId={({ action }) => action}
          rowHeader="what"
          cell={(line, column) => (
            <ActionCell
              line={line}
              column={column}
              today={today}
              assembly={named(line.assembly)[0] ?? ''}
              isHere={line.assembly === shelf?.assembly}
              onChange={change}
              onEdit={setEdited}
            />
          )}
          sort={sort}
          sortable={sortable}
          onSort={(column) => setSort((now) => turned(now, column))}
          empty={<Empty query={query} onClear={() => seek('')} />}
        />
      </div>
      {edited === null || roll === undefined ? null : (
        <ActionEditor
          key={edited.action}
          agreed={edited}
          roll={roll}
          onClose={() => setEdited(null)}
          onKeep={(agreed) => rewrite(edited, agreed)}
        />
      )}
    </Screen>
  )
}

const columns: readonly Column[] = [
  { id: 'what', label: words.columns.what },
  { id: 'who', label: words.columns.who },
  { id: 'due', label: words.columns.due, narrow: true },
  { id: 'state', label: words.columns.state, narrow: true },
  { id: 'from', label: words.columns.from },
  { id: 'change', label: words.columns.change, labelHidden: true, narrow: true },
]
const wideColumns: readonly Column[] = [
  ...columns.slice(0, -1),
  { id: 'assembly', label: words.columns.assembly },
  ...columns.slice(-1),
]
const sortable = ['what', 'who', 'due', 'state'] as const satisfies readonly SortColumn[]

function turned(now: Sorting, column: string): Sorting {
  const next = sortable.find((one) => one === column) ?? now.column
  return { column: next, descending: next === now.column && !now.descending }
}

function Empty({ query, onClear }: { readonly query: string; readonly onClear: () => void }) {
  const onlyOpen = query.trim() === 'is:open'
  return (
    <EmptyState
      title={onlyOpen ? words.noOpen : words.noMatch}
      action={<Button onPress={onClear}>{words.clear}</Button>}
    >
      {onlyOpen ? words.noOpenText : words.noMatchText}
    </EmptyState>
  )
}

type Change = (line: ActionLine, state: ActionState) => void

function useToldChange(): Change {
  const change = useChangeAction()
  const tell = useTell()
  const said = { done: words.markedDone, open: words.reopened, dropped: words.dropped }
  return (line, state) => {
    const { action } = line
    const put = change(line, (run) => run(setActionState, { action, state, note: null }))
    void put.then((isDone) => isDone && tell.done(said[state]))
  }
}

function useRowKeys(lines: readonly ActionLine[], change: Change): (event: KeyboardEvent) => void {
  const { singleKeys } = useMachine().settings
  return (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return stepRow(event)
    if (!singleKeys || event.key.toLowerCase() !== 'x' || event.ctrlKey || event.altKey || event.metaKey)
      return
    const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null
    const action = row?.querySelector<HTMLElement>('[data-action]')?.dataset.action
    const line = lines.find((one) => one.action === action)
    if (line === undefined) return
    event.preventDefault()
    change(line, line.state === 'open' ? 'done' : 'open')
  }
}

/** Arrows go to the row above or below, on the same control where it has one. */
function stepRow(event: KeyboardEvent): void {
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('button, a') : null
  const row = from?.closest('tbody tr')
  if (!from || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const to = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
  const controls = (of: Element) => [...of.querySelectorAll<HTMLElement>('button, a')]
  const inCell = from.closest('td, th')
  const cell = inCell === null ? -1 : [...row.children].indexOf(inCell)
  const place = inCell === null ? 0 : controls(inCell).indexOf(from)
  const there = to === null ? [] : controls(to.children[cell] ?? to)
  const next = there[Math.min(place, there.length - 1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
