import type { Charter } from '../charter/charter'
import { nameOf, type Roll } from '../charter/roll'
import { agenda, plannedTotal } from '../meeting/agenda/agenda'
import { timetable } from '../meeting/agenda/timetable'
import { details } from '../meeting/details'
import type { Meeting } from '../meeting/meeting'
import { meetingNumber } from '../meeting/numbering'
import { meetingState } from '../meeting/state'
import { addMinutes } from '../meeting/time'
import type { LocalTime } from '../ports'
import { agendaVersionBlock } from './agenda-version-block'
import type { Block } from './block'
import type { AgendaTableBlock } from './table-block'

/** The agenda as it goes out with the notice: the same facts, as a table with the times they are planned for (MI7). */
export function composeAgenda(meeting: Meeting, roll: Roll, charter: Charter): readonly Block[] {
  const { title, kind, date, time, place } = details(meeting)
  const total = plannedTotal(meeting)
  return [
    {
      type: 'title',
      document: 'agenda',
      assembly: charter.name,
      kind,
      title,
      number: meetingNumber(meeting),
      date,
      planned: time,
      opened: null,
      closed: null,
      place,
      zone: meeting.zone,
      draft: meetingState(meeting) === 'planned',
      practice: charter.practice,
      endsAbout: total === 0 ? null : addMinutes(time, total),
    },
    ...agendaVersionBlock(meeting),
    { type: 'agenda', rows: rows(meeting, roll, time), total },
  ]
}

function rows(meeting: Meeting, roll: Roll, start: LocalTime): AgendaTableBlock['rows'] {
  const items = agenda(meeting)
  const due = timetable(items, start)
  return items.map(({ id, number, title, section, kind, presenter, planned }) => ({
    number,
    title,
    section: section === '' ? null : section,
    kind,
    presenter: presenter === null ? null : nameOf(roll, presenter),
    planned,
    from: due.get(id) ?? null,
  }))
}
