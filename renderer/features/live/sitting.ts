import type { ComponentType, ReactNode } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import type { Roll } from '../../../shared/charter/roll'
import type { ItemId } from '../../../shared/id'
import type { Action } from '../../../shared/meeting/decision/action'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Settled } from '../../../shared/meeting/settled'
import type { Circle } from '../../../shared/wire/shelf'
import type { Run } from '../../data/run'

/** What the zones of this screen share: the meeting, its people, its rules, and the one way to change it. */
export type Sitting = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly charter: Charter
  readonly run: Run<Meeting>
  /** What was decided on another agenda already (CV7). */
  readonly settled: Settled
}

/** What a side of the item is handed: see the app, which puts the sides together. */
export type ItemSide = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly item: ItemId
  readonly settled: Settled
}
/** The hand on the public screen, made by another feature. */
export type ScreenSlot = {
  readonly publicScreen: (meeting: Meeting) => ReactNode
  /** As files, in which formats is asked. */
  readonly exportMore: (meeting: Meeting) => void
  /** Who else sees it as it is typed (JC4). */
  readonly SharedNote: ComponentType<{
    readonly meeting: Meeting
    readonly circle: Circle | null
    readonly run: Run<Meeting> | null
  }>
}
/** The question who does it and by when, made by another feature. */
export type EditActionSlot = (action: Action, sitting: Sitting, onClose: () => void) => ReactNode
/** What an item does with earlier minutes: those it names, or a correction that is being written down. */
export type EarlierMinutesSlot = (
  side: ItemSide & { readonly onShow: (item: ItemId) => void },
  correcting: Correcting,
) => ReactNode
export type Correcting = { readonly isOn: boolean; readonly onDone: () => void }
/** The sides that other features make, handed in by the app. */
export type ItemSides = {
  readonly proposal: (side: ItemSide, toPositions: () => void) => ReactNode
  readonly positions: (side: ItemSide, toProposal: () => void, toBallot: () => void) => ReactNode
  readonly ballot: (side: ItemSide, toPositions: () => void) => ReactNode
  readonly editAction: EditActionSlot
  readonly earlierMinutes: EarlierMinutesSlot
}
