import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { missedNotice, wholeDays } from '../../../shared/meeting/agenda/notice'
import { details } from '../../../shared/meeting/details'
import { giveNotice } from '../../../shared/meeting/lifecycle'
import type { Meeting } from '../../../shared/meeting/meeting'
import { isDate } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Chip } from '../../design/Chip'
import { FormDialog } from '../../design/FormDialog'
import { TextField } from '../../design/TextField'
import { agendaWords } from '../../words/en/agenda'
import { notice as words } from '../../words/en/notice'
import './GiveNotice.css'

/** The agenda goes out, or went out on an earlier day. Where that is too late by the charter it says so, and forbids nothing (NT3). */
export type GiveNoticeProps = {
  readonly meeting: Meeting
  readonly charter: Charter
  readonly today: LocalDate
  readonly run: Run<Meeting>
  readonly onClose: () => void
}

export function GiveNotice({ meeting, charter, today, run, onClose }: GiveNoticeProps) {
  const tell = useTell()
  const [on, setOn] = useState(today)
  const [strict, setStrict] = useState(false)
  const isDay = isDate(on) && on <= today
  const { noticeDays } = charter.parameters
  const days = wholeDays(isDay ? on : today, details(meeting).date)
  const give = () => {
    if (!isDay) {
      setStrict(true)
      return
    }
    onClose()
    const given = run(giveNotice, { on })
    if (given.ok) tell.done(agendaWords.noticeGiven)
    else tell.refusal(given.refusal)
  }
  return (
    <FormDialog
      title={agendaWords.noticeAsk}
      size="small"
      onClose={onClose}
      onSubmit={give}
      submitLabel={agendaWords.giveNotice}
    >
      <TextField
        label={words.on}
        description={words.onHelp}
        type="date"
        autoFocus
        value={on}
        onChange={setOn}
        error={strict && !isDay ? words.onWrong : null}
      />
      <div className="agenda-notice" aria-live="polite">
        {days < noticeDays ? <NoticeLate days={days} asked={noticeDays} /> : null}
      </div>
      <p>{agendaWords.noticeWhy}</p>
    </FormDialog>
  )
}

function NoticeLate({ days, asked }: { readonly days: number; readonly asked: number }) {
  return (
    <>
      <Chip tone="reservations" mark="clock">
        {words.late(days, asked)}
      </Chip>
      <span className="quiet">{words.forbidsNothing}</span>
    </>
  )
}

/** On the agenda: as long as the meeting has not begun, and afterwards. */
export function NoticeChip({
  meeting,
  charter,
  today,
}: Pick<GiveNoticeProps, 'meeting' | 'charter' | 'today'>) {
  const missed = missedNotice(meeting, charter, today)
  return missed === null ? null : (
    <Chip tone="reservations" mark="clock">
      {words.late(missed.days, missed.asked)}
    </Chip>
  )
}
