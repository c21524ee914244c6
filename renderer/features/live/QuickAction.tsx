import { useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { ActionId } from '../../../shared/id'
import type { Item } from '../../../shared/meeting/agenda/agenda'
import { actions, addAction } from '../../../shared/meeting/decision/action'
import { parseActionLine } from '../../../shared/meeting/decision/action-line'
import { localDate } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { useTell } from '../../data/tell'
import { LinkButton } from '../../design/Button'
import { TextField } from '../../design/TextField'
import { dateInWords } from '../../words/en/dates'
import { live as words } from '../../words/en/live'
import type { EditActionSlot, Sitting } from './sitting'

/** One line, one action on the item shown. What the line is taken to mean stands below it before Enter. */
export type QuickActionProps = {
  readonly sitting: Sitting
  readonly item: Item
  readonly now: Instant
  readonly editAction: EditActionSlot
}

export function QuickAction({ sitting, item, now, editAction }: QuickActionProps) {
  const { meeting, roll, run } = sitting
  const tell = useTell()
  const [written, setWritten] = useState('')
  const read = parseActionLine(written, roll, localDate(now))
  const known = actions(meeting, item.id)
  const [edited, setEdited] = useState<ActionId | null>(null)
  const inHand = known.find(({ action }) => action === edited)

  const record = () => {
    if (written.trim() === '') return
    const added = run(addAction, { item: item.id, ...read })
    if (!added.ok) return tell.refusal(added.refusal)
    tell.done(words.actionAdded(read.what))
    setWritten('')
  }
  return (
    <section className="live-actions fm-covers" aria-label={words.action}>
      {known.length === 0 ? null : (
        <ul className="live-action-list">
          {known.map(({ action, what, who, due }) => (
            <li key={action}>
              <bdi>{what}</bdi>
              <span className="quiet">
                <bdi>{who === null ? words.noOne : nameOf(roll, who)}</bdi>,{' '}
                {due === null ? words.noDate : dateInWords(due)}{' '}
                <LinkButton aria-label={words.changeOf(what)} onPress={() => setEdited(action)}>
                  {words.changeAction}
                </LinkButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      {inHand === undefined ? null : editAction(inHand, sitting, () => setEdited(null))}
      <div className="live-action-line">
        <TextField
          label={words.action}
          value={written}
          onChange={setWritten}
          onEnter={record}
          placeholder={words.actionHelp}
          maxLength={500}
        />
        <p className="live-action-reading small" aria-live="polite">
          {written.trim() === '' ? null : (
            <>
              <span>
                {words.actionReading}: <bdi>{read.what}</bdi>
              </span>
              <span>
                {words.actionWho}: <bdi>{read.who === null ? words.noOne : nameOf(roll, read.who)}</bdi>
              </span>
              <span>
                {words.actionDue}: {read.due === null ? words.noDate : dateInWords(read.due)}
              </span>
              <span className="quiet">{words.actionEnter}</span>
            </>
          )}
        </p>
      </div>
    </section>
  )
}
