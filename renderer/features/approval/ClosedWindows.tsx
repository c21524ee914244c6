import { useEffect, useRef, useState } from 'react'
import { localDate } from '../../../shared/meeting/time'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useClock } from '../../data/useClock'
import { Banner } from '../../design/Banner'
import { LinkButton } from '../../design/Button'
import { approving as words } from '../../words/en/approving'
import { useByRule } from './useByRule'

/** LC18: windows for remarks close by themselves when their day is over, on the computer that keeps the meeting, and say so. */
export function ClosedWindows() {
  const shelf = useShelf()
  const byRule = useByRule('consequence')
  const { go } = useNavigation()
  const [closed, setClosed] = useState<readonly MeetingHeadline[]>([])
  const tried = useRef(new Set<string>())
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const isOn =
    shelf !== null &&
    !shelf.readOnly &&
    shelf.charter.thing === undefined &&
    shelf.charter.parameters.minutesApproval === 'window'
  const waiting = isOn
    ? shelf.headlines.filter(
        ({ draft, state, minutes }) =>
          draft && state === 'closed' && minutes.circulated !== null && minutes.openRemarks === 0,
      )
    : []
  const due = waiting.filter(({ meeting }) => !tried.current.has(`${meeting}/${today}`))
  const latest = useRef({ due, byRule })
  latest.current = { due, byRule }
  const key = due.map(({ meeting }) => meeting).join(' ')
  useEffect(() => {
    if (key === '') return
    const close = async () => {
      for (const one of latest.current.due) {
        const at = `${one.meeting}/${today}`
        if (tried.current.has(at)) continue
        tried.current.add(at)
        // A window that is still open, or is another computer's to close, is refused, and asked again on another day.
        const refusal = await latest.current.byRule.approve(one.meeting)
        if (refusal === null) setClosed((before) => [...before, one])
      }
    }
    void close()
  }, [key, today])
  return closed.map((one) => (
    <Banner
      key={one.meeting}
      kind="note"
      title={words.windowClosed(one)}
      actions={
        <LinkButton onPress={() => go({ screen: 'minutes', meeting: one.meeting })}>{words.read}</LinkButton>
      }
      onDismiss={() => setClosed((before) => before.filter(({ meeting }) => meeting !== one.meeting))}
    >
      {words.windowClosedWhy}
    </Banner>
  ))
}
