import { DoorOpen } from 'lucide-react'
import { useCallback } from 'react'
import type { Stance } from '../../../shared/charter/rules'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Version } from '../../../shared/meeting/proposal/proposal'
import type { PositionSource } from '../../../shared/meeting/said/proposal-statements'
import type { Run } from '../../data/run'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { PositionMark } from '../../design/PositionMark'
import { PositionPicker } from '../../design/PositionPicker'
import { VisuallyHidden } from '../../design/VisuallyHidden'
import { board as words } from '../../words/en/board'
import { positions, stances } from '../../words/en/positions'
import type { Begun, BoardRow } from './board'
import { ConcernOffer } from './ConcernOffer'
import { ReasonLine } from './ReasonLine'

/** One person: name, what they said before, their position now, and in words what stands on record. */
export type PositionRowProps = {
  readonly row: BoardRow
  readonly rounds: readonly Version[]
  readonly isOpen: boolean
  /** Where Tab stops in the board. */
  readonly isTabStop: boolean
  readonly writing: { readonly waiting: Stance | null } | null
  readonly onTake: (stance: Stance) => void
  readonly onStep: () => void
  readonly onWrite: () => void
  readonly onBegun: (begun: Begun | null) => void
  readonly onRecord: (stance: Stance, reason: string | null, source: PositionSource) => void
  readonly onClear: () => void
  readonly onLeave: () => void
  /** Number of the wording on the table. */
  readonly number: number
  readonly offered: readonly Stance[]
  readonly run: Run<Meeting>
}

export function PositionRow(props: PositionRowProps) {
  const { row, rounds, isOpen, isTabStop, writing, onTake, onStep, onBegun, onRecord, onClear, onLeave } =
    props
  const { name } = row
  const tellBegun = useCallback(
    (is: Begun['is'] | null) => onBegun(is === null ? null : { name, is }),
    [onBegun, name],
  )
  const recorded = row.said.length > 0 ? null : (row.position?.stance ?? null)
  const stance = writing?.waiting ?? recorded
  return (
    <li className="fm-board-grid fm-board-row" data-person={row.person}>
      {/* O in the row does the same, and the board is one stop of the Tab key. */}
      <button
        type="button"
        className="fm-board-name"
        tabIndex={-1}
        disabled={!isOpen}
        aria-pressed={row.out === 'out'}
        title={isOpen ? words.stepHint(name) : name}
        onClick={onStep}
      >
        <bdi>{name}</bdi>
        <VisuallyHidden>{words.stepOut}</VisuallyHidden>
        {isOpen ? <DoorOpen aria-hidden /> : null}
      </button>
      {rounds.length === 0 ? null : (
        <span className="fm-board-earlier">
          {row.earlier.map((then, index) => (
            <PositionMark
              key={rounds[index]?.version}
              stance={then ?? 'none'}
              size={16}
              label={words.rounds.of(
                rounds[index]?.round ?? index + 1,
                then === null ? positions.none : stances[then].word,
              )}
            />
          ))}
        </span>
      )}
      {row.out === 'out' && row.position === null ? (
        <button
          type="button"
          data-row-stop
          className="fm-board-out"
          tabIndex={isTabStop ? 0 : -1}
          disabled={!isOpen}
          onClick={onStep}
        >
          {words.out} {isOpen ? <span className="fm-board-back">{words.callBack}</span> : null}
        </button>
      ) : (
        <PositionPicker
          compact
          label={positions.choose(row.name)}
          value={stance}
          onChange={onTake}
          isDisabled={!isOpen}
          isTabStop={isTabStop}
          offered={props.offered}
        />
      )}
      <span className="fm-board-note" data-says={saysMore(props) ? 'more' : 'same'}>
        <Note {...props} />
      </span>
      {writing !== null && stance !== null ? (
        <ReasonLine
          key={stance}
          name={row.name}
          stance={stance}
          isWaiting={writing.waiting !== null}
          reason={row.position?.reason ?? ''}
          source={row.position?.source ?? 'room'}
          onBegun={tellBegun}
          onRecord={(reason, source) => onRecord(stance, reason, source)}
          onLeave={onLeave}
          {...(row.position === null ? {} : { onClear })}
        />
      ) : isOpen ? (
        row.asked.map((concern) => (
          <ConcernOffer
            key={concern.concern}
            concern={concern}
            version={props.number}
            run={props.run}
            onDone={onLeave}
          />
        ))
      ) : null}
    </li>
  )
}

/** What the buttons beside it do not show already: such a note is seen in any width. */
function saysMore({ row, writing }: PositionRowProps): boolean {
  const { position, said, out } = row
  if (writing?.waiting || said.length > 0 || out === 'unsure') return true
  return position !== null && (position.reason !== null || position.source !== 'room')
}

function Note({ row, isOpen, writing, onWrite }: PositionRowProps) {
  if (writing !== null && writing.waiting !== null) {
    return (
      <Chip tone="reservations" mark="bang">
        {words.row.pending}
      </Chip>
    )
  }
  if (row.said.length > 0) {
    return (
      <span className="fm-board-contested small">
        <Chip tone="block" mark="bang">
          {words.row.contested(row.said.map(({ stance }) => stances[stance].word))}
        </Chip>{' '}
        {isOpen ? words.row.settle : null}
      </span>
    )
  }
  if (row.out === 'unsure' || (row.out === 'out' && row.position !== null)) {
    return (
      <Chip tone="reservations" mark="bang">
        {words.outUnsure}
      </Chip>
    )
  }
  if (row.out === 'out') return null
  if (row.position === null)
    return <span className="quiet small">{row.counted ? words.count.row : words.row.none}</span>
  const { stance, reason, source } = row.position
  const said = (
    <>
      {stances[stance].word}
      {source === 'room' ? null : `, ${positions.source[source]}`}
      {reason === null ? null : (
        <>
          : <bdi>{reason}</bdi>
        </>
      )}
    </>
  )
  if (!isOpen) return <span className="fm-board-said small">{said}</span>
  // Enter in the row does the same, and the board is one stop of the Tab key.
  return (
    <Button kind="quiet" excludeFromTabOrder onPress={onWrite}>
      <span className="fm-board-said small">{said}</span>
      <VisuallyHidden>{words.row.open(row.name)}</VisuallyHidden>
    </Button>
  )
}
