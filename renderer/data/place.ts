import { createContext, useContext } from 'react'
import type { ItemId, MeetingId, ProposalId, StatementId } from '../../shared/id'
import type { MeetingHeadline } from '../../shared/record/summary'

/** Where the window is. Screens never name each other; they name a place and the app goes there. */
export type Place =
  | {
      readonly screen:
        | 'home'
        | 'meetings'
        | 'series'
        | 'backlog'
        | 'actions'
        | 'inbox'
        | 'members'
        | 'charter'
        | 'leaks'
        | 'federation'
    }
  /** `at`: the part that is gone to; it has the focus on arriving. */
  | { readonly screen: 'settings'; readonly at?: 'who-may-write' }
  /** Other computers, and files; a deed is done on arriving. */
  | { readonly screen: 'sync'; readonly deed?: 'hand-over' | 'take-in' }
  /** Where several assemblies are called together, about a decision, a proposal or anything. */
  | {
      readonly screen: 'thing'
      readonly decision?: StatementId
      /** Two decisions that contradict, by the key of their clash. */
      readonly clash?: string
      /** Asked for in a meeting, about what is on the table there. */
      readonly from?: { readonly meeting: MeetingId; readonly proposal: ProposalId }
    }
  /** What is asked of members, and what hosts ask: all of it, or one question. */
  | { readonly screen: 'questions'; readonly question?: string }
  /** Where a wording is put to all members; asked for in a meeting, about what is on the table there. */
  | {
      readonly screen: 'ask-members'
      readonly from?: { readonly meeting: MeetingId; readonly proposal: ProposalId }
    }
  /** Where an item, or a proposal of it, is referred to another assembly. */
  | {
      readonly screen: 'refer'
      readonly meeting: MeetingId
      readonly item: ItemId
      readonly proposal: ProposalId | null
    }
  /** `written`: what is looked for; left out, what was looked for last. */
  | { readonly screen: 'search'; readonly written?: string }
  /** What another assembly published, with the item that is gone to: the first is 1. */
  | {
      readonly screen: 'published'
      readonly assembly: string
      readonly record: string
      readonly item?: string
    }
  /** The register, or one decision of it on its own page. */
  | { readonly screen: 'decisions'; readonly decision?: StatementId }
  | {
      readonly screen: 'agenda' | 'live' | 'minutes'
      readonly meeting: MeetingId
      readonly item?: string
      /** The very block in minutes that is gone to, `decision-…`: it has the focus on arriving (SC7). */
      readonly at?: string
      /** Of the item in a live meeting; left out, its note. */
      readonly side?: 'proposal'
      /** Done on arriving there: asked for from elsewhere. */
      readonly deed?: ArrivalDeed
      /** A correction of approved minutes begins there, with what is known of it already. */
      readonly correct?: CorrectionBegun
    }

/** The same screen of the same thing, wherever on it one stands. */
export function isSamePlace(one: Place, other: Place): boolean {
  if (one.screen !== other.screen) return false
  if ('meeting' in one && 'meeting' in other) return one.meeting === other.meeting
  const idOf = (place: Place) =>
    'record' in place
      ? place.record
      : 'decision' in place
        ? place.decision
        : 'question' in place
          ? place.question
          : undefined
  return idOf(one) === idOf(other)
}

/** `refer`: the focus is where an item is chosen; `publish`: where it is said what goes out. */
export type ArrivalDeed = 'break' | 'again' | 'close' | 'refer' | 'publish'
export type CorrectionBegun = {
  readonly of: MeetingId
  readonly about: ItemId | null
  readonly text: string
}

export type Navigation = {
  readonly place: Place
  /** Where the window was before. */
  readonly from: Place
  readonly go: (place: Place) => void
}

const NavigationContext = createContext<Navigation>({
  place: { screen: 'home' },
  from: { screen: 'home' },
  go: () => undefined,
})
export const NavigationProvider = NavigationContext.Provider
export const useNavigation = (): Navigation => useContext(NavigationContext)

/** Where a meeting is worked on, by its state. */
export function meetingPlace({ meeting, state }: MeetingHeadline): Extract<Place, { meeting: MeetingId }> {
  switch (state) {
    case 'planned':
    case 'noticed':
      return { screen: 'agenda', meeting }
    case 'open':
    case 'adjourned':
      return { screen: 'live', meeting }
    case 'closed':
      return { screen: 'minutes', meeting }
  }
}

/** The meeting that is on, so that the rail can lead there. */
export const meetingOn = (headlines: readonly MeetingHeadline[]): MeetingId | undefined =>
  headlines.find(({ state }) => state === 'open' || state === 'adjourned')?.meeting
