import { useCallback } from 'react'
import type { ItemId, MeetingId } from '../../shared/id'
import { putArising } from '../../shared/meeting/agenda/arising'
import { noteWent } from '../../shared/meeting/agenda/item-went'
import type { ArisingAction } from '../../shared/meeting/said/arising-statements'
import type { NextMeeting } from '../../shared/meeting/said/carry-statements'
import { toArise } from '../../shared/record/arising'
import { done } from '../../shared/result'
import { arising } from '../words/en/arising'
import { useDesk } from './desk-context'
import { useDeedOn } from './useDeedOn'

/** Nobody has asked for it: where all of them stand on the agenda already, nothing is to be done or said. */
const bringArising = (...[page, given, moment]: Parameters<typeof putArising>) => {
  const put = putArising(page, given, moment)
  return !put.ok && put.refusal.rule === 'SE10' ? done(null) : put
}

type Left = { readonly meeting: MeetingId; readonly item: ItemId }

/**
 * What follows by itself when an agenda takes what others left: they tell where it went (SE7), and what is still to be done stands under
 * matters arising (SE10). `fresh`: agreed a moment ago, and perhaps in no register yet.
 */
export function useComeAlong() {
  const desk = useDesk()
  const deedOn = useDeedOn('consequence')
  return useCallback(
    async (to: NextMeeting, taken: readonly Left[], fresh: readonly ArisingAction[] = []): Promise<void> => {
      const drafts = new Set(
        (desk.shelf.get()?.headlines ?? []).filter(({ draft }) => draft).map(({ meeting }) => meeting),
      )
      const from = [...new Set(taken.map(({ meeting }) => meeting))].filter((meeting) => drafts.has(meeting))
      for (const meeting of from) {
        const items = taken.filter((one) => one.meeting === meeting).map(({ item }) => item)
        await deedOn(meeting, noteWent, { items, to })
      }
      const assembly = desk.shelf.get()?.assembly
      if (assembly === undefined) return
      const lines = await desk.link.ask('actions', { assembly })
      const known = lines.ok ? toArise(lines.value, to.meeting) : []
      const actions = [...new Map([...known, ...fresh].map((one) => [one.action, one])).values()]
      if (actions.length > 0) await deedOn(to.meeting, bringArising, { actions, title: arising.itemTitle })
    },
    [desk, deedOn],
  )
}
