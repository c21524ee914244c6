import { useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import { missedNotice } from '../../../shared/meeting/agenda/notice'
import { details } from '../../../shared/meeting/details'
import { quorumNow } from '../../../shared/meeting/hall/quorum'
import { minuteTaker } from '../../../shared/meeting/minute-taker'
import { localDate } from '../../../shared/meeting/time'
import { useDesk } from '../../data/desk-context'
import { useClock } from '../../data/useClock'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { AlertDialog } from '../../design/Dialog'
import { Facts } from '../../design/Facts'
import { weekdayDate } from '../../words/en/dates'
import { live as words } from '../../words/en/live'
import { notice } from '../../words/en/notice'
import { QuorumChip } from './QuorumChip'
import { RoleFields, RolesAway } from './RolesSheet'
import { rollLines } from './roll-lines'
import type { Sitting } from './sitting'

/** Before the meeting begins: who leads it, who writes, who is here, and one step. */
export type BeforeCallProps = {
  readonly sitting: Sitting
  readonly mayCall: boolean
  readonly onCall: () => void
}

export function BeforeCall({ sitting, mayCall, onCall }: BeforeCallProps) {
  const { meeting, roll, charter } = sitting
  const author = useDesk().author()
  const lines = rollLines(meeting, roll)
  const count = (presence: string) => lines.filter((line) => line.presence === presence).length
  const keeper = minuteTaker(meeting)
  const { date } = details(meeting)
  const today = localDate(useClock(meeting.zone, 60))
  const isOtherDay = date !== today
  const missed = missedNotice(meeting, charter, today)
  // NT5: held today, it may come too soon after a notice that was in time for its day.
  const missedToday = isOtherDay ? missedNotice(meeting, charter, today, today) : null
  const [asking, setAsking] = useState(false)
  return (
    <div className="live-before">
      <h2>{words.before}</h2>
      <RoleFields sitting={sitting} />
      <Facts
        rows={[
          {
            term: words.minuteTaker,
            value: (
              <bdi>
                {mayCall
                  ? words.onThisDevice(nameOf(roll, author.person))
                  : nameOf(roll, keeper?.person ?? author.person)}
              </bdi>
            ),
          },
          { term: words.people, value: words.counted(count('here'), count('expected'), count('apologies')) },
          { term: words.quorumTerm, value: <QuorumChip sitting={sitting} /> },
          ...(missed === null
            ? []
            : [
                {
                  term: notice.term,
                  value: (
                    <Chip tone="reservations" mark="clock">
                      {notice.late(missed.days, missed.asked)}
                    </Chip>
                  ),
                },
              ]),
        ]}
      />
      <div className="live-before-notes">
        <RolesAway sitting={sitting} />
        <p className="quiet">{quorumNow(meeting, roll, charter).reached ? null : words.notInquorate}</p>
      </div>
      <div className="live-before-do">
        <Button
          kind="primary"
          big
          isDisabled={!mayCall}
          onPress={() => (isOtherDay ? setAsking(true) : onCall())}
        >
          {words.call}
        </Button>
      </div>
      <AlertDialog
        title={words.otherDay(weekdayDate(date))}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onCall()
        }}
        confirmLabel={words.callToday}
        cancelLabel={words.notToday}
      >
        <p>{words.otherDayWhy(weekdayDate(today))}</p>
        {missedToday === null ? null : (
          <p>
            <Chip tone="reservations" mark="clock">
              {notice.late(missedToday.days, missedToday.asked)}
            </Chip>{' '}
            {notice.forbidsNothing}
          </p>
        )}
      </AlertDialog>
    </div>
  )
}
