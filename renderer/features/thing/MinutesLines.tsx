import { approvalOn } from '../../../shared/meeting/approval/approval'
import { daysBetween } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import type { ThingLine } from '../../../shared/wire/shelf'
import { useNavigation } from '../../data/place'
import { LinkButton } from '../../design/Button'
import { approval as words } from '../../words/en/approval'

/** The minutes of a Thing that wait for approval, with the days left, and those for which the time has lapsed. */
export type MinutesLinesProps = {
  readonly line: ThingLine
  readonly today: LocalDate
  /** The Thing has the focus, so its minutes can be opened. */
  readonly isHere: boolean
}

export function MinutesLines({ line, today, isHere }: MinutesLinesProps) {
  const { go } = useNavigation()
  const open = line.minutes.filter((one) => approvalOn(one, today) !== 'approved')
  if (open.length === 0) return null
  return (
    <ul className="fm-thing-parts">
      {open.map((one) => (
        <li key={one.meeting}>
          {isHere ? (
            <LinkButton onPress={() => go({ screen: 'minutes', meeting: one.meeting })}>
              {words.minutesOf(one.date)}
            </LinkButton>
          ) : (
            words.minutesOf(one.date)
          )}{' '}
          <span className="quiet">
            {approvalOn(one, today) === 'lapsed'
              ? words.lapsed(one.until)
              : words.waiting(one.until, daysBetween(today, one.until))}
          </span>
        </li>
      ))}
    </ul>
  )
}
