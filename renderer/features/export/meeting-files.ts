import { discreet } from '../../../shared/export/discreet'
import { type ExportedMeeting, exportedMeeting } from '../../../shared/export/exported-meeting'
import type { Wish } from '../../../shared/export/maker'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { SinceBlock } from '../../../shared/minutes/since-block'
import type { Shelf } from '../../../shared/wire/shelf'
import { shownNumber } from '../../data/shown-number'
import { makersWith } from '../../document/makers'
import type { FilesMade } from './going-out'

/** The files of one meeting. `source`: of others, as it was taken in; as JSON it goes out as it came (IM25). */
export function meetingFiles(
  {
    meeting,
    shelf: { roll, charter, ...shelf },
    source,
    since,
  }: {
    readonly meeting: Meeting
    readonly shelf: Shelf
    readonly source?: ExportedMeeting | undefined
    readonly since: readonly SinceBlock[]
  },
  wish: Wish,
): FilesMade {
  return (app, printer) => {
    const shown = shownNumber(shelf, meeting.id)
    const whole = source ?? exportedMeeting({ meeting, roll, charter, app, shown, since })
    // EX33: with every name only what was asked for by its name.
    const told = wish.own === true ? whole : discreet(whole)
    // The kit is for everybody who may come, not only for those the meeting speaks of already.
    const exported = wish.paper === 'kit' ? { ...told, people: roll.people } : told
    const makers = makersWith(printer(wish.sheet))
    return async (format) =>
      (await makers[format]?.(format === 'json' ? (source ?? told) : exported, wish)) ?? []
  }
}
