import { type KeyboardEvent, useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { ItemId } from '../../../shared/id'
import { type Arising, mattersArising, reportArising } from '../../../shared/meeting/agenda/arising'
import { setActionState } from '../../../shared/meeting/decision/action'
import { putOff } from '../../../shared/meeting/decision/action-steps'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { ActionState } from '../../../shared/meeting/said/statements'
import { isClosed, meetingState } from '../../../shared/meeting/state'
import type { LocalDate } from '../../../shared/ports'
import { useShelf } from '../../data/desk-context'
import type { Run } from '../../data/run'
import { useMachine } from '../../data/status'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { arising as words } from '../../words/en/arising'
import { PutOff } from './PutOff'
import './Arising.css'

/** Under matters arising: each action of earlier meetings, and what is reported of it, here and where it was agreed. */
export type ArisingPanelProps = {
  readonly meeting: Meeting
  readonly item: ItemId
  readonly run: Run<Meeting>
}

export function ArisingPanel({ meeting, item, run }: ArisingPanelProps) {
  const lines = mattersArising(meeting).filter((one) => one.item === item)
  const deedOn = useDeedOn('along')
  const tell = useTell()
  const { singleKeys } = useMachine().settings
  const mayReport = meetingState(meeting) === 'open'
  if (lines.length === 0 || isClosed(meeting)) return null

  const report: Report = (one, state, later = null) => {
    const { action, what } = one
    const due = later?.to ?? null
    const why = later === null ? {} : { reason: later.reason }
    const said = run(reportArising, { action, state, due, ...why })
    if (!said.ok) {
      tell.refusal(said.refusal)
      return false
    }
    tell.done(words.saidNow(what, words.said(state, due)))
    // The same in the record it was agreed in, for the register.
    void (later === null
      ? deedOn(one.meeting, setActionState, { action, state, note: null })
      : deedOn(one.meeting, putOff, { action, to: later.to, reason: later.reason }))
    return true
  }
  return (
    <Card title={words.title(lines.length)} level={3}>
      {mayReport && singleKeys ? <p className="quiet small">{words.lead}</p> : null}
      <ul className="fm-arising">
        {lines.map((one) => (
          <Line key={one.action} one={one} mayReport={mayReport} onReport={report} />
        ))}
      </ul>
    </Card>
  )
}

type Later = { readonly to: LocalDate; readonly reason: string }
/** Answers whether it was taken. */
type Report = (one: Arising, state: ActionState, later?: Later | null) => boolean
type LineProps = {
  readonly one: Arising
  readonly mayReport: boolean
  readonly onReport: Report
}

function Line({ one, mayReport, onReport }: LineProps) {
  const roll = useShelf()?.roll
  const { singleKeys } = useMachine().settings
  const [isPuttingOff, setPuttingOff] = useState(false)
  const { what, who, due, minute, title, date, reported } = one
  const name = who === null || roll === undefined ? words.nobody : nameOf(roll, who)
  const isDone = reported?.state === 'done'
  const turn = () => onReport(one, isDone ? 'open' : 'done')
  /** The keys of the register of actions, on the buttons of a line. */
  const hearKey = (event: KeyboardEvent) => {
    if (!singleKeys || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (event.key !== 'ArrowRight' && event.key.toLowerCase() !== 'x') return
    event.preventDefault()
    if (event.key === 'ArrowRight') setPuttingOff(true)
    else turn()
  }
  return (
    <li>
      <span className="fm-arising-what">
        <bdi>{what}</bdi>
        <span className="quiet small">
          <bdi>{name}</bdi>, {words.due(due)} · <bdi>{words.agreed(minute ?? title, date)}</bdi>
        </span>
      </span>
      <span className="fm-arising-said">
        {reported === null ? null : (
          <Chip tone={isDone ? 'agree' : 'quiet'} mark={isDone ? 'check' : 'ring'}>
            {words.said(reported.state, reported.due)}
          </Chip>
        )}
        {reported?.reason == null ? null : <bdi className="quiet small">{reported.reason}</bdi>}
      </span>
      {mayReport ? (
        <span className="fm-arising-do" onKeyDownCapture={hearKey} role="presentation">
          {/* One button for done and open again, so that the focus stays where it was. */}
          <Button aria-label={isDone ? words.stillOpenOf(what) : words.doneOf(what)} onPress={turn}>
            {isDone ? words.stillOpen : words.done}
          </Button>
          <Button kind="quiet" aria-label={words.putOffOf(what)} onPress={() => setPuttingOff(true)}>
            {words.putOff}
          </Button>
          <Button kind="quiet" aria-label={words.dropOf(what)} onPress={() => onReport(one, 'dropped')}>
            {words.drop}
          </Button>
        </span>
      ) : null}
      {isPuttingOff ? (
        <PutOff
          what={what}
          due={reported?.due ?? due}
          onClose={() => setPuttingOff(false)}
          onPutOff={(to, reason) => onReport(one, 'open', { to, reason })}
        />
      ) : null}
    </li>
  )
}
