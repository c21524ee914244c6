import { type RefObject, useEffect, useRef } from 'react'
import { agenda, currentItem } from '../../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import { consentItems } from '../../../shared/meeting/proposal/consent-agenda'
import { proposals } from '../../../shared/meeting/proposal/proposal'
import { meetingState } from '../../../shared/meeting/state'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { type ArrivalDeed, useNavigation } from '../../data/place'
import { carry } from '../../words/en/carry'
import { live as words } from '../../words/en/live'
import { nextStep, type Step } from './course'
import type { Course } from './useCourse'
import { useLiveKeys } from './useLiveKeys'
import type { Shown } from './useShown'

/**
 * What can be done from anywhere on this screen, each deed once: the keys, the palette, the menu and the strip call the same.
 * A deed runs the meeting's course, and then shows where the secretary goes on.
 */
export type Deeds = {
  readonly next: () => void
  readonly rest: () => void
  readonly park: () => void
  readonly decide: () => void
  /** The one step that the strip offers. */
  readonly take: (step: Step) => void
  readonly addField: RefObject<HTMLInputElement | null>
  readonly stackField: RefObject<HTMLInputElement | null>
}

type Given = {
  readonly meeting: Meeting
  readonly course: Course
  readonly view: Shown
  readonly isKeeper: boolean
  /** Today is the day it was planned for. */
  readonly isItsDay: boolean
}

export function useDeeds({ meeting, course, view, isKeeper, isItsDay }: Given): Deeds {
  const { go } = useNavigation()
  const addField = useRef<HTMLInputElement>(null)
  const stackField = useRef<HTMLInputElement>(null)
  const state = meetingState(meeting)
  const current = currentItem(meeting)
  const step = nextStep(state, agenda(meeting))

  const next = () => {
    if (state === 'open' && step === 'close') view.open('close')
    else if (course.next()) view.arrive()
  }
  const rest = () => {
    if (course.adjourn()) view.back()
  }
  const park = () => {
    if (current === null || !course.park(current)) return
    view.back()
    view.rest()
  }
  const decide = () => {
    if (current === null) return
    const isNew = proposals(meeting, current.id).length === 0
    view.show(current.id, isNew ? 'proposal' : 'positions')
    // Where nothing is proposed yet the next letters are the wording, and no keys.
    view.toZone('centre', isNew ? 'write' : undefined)
  }
  const take = (one: Step) => {
    switch (one) {
      case 'call':
        // SE12: planned for another day, it is asked about first, on the page before the call.
        if (!isItsDay) return view.back()
        course.call()
        return view.rest()
      case 'start-first':
      case 'next':
      case 'close':
        return next()
      case 'resume':
        course.resume()
        return view.rest()
      case 'minutes':
        return go({ screen: 'minutes', meeting: meeting.id })
    }
  }
  const writeItem = () => view.toZone('left', addField)

  useOnArrival(meeting, {
    break: rest,
    close() {
      if (isKeeper && (state === 'open' || state === 'adjourned')) view.open('close')
    },
    again() {
      if (state === 'closed' && course.resume()) view.rest()
    },
  })
  useLiveKeys({
    next,
    before() {
      if (course.before()) view.arrive()
    },
    newItem: writeItem,
    allPresent: course.allPresent,
    stack() {
      view.turnPeople('stack')
      view.toZone('right', stackField)
    },
    nextSpeaker: course.nextSpeaker,
    moreTime: () => course.giveMinutes(5),
    park,
    decide,
    zone: view.toZone,
  })
  const together = consentItems(meeting).length
  const isOn = state === 'open' || state === 'adjourned'
  useOfferedDeeds([
    ...(state === 'open' && (step === 'next' || step === 'start-first')
      ? [{ id: 'next', label: words[step === 'next' ? 'next' : 'startFirst'], keys: 'Ctrl+↓', take: next }]
      : []),
    ...(isKeeper && (state === 'adjourned' || state === 'closed')
      ? [
          {
            id: 'resume',
            label: state === 'closed' ? words.takeUpAgain : words.resume,
            take: () => void course.resume(),
          },
        ]
      : []),
    ...(isKeeper && isOn ? [{ id: 'close', label: words.close, take: () => view.open('close') }] : []),
    ...(state === 'closed' ? [] : [{ id: 'item', label: words.addItem, keys: 'N', take: writeItem }]),
    ...(state === 'open' && together > 0
      ? [{ id: 'consent', label: carry.consentOpen(together), take: () => view.open('consent') }]
      : []),
    ...agenda(meeting).map(({ id, number, title }) => ({
      id: `item/${id}`,
      label: words.itemNamed(number, title),
      take: () => view.show(id),
    })),
  ])
  return { next, rest, park, decide, take, addField, stackField }
}

type LiveDeed = Exclude<ArrivalDeed, 'refer' | 'publish'>

/** What was asked for in the palette or on the minutes, wherever the window was. */
function useOnArrival(meeting: Meeting, deeds: Readonly<Record<LiveDeed, () => void>>): void {
  const { place, go } = useNavigation()
  const wanted = place.screen === 'live' ? place.deed : undefined
  const latest = useRef(deeds)
  latest.current = deeds
  useEffect(() => {
    // Where an item is chosen to be referred the list itself takes the focus.
    if (wanted === undefined || wanted === 'refer' || wanted === 'publish') return
    go({ screen: 'live', meeting: meeting.id })
    latest.current[wanted]()
  }, [wanted, go, meeting.id])
}
