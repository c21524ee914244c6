import { useState } from 'react'
import { actionPaper, type RegisterPaper } from '../../../shared/export/register-paper'
import { actionsTable } from '../../../shared/export/register-tables'
import { localDate } from '../../../shared/meeting/time'
import type { Block } from '../../../shared/minutes/block'
import type { ActionLine } from '../../../shared/record/summary'
import { asked } from '../../../shared/search/asked'
import { actionsFound, isOfActionLines } from '../../../shared/search/lines'
import { settledPart } from '../../../shared/search/suggest'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useSaveTable } from '../../data/save-table'
import { useClock } from '../../data/useClock'
import { useActionsElsewhere } from '../../data/useEverywhere'
import { useFilterWords, useLastWritten } from '../../data/useFilterWords'
import { useActions } from '../../data/useRegister'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { type Column, Table } from '../../design/Table'
import { actions as words } from '../../words/en/actions'
import { register as printWords } from '../../words/en/document-register'
import { ActionCell } from './ActionCell'
import { ActionEditor } from './ActionEditor'
import { ActionFilter } from './ActionFilter'
import { DropOne } from './DropOne'
import { type SortColumn, type Sorting, sorted } from './filter'
import { PutOff } from './PutOff'
import { usePutOff } from './usePutOff'
import { useRewrite } from './useRewrite'
import { useRowKeys } from './useRowKeys'
import { type Change, useToldChange } from './useToldChange'
import './Actions.css'

/** What people took on, by person, day or state. X on a row marks it done, or opens it again. */
export type ActionsProps = {
  readonly print: (
    paper: Omit<RegisterPaper, 'assembly' | 'practice'>,
    made: (paper: RegisterPaper) => readonly Block[],
  ) => void
}

export function Actions({ print }: ActionsProps) {
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
  const [inQuestion, setInQuestion] = useState<InQuestion | null>(null)
  const putOff = usePutOff()
  const saveTable = useSaveTable(words.title, today)
  const keep = (line: ActionLine) => setKept((now) => new Set(now).add(line.action))
  const change: Change = (line, state, note) => {
    keep(line)
    tellingChange(line, state, note)
  }
  const seek = (words: string) => {
    setQuery(words)
    setKept(new Set())
  }
  const press = useRowKeys(own ?? [], change, (line) => setInQuestion({ line, deed: 'put-off' }))

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
  const nameOf = (assembly: string) => named(assembly)[0] ?? ''
  const found = new Set(actionsFound(lines, asked(settledPart(query)), asker, named))
  // What was just changed stays in sight, so that no row leaves under the hand.
  const shown = sorted(
    lines.filter((line) => found.has(line) || kept.has(line.action)),
    sort,
    today,
  )
  return (
    <Screen
      wide
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button {...saveTable(() => actionsTable(shown, nameOf, today))} />
          <Button
            isDisabled={shown.length === 0}
            onPress={() =>
              print(
                { title: words.caption, today, filter: query.trim(), named: isWide ? nameOf : null },
                (paper) => actionPaper(shown, paper),
              )
            }
          >
            {printWords.print}
          </Button>
        </>
      }
    >
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
              onPutOff={(line) => setInQuestion({ line, deed: 'put-off' })}
              onDrop={(line) => setInQuestion({ line, deed: 'drop' })}
            />
          )}
          sort={sort}
          sortable={sortable}
          onSort={(column) => setSort((now) => turned(now, column))}
          empty={<Empty query={query} onClear={() => seek('')} />}
        />
      </div>
      {inQuestion === null ? null : inQuestion.deed === 'drop' ? (
        <DropOne
          line={inQuestion.line}
          onDrop={(reason) => change(inQuestion.line, 'dropped', reason)}
          onClose={() => setInQuestion(null)}
        />
      ) : (
        <PutOff
          what={inQuestion.line.what}
          due={inQuestion.line.due}
          onPutOff={(to, reason) => {
            keep(inQuestion.line)
            return putOff(inQuestion.line, to, reason)
          }}
          onClose={() => setInQuestion(null)}
        />
      )}
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

type InQuestion = { readonly line: ActionLine; readonly deed: 'put-off' | 'drop' }
