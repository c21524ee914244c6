import { type KeyboardEvent, useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { ItemId } from '../../../shared/id'
import { type Arising, mattersArising, reportArising } from '../../../shared/meeting/agenda/arising'
import { changeAction, setActionState } from '../../../shared/meeting/decision/action'
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
  const deedOn = useDeedOn('consequence')
  const tell = useTell()
  const { singleKeys } = useMachine().settings
  const mayReport = meetingState(meeting) === 'open'
  if (lines.length === 0 || isClosed(meeting)) return null

  const report = (one: Arising, state: ActionState, due: LocalDate | null = null) => {
    const { action, what, who } = one
    const said = run(reportArising, { action, state, due })
    if (!said.ok) return tell.refusal(said.refusal)
    tell.done(words.saidNow(what, words.said(state, due)))
    // The same in the record it was agreed in, for the register.
    const there = async () => {
      await deedOn(one.meeting, setActionState, { action, state, note: null })
      if (due !== null) await deedOn(one.meeting, changeAction, { action, what, who, due })
    }
    void there()
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

type LineProps = {
  readonly one: Arising
  readonly mayReport: boolean
  readonly onReport: (one: Arising, state: ActionState, due?: LocalDate | null) => void
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
          due={due}
          onClose={() => setPuttingOff(false)}
          onPutOff={(day) => {
            setPuttingOff(false)
            onReport(one, 'open', day)
          }}
        />
      ) : null}
    </li>
  )
}
