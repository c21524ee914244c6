import { useCallback } from 'react'
import type { MeetingSeries } from '../../shared/charter/series'
import type { MeetingId } from '../../shared/id'
import { putMinutesUp } from '../../shared/meeting/approval/minutes-named'
import type { Details } from '../../shared/meeting/said/statements'
import { carriedItem } from '../../shared/meeting/take-carried'
import type { CarriedLine } from '../../shared/record/carried'
import { toApprove } from '../../shared/record/to-approve'
import { done, type Result, refused } from '../../shared/result'
import type { Circle } from '../../shared/wire/shelf'
import { approving } from '../words/en/approving'
import { createMeeting } from './create-meeting'
import { useDesk } from './desk-context'
import { useComeAlong } from './useComeAlong'
import { useDeedOn } from './useDeedOn'

export type ToPlan = {
  readonly details: Details
  readonly series: MeetingSeries | null
  /** What other meetings did not finish and this one takes. */
  readonly carried: readonly CarriedLine[]
  readonly circle?: Circle
}

/** A meeting with everything that comes onto its agenda by itself: standing items, what was carried, minutes to approve (LC6). */
export function usePlanMeeting() {
  const desk = useDesk()
  const deedOn = useDeedOn()
  const comeAlong = useComeAlong()
  return useCallback(
    async ({
      details,
      series,
      carried,
      circle,
    }: ToPlan): Promise<Result<MeetingId, { readonly rule: string }>> => {
      const shelf = desk.shelf.get()
      if (shelf === null) return refused({ rule: 'TH5' })
      const { thing } = shelf.charter
      if (shelf.over) return refused({ rule: thing === undefined ? 'NE4' : 'TH5' })
      // What several assemblies come together for stands on the agenda from the start.
      const matter = thing === undefined ? [] : [{ title: thing.matter.text, kind: 'decide' as const }]
      const items = [...matter, ...carried.map(carriedItem)]
      const created = await createMeeting(desk, { details, series, items, circle: circle ?? shelf.circle })
      if (!created.ok) return created
      for (const of of toApprove(shelf.headlines))
        await deedOn(created.value, putMinutesUp, { of, title: approving.itemTitle(of) })
      const { date, title } = details
      await comeAlong({ meeting: created.value, date, title }, carried)
      return done(created.value)
    },
    [desk, deedOn, comeAlong],
  )
}
