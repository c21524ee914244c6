import { CircleCheck, CircleDashed, CircleDot, CircleSlash } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import type { ItemId } from '../../../shared/id'
import { agenda, type Item } from '../../../shared/meeting/agenda/agenda'
import { addItem, moveItem, readLine } from '../../../shared/meeting/agenda/agenda-edit'
import { sectionOfNew } from '../../../shared/meeting/ending'
import { consentItems } from '../../../shared/meeting/proposal/consent-agenda'
import type { Instant } from '../../../shared/ports'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { focusSoon } from '../../design/focus-soon'
import { TextField } from '../../design/TextField'
import { carry } from '../../words/en/carry'
import { live as words } from '../../words/en/live'
import { referral } from '../../words/en/referral'
import { itemTime } from './item-time'
import { rove } from './roving'
import type { Sitting } from './sitting'

/** The left zone: what is done, what is on, what is to come, with minutes used and planned. */
export type LiveAgendaProps = {
  readonly sitting: Sitting
  readonly now: Instant
  readonly shown: ItemId | null
  readonly onShow: (item: ItemId) => void
  readonly addField: Ref<HTMLInputElement>
  readonly mayAdd: boolean
  readonly onConsent: () => void
}

export function LiveAgenda({ sitting, now, shown, onShow, addField, mayAdd, onConsent }: LiveAgendaProps) {
  const { meeting, run, settled } = sitting
  const tell = useTell()
  const [written, setWritten] = useState('')
  const [added, setAdded] = useState<ItemId | null>(null)
  const items = agenda(meeting)
  const list = useRef<HTMLOListElement>(null)
  const together = mayAdd ? consentItems(meeting).length : 0
  const hasSections = items.some(({ section }) => section !== '')

  // The item under way stays in sight in a long agenda.
  const current = items.find(({ state }) => state === 'current')?.id
  useEffect(() => {
    if (current === undefined) return
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  // RF1: the menu of an item, and Ctrl+K, refer it.
  const { place } = useNavigation()
  const isToRefer = place.screen === 'live' && place.deed === 'refer'
  useEffect(() => {
    if (!isToRefer) return
    tell.done(referral.chooseItem)
    focusSoon(
      () =>
        list.current?.querySelector<HTMLElement>('[aria-current="step"]') ??
        list.current?.querySelector<HTMLElement>('[data-rove]'),
    )
  }, [isToRefer, tell])
  // A new item is put before the closing ones, mostly out of sight.
  useEffect(() => {
    if (added === null) return
    list.current?.querySelector(`[data-item="${added}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [added])

  const add = () => {
    if (written.trim() === '') return
    const { title, planned } = readLine(written)
    const put = run(addItem, { title, planned, section: sectionOfNew(items) ?? words.business })
    if (!put.ok) return tell.refusal(put.refusal)
    tell.done(words.added(title))
    setWritten('')
    setAdded(put.value)
  }
  const move = (event: KeyboardEvent, item: Item) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const moved = run(moveItem, { item: item.id, to: event.key === 'ArrowUp' ? 'up' : 'down' })
    if (!moved.ok && moved.refusal.rule !== 'AG11') tell.refusal(moved.refusal)
  }

  return (
    <div className="live-agenda">
      <div className="live-zone-head">
        <h2>{words.agenda}</h2>
        <span className="quiet small" aria-hidden="true">
          {words.minutes}
        </span>
      </div>
      {items.length === 0 ? <p className="quiet">{words.noItems}</p> : null}
      <ol className="live-items" ref={list} onKeyDown={rove}>
        {items.map((item, at) => (
          <li key={item.id}>
            {hasSections && item.section !== items[at - 1]?.section && item.section !== '' ? (
              <div className="live-section">
                <bdi>{item.section}</bdi>
              </div>
            ) : null}
            <button
              type="button"
              data-rove
              data-item={item.id}
              className={`live-item live-item-${item.state}`}
              aria-current={item.state === 'current' ? 'step' : undefined}
              aria-pressed={item.id === shown}
              onClick={() => onShow(item.id)}
              onKeyDown={(event) => move(event, item)}
            >
              <StateMark state={item.state} />
              <span className="live-item-number figures">{item.number}</span>
              <span className="live-item-title">
                <bdi>{item.title}</bdi>
                {item.consent && item.state === 'waiting' ? (
                  <span className="quiet small">, {carry.consent}</span>
                ) : null}
                {settled.has(item.id) && item.fate !== 'decided' && item.state !== 'done' ? (
                  <span className="quiet small">, {carry.decidedShort}</span>
                ) : null}
                {item.fate !== null && item.state !== 'done' ? (
                  <span className="quiet small">, {carry.goesOn[item.fate]}</span>
                ) : null}
              </span>
              <Minutes item={item} now={now} />
            </button>
          </li>
        ))}
      </ol>
      {together === 0 ? null : (
        <div className="live-add">
          <Button onPress={onConsent}>{carry.consentOpen(together)}</Button>
        </div>
      )}
      {mayAdd ? (
        <div className="live-add">
          <TextField
            label={words.addItem}
            labelHidden
            placeholder={words.addItem}
            value={written}
            onChange={setWritten}
            onEnter={add}
            inputRef={addField}
            maxLength={500}
          />
        </div>
      ) : null}
    </div>
  )
}

const marks = {
  waiting: CircleDashed,
  current: CircleDot,
  done: CircleCheck,
  'not-reached': CircleSlash,
} as const

function StateMark({ state }: Pick<Item, 'state'>) {
  const Mark = marks[state]
  return (
    <>
      <Mark aria-hidden className="live-item-mark" />
      <span className="fm-hidden">{words.itemStates[state]}</span>
    </>
  )
}

function Minutes({ item, now }: { readonly item: Item; readonly now: Instant }) {
  const { spent, planned, state } = itemTime(item, now)
  const begun = item.from !== null
  const shown = begun ? words.used(spent, planned) : words.plannedOnly(planned)
  return (
    <span className={`live-item-minutes figures live-time-${begun ? state : 'well'}`}>
      <span aria-hidden="true">{shown}</span>
      {begun ? <span className="fm-hidden">{words.usedAloud(spent, planned)}</span> : null}
    </span>
  )
}
