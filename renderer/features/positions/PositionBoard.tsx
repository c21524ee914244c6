import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { PositionRule, Stance } from '../../../shared/charter/rules'
import type { PersonId, ProposalId, VersionId } from '../../../shared/id'
import { stepOut } from '../../../shared/meeting/hall/step-out'
import type { Meeting } from '../../../shared/meeting/meeting'
import { clearPosition, recordPosition } from '../../../shared/meeting/proposal/position-deeds'
import type { Version } from '../../../shared/meeting/proposal/proposal'
import type { PositionSource } from '../../../shared/meeting/said/proposal-statements'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { isTypedRun } from '../../data/typed-run'
import { useAnnounce } from '../../design/LiveRegion'
import { board as words } from '../../words/en/board'
import { stanceOrder } from '../../words/en/positions'
import { BoardLegend } from './BoardLegend'
import { BoardTools } from './BoardTools'
import { type Begun, type BoardRow, hasNone } from './board'
import { PositionRow } from './PositionRow'
import { focusFirst, focusPerson, personAt, stepPerson, stepStance } from './rows'

/**
 * One row for each person here. Up and down go from person to person, 1 to 5 set, 0 clears, Enter opens the reason. The
 * whole board is one stop of the Tab key: the row that was used last, else the first.
 */
export type PositionBoardProps = {
  readonly rows: readonly BoardRow[]
  /** Earlier rounds, shown as marks beside each name. */
  readonly rounds: readonly Version[]
  readonly proposal: ProposalId
  readonly version: VersionId
  /** Number of that wording. */
  readonly number: number
  readonly rule: PositionRule
  /** The positions this assembly takes (DM1). */
  readonly offered: readonly Stance[]
  readonly run: Run<Meeting>
  readonly isOpen: boolean
  /** Whose position or reason is begun; a setter that stays the same. */
  readonly onBegun: (begun: Begun | null) => void
  /** The counts of each round, above the columns. */
  readonly counts: ReactNode
  readonly hands: ReactNode
}

/** The row whose reason is being written; with a stance, that one waits for the reason and is not recorded yet (PO5). */
type Writing = { readonly person: PersonId; readonly waiting: Stance | null }

/** How many rows a column has, by the number of columns there is room for. */
function rowsIn(people: number): CSSProperties {
  return { '--in-two': Math.ceil(people / 2), '--in-three': Math.ceil(people / 3) } as CSSProperties
}

/** More people than this, and the rows close up so that a full room stays in sight. */
const roomy = 10

export function PositionBoard({
  rows,
  rounds,
  proposal,
  version,
  number,
  rule,
  offered,
  run,
  isOpen,
  onBegun,
  counts,
  hands,
}: PositionBoardProps) {
  const tell = useTell()
  const announce = useAnnounce()
  const list = useRef<HTMLUListElement>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  /** Who had no position when the filter was set: they stay in sight, so that no row leaves under the hand. */
  const [sought, setSought] = useState<ReadonlySet<PersonId> | null>(null)
  const [last, setLast] = useState<PersonId | null>(null)
  const shown = sought === null ? rows : rows.filter((row) => hasNone(row) || sought.has(row.person))
  const stop = shown.find(({ person }) => person === last) ?? shown[0]

  const record = (row: BoardRow, stance: Stance, reason: string | null, source: PositionSource): boolean => {
    const result = run(recordPosition, { version, person: row.person, stance, reason, source, rule, offered })
    if (result.ok) tell.done(words.said(row.name, stance))
    else tell.refusal(result.refusal)
    return result.ok
  }
  const take = (row: BoardRow, stance: Stance) => {
    const same = row.position?.stance === stance && row.said.length === 0
    if (same) return
    // Said in two ways: one press on the one that stands settles it, with the reason it was given.
    const settled = row.said.findLast((one) => one.stance === stance)
    if (settled !== undefined) {
      record(row, stance, settled.reason, settled.source)
      return
    }
    if (rule.reasonFor.includes(stance)) {
      setWriting({ person: row.person, waiting: stance })
      announce(words.needsReason(row.name, stance))
    } else if (record(row, stance, null, row.position?.source ?? 'room')) {
      // Whoever does not simply agree usually says why: the cursor stands where it is written, and Enter goes on without.
      setWriting(stance === 'agree' || stance === 'abstain' ? null : { person: row.person, waiting: null })
    }
  }
  const clear = (row: BoardRow) => {
    if (row.position === null) return
    const result = run(clearPosition, { version, person: row.person })
    if (result.ok) tell.done(words.cleared(row.name))
    else tell.refusal(result.refusal)
  }
  /** Out of the room for this one, and back (OR1): the keys stay with the person. */
  const step = (row: BoardRow) => {
    const out = row.out !== 'out'
    const stepped = run(stepOut, { version, person: row.person, out })
    if (stepped.ok) tell.done(out ? words.isOut(row.name) : words.isBack(row.name))
    else tell.refusal(stepped.refusal)
    leaveReason(row.person)
  }
  const leaveReason = (person: PersonId) => {
    setWriting(null)
    requestAnimationFrame(() => focusPerson(list.current, person))
  }

  /** Heard before the radios hear it: an arrow in a radio group would record on every step. */
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const row = rows.find(({ person }) => person === personAt(event.target))
    if (row === undefined) return
    const digit = /^[0-5]$/.test(event.key) ? Number(event.key) : null
    const stance = digit === null ? undefined : stanceOrder[digit - 1]
    if (stance !== undefined) {
      if (offered.includes(stance)) take(row, stance)
    } else if (digit === 0) clear(row)
    else if (event.key === 'ArrowDown') stepPerson(list.current, row.person, 1)
    else if (event.key === 'ArrowUp') stepPerson(list.current, row.person, -1)
    else if (event.key === 'ArrowRight') stepStance(event.target, 1)
    else if (event.key === 'ArrowLeft') stepStance(event.target, -1)
    else if (event.key.toLowerCase() === 'o' && isOpen && !isTypedRun()) step(row)
    else if (event.key === 'Enter' && row.position !== null) setWriting({ person: row.person, waiting: null })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section aria-label={words.people} className="fm-board-room" data-rounds={rounds.length}>
      {isOpen ? (
        <BoardTools
          rows={rows}
          proposal={proposal}
          version={version}
          run={run}
          hands={hands}
          isFiltered={sought !== null}
          onAllAgree={() => focusFirst(list.current)}
          onFilter={(on) => setSought(on ? new Set(rows.filter(hasNone).map(({ person }) => person)) : null)}
          onFind={(person) => {
            setSought(null)
            // At once where the row is there: the digit that follows the name must not fall into the field.
            if (!focusPerson(list.current, person))
              requestAnimationFrame(() => focusPerson(list.current, person))
          }}
        />
      ) : null}
      <BoardLegend withKeys={isOpen} offered={offered} />
      {counts}
      {shown.length === 0 ? <p className="quiet">{words.everyoneHasOne}</p> : null}
      <ul
        ref={list}
        className={rows.length > roomy ? 'fm-board fm-board-close' : 'fm-board'}
        // Heeded where there is room for two columns or three.
        style={rowsIn(shown.length)}
        onKeyDownCapture={press}
        onFocus={({ target }) => {
          const row = rows.find(({ person }) => person === personAt(target))
          if (row !== undefined) setLast(row.person)
        }}
      >
        {shown.map((row) => (
          <PositionRow
            key={row.person}
            row={row}
            rounds={rounds}
            number={number}
            offered={offered}
            run={run}
            isOpen={isOpen}
            isTabStop={row === stop}
            writing={writing?.person === row.person ? writing : null}
            onTake={(stance) => take(row, stance)}
            onStep={() => step(row)}
            onWrite={() => setWriting({ person: row.person, waiting: null })}
            onBegun={onBegun}
            onRecord={(stance, reason, source) => {
              if (record(row, stance, reason, source)) leaveReason(row.person)
            }}
            onClear={() => {
              clear(row)
              leaveReason(row.person)
            }}
            onLeave={() => leaveReason(row.person)}
          />
        ))}
      </ul>
    </section>
  )
}
