import { nameOf } from '../../../shared/charter/roll'
import type { DeviceId, PersonId } from '../../../shared/id'
import { agenda, currentItem, type Item } from '../../../shared/meeting/agenda'
import { allPresent } from '../../../shared/meeting/arrivals'
import { endItem, startItem } from '../../../shared/meeting/item-clock'
import { giveMinutes } from '../../../shared/meeting/item-minutes'
import { adjourn, callToOrder, close, resume } from '../../../shared/meeting/lifecycle'
import { handOver } from '../../../shared/meeting/minute-taker'
import { recordItem } from '../../../shared/meeting/record-item'
import { stack } from '../../../shared/meeting/stack'
import { nextSpeaker } from '../../../shared/meeting/stack-deeds'
import { useShelf } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { useThings } from '../../data/useThings'
import { floor } from '../../words/en/floor'
import { live as words } from '../../words/en/live'
import { itemAfter, itemBefore } from './course'
import { rollLines } from './roll-lines'
import type { Sitting } from './sitting'

/** The course of a meeting as deeds: each runs one command and says what came of it. All answer whether it was done. */
export type Course = {
  readonly call: () => boolean
  readonly start: (item: Item) => boolean
  readonly next: () => boolean
  readonly before: () => boolean
  readonly end: (item: Item, outcome: 'done' | 'not-reached') => boolean
  readonly record: (item: Item) => boolean
  readonly adjourn: () => boolean
  readonly resume: () => boolean
  readonly close: () => boolean
  /** Everybody who is expected and not here yet. */
  readonly allPresent: () => boolean
  /** Ends the running turn to speak and begins the next. */
  readonly nextSpeaker: () => boolean
  readonly giveMinutes: (minutes: number) => boolean
  readonly handOver: (heir: { readonly person: PersonId; readonly device: DeviceId }) => boolean
}

type Came = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly rule: string } }

export function useCourse({ meeting, roll, charter, run }: Sitting): Course {
  const tell = useTell()
  const headlines = useShelf()?.headlines ?? []
  const { things } = useThings()
  const items = agenda(meeting)
  const said = (came: Came, say: () => void): boolean => {
    if (came.ok) say()
    else tell.refusal(came.refusal)
    return came.ok
  }
  const take = (item: Item, leave: 'done' | 'open') =>
    said(run(startItem, { item: item.id, leave }), () => tell.done(words.started(item.number, item.title)))

  return {
    call() {
      const used = headlines.flatMap(({ number }) => number ?? [])
      const thing = things.find((one) => one.thing === charter.assembly)?.standing
      const pattern = charter.numberPattern
      const called = run(callToOrder, { pattern, used, ...(thing === undefined ? {} : { thing }) })
      return said(called, () => tell.done(words.called(called.ok ? called.value.number : '')))
    },
    // Taking an item up out of turn sets the running one aside; going on to the next says it is done.
    start: (item) => take(item, 'open'),
    next() {
      const after = itemAfter(items)
      return after !== undefined && take(after, 'done')
    },
    before() {
      const earlier = itemBefore(items)
      return earlier !== undefined && take(earlier, 'open')
    },
    end: (item, outcome) =>
      said(run(endItem, { item: item.id, outcome }), () => tell.done(words.ended(item.title))),
    record(item) {
      const recorded = run(recordItem, { item: item.id })
      return said(recorded, () => tell.done(words.recorded(recorded.ok ? recorded.value.number : '')))
    },
    adjourn() {
      // A break is no item's time: the running one is set aside and comes next afterwards.
      const running = currentItem(meeting)
      const adjourned = run(adjourn, {})
      if (adjourned.ok && running !== null) run(endItem, { item: running.id, outcome: null })
      return said(adjourned, () => tell.done(words.adjourned))
    },
    resume: () => said(run(resume, {}), () => tell.done(words.resumed)),
    close() {
      const closed = run(close, { charter, roll })
      return said(closed, () => tell.done(words.closed(closed.ok ? closed.value.numbered.length : 0)))
    },
    allPresent() {
      const people = rollLines(meeting, roll)
        .filter(({ presence }) => presence === 'expected')
        .map(({ person }) => person)
      const came = run(allPresent, { people })
      const arrived = came.ok ? came.value.length : 0
      return said(came, () => tell.done(arrived === 0 ? words.allAlready : words.allArrived(arrived)))
    },
    nextSpeaker() {
      const running = currentItem(meeting)
      const ends = running === null ? null : (stack(meeting, running.id).speaking?.entry ?? null)
      const came = run(nextSpeaker, { ends })
      const next = came.ok ? came.value : null
      return said(came, () =>
        tell.done(next === null ? floor.turnOver : floor.called(nameOf(roll, next.person))),
      )
    },
    giveMinutes(minutes) {
      const running = currentItem(meeting)
      if (running === null) return false
      const came = run(giveMinutes, { item: running.id, minutes })
      return said(came, () => tell.done(floor.given(minutes, came.ok ? came.value.allotted : 0)))
    },
    handOver: (heir) =>
      said(run(handOver, heir), () => tell.done(words.handedOver(nameOf(roll, heir.person)))),
  }
}
