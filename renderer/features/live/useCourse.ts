import { nameOf } from '../../../shared/charter/roll'
import { patternOf } from '../../../shared/charter/rules'
import type { DeviceId, MeetingId, PersonId } from '../../../shared/id'
import { agenda, currentItem, type Item } from '../../../shared/meeting/agenda/agenda'
import { putMinutesUp } from '../../../shared/meeting/approval/minutes-named'
import { recordItem } from '../../../shared/meeting/approval/record-item'
import { parkItem } from '../../../shared/meeting/carry'
import { details } from '../../../shared/meeting/details'
import { allPresent } from '../../../shared/meeting/hall/arrivals'
import { stack } from '../../../shared/meeting/hall/stack'
import { nextSpeaker } from '../../../shared/meeting/hall/stack-deeds'
import { endItem, startItem } from '../../../shared/meeting/item-clock'
import { giveMinutes } from '../../../shared/meeting/item-minutes'
import { adjourn, callToOrder, close, resume } from '../../../shared/meeting/lifecycle'
import type { Meeting } from '../../../shared/meeting/meeting'
import { handOver } from '../../../shared/meeting/minute-taker'
import { meetingNumber } from '../../../shared/meeting/numbering'
import type { NextMeeting } from '../../../shared/meeting/said/carry-statements'
import type { MinutesRef } from '../../../shared/meeting/said/minutes-statements'
import { opening } from '../../../shared/meeting/state'
import { takeCarried } from '../../../shared/meeting/take-carried'
import { localDate } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { leftToDo } from '../../../shared/record/arising'
import { carriedLines } from '../../../shared/record/carried'
import { leftUnapproved } from '../../../shared/record/to-approve'
import { useDesk, useShelf } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { useComeAlong } from '../../data/useComeAlong'
import { useDeedOn } from '../../data/useDeedOn'
import { useHeldInstead } from '../../data/useHeldInstead'
import { useThings } from '../../data/useThings'
import { approving } from '../../words/en/approving'
import { carry } from '../../words/en/carry'
import { floor } from '../../words/en/floor'
import { live as words } from '../../words/en/live'
import { comesToNext } from './comes-to-next'
import { itemAfter, itemBefore, nextPlanned, restedItem } from './course'
import { itemTime } from './item-time'
import { rollLines } from './roll-lines'
import type { Sitting } from './sitting'

/** The course of a meeting as deeds: each runs one command and says what came of it. All answer whether it was done. */
export type Course = {
  /** IB13: the meeting that is held in the place of this one. */
  readonly instead: MeetingId | null
  readonly call: () => boolean
  readonly start: (item: Item) => boolean
  readonly next: () => boolean
  readonly before: () => boolean
  readonly end: (item: Item, outcome: 'done' | 'not-reached') => boolean
  readonly record: (item: Item) => boolean
  readonly adjourn: () => boolean
  readonly resume: () => boolean
  /** `planned`: the next meeting, where it was planned a moment ago. */
  readonly close: (approved: boolean, planned?: NextMeeting) => boolean
  /** Everybody who is expected and not here yet. */
  readonly allPresent: () => boolean
  /** Ends the running turn to speak and begins the next. */
  readonly nextSpeaker: () => boolean
  /** Sets the item under way aside, to be carried. */
  readonly park: (item: Item) => boolean
  readonly giveMinutes: (minutes: number) => boolean
  readonly handOver: (heir: { readonly person: PersonId; readonly device: DeviceId }) => boolean
}

type Came = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly rule: string } }

export function useCourse({ meeting, roll, charter, run, settled }: Sitting, now: Instant): Course {
  const tell = useTell()
  const { headlines = [], over = false } = useShelf() ?? {}
  const things = useThings().things
  const thing =
    things.find((one) => one.thing === charter.assembly)?.standing ??
    // NE4: an umbrella whose last day is past.
    (over ? ({ type: 'umbrella-over' } as const) : undefined)
  const ofThing = thing === undefined ? {} : { thing }
  const instead = useHeldInstead(meeting)
  const desk = useDesk()
  const deedOn = useDeedOn('consequence')
  const comeAlong = useComeAlong()
  /** LC6: its minutes come onto the agenda of the next meeting, where one is planned already. */
  const putUpIn = async (next: MeetingId) => {
    const { title } = details(meeting)
    const date = localDate(opening(meeting)?.clock ?? now)
    const of = { meeting: meeting.id, title, number: meetingNumber(meeting), date }
    await deedOn(next, putMinutesUp, { of, title: approving.itemTitle(of) })
  }
  /** What this meeting leaves unfinished goes on the agenda of the next one that is planned. */
  const carryTo = async (next: NextMeeting) => {
    const read = await desk.documents.once<Meeting, Meeting>(meeting.id, 'meeting', (living) => living.seen())
    if (!read.ok) return
    const left = carriedLines(read.value, { title: details(meeting).title, date: localDate(now) })
    const carried = left.filter(({ fate }) => fate === 'carry')
    if (carried.length > 0) await deedOn(next.meeting, takeCarried, { items: carried })
    const what = { title: details(meeting).title, date: localDate(opening(meeting)?.clock ?? now) }
    await comeAlong(next, [], leftToDo(read.value, what))
  }
  const comeTo = async (next: NextMeeting, left: readonly MinutesRef[]) => {
    // LC22: oldest first.
    for (const of of left) await deedOn(next.meeting, putMinutesUp, { of, title: approving.itemTitle(of) })
    if (comesToNext(charter)) await putUpIn(next.meeting)
    await carryTo(next)
  }
  const items = agenda(meeting)
  const said = (came: Came, say: () => void): boolean => {
    if (came.ok) say()
    else tell.refusal(came.refusal)
    return came.ok
  }
  const take = (item: Item, leave: 'done' | 'open') => {
    // Put down as done before a minute was spent on it: a key pressed once too often, so it is said, and Ctrl+Z undoes it.
    const before = currentItem(meeting)
    const hasty = leave === 'done' && before !== null && itemTime(before, now).spent < 1 ? before : null
    return said(run(startItem, { item: item.id, leave }), () =>
      tell.done(
        hasty === null
          ? words.started(item.number, item.title)
          : words.startedHasty(item.number, item.title, hasty.number),
      ),
    )
  }

  return {
    instead,
    call() {
      const used = headlines.flatMap(({ number }) => number ?? [])
      const pattern = patternOf(charter)
      const called = run(callToOrder, { pattern, used, ...ofThing, instead })
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
    resume() {
      const rested = restedItem(meeting, items)
      if (!said(run(resume, ofThing), () => tell.done(words.resumed))) return false
      return rested === undefined || take(rested, 'open')
    },
    close(approved, planned) {
      const next = planned ?? nextPlanned(headlines, meeting.id, localDate(now))
      const passedOver = comesToNext(charter) ? leftUnapproved(headlines, meeting) : []
      const closed = run(close, {
        charter,
        roll,
        settled,
        approved,
        passedOver,
        ...(next === undefined ? {} : { next }),
      })
      if (!closed.ok) return said(closed, () => undefined)
      const { numbered, carried } = closed.value
      const gone =
        carried.length === 0
          ? ''
          : next === undefined
            ? carry.carriedOn(carried.length)
            : carry.carriedTo(carried.length, next.title, next.date)
      tell.done([words.closed(numbered.length), gone].join(' ').trim())
      if (next !== undefined) void comeTo(next, passedOver)
      return true
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
    park: (item) => said(run(parkItem, { item: item.id }), () => tell.done(carry.parked(item.title))),
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
