import type { ItemId, MeetingId } from '../id'
import { agenda, type Item, recycled } from '../meeting/agenda/agenda'
import { isDecidedUnawares } from '../meeting/carry'
import type { Meeting } from '../meeting/meeting'
import type { CarriedWording } from '../meeting/proposal/carried-wording'
import { proposals } from '../meeting/proposal/proposal'
import { isElsewhere, isOut, referralsOf } from '../meeting/referral/referral'
import type { Carried } from '../meeting/said/carry-statements'
import { carryAbout } from '../meeting/said/carry-statements'
import type { CameBack } from '../meeting/said/referral-statements'
import { latest } from '../meeting/said/statements'
import { meetingState } from '../meeting/state'
import { isSame, type Offered, originOf } from '../meeting/take-carried'
import type { LocalDate } from '../ports'
import { ofType } from '../statement'

/**
 * Unfinished items over all meetings of an assembly (CV6): derived from what closed meetings said of them, less what an agenda
 * has taken or let go. Nothing is kept in a second place.
 */
export type CarriedLine = Offered & {
  readonly meetingTitle: string
  readonly fate: 'carry' | 'backlog'
  /** Another assembly has it in hand, and has not answered yet (RF4). */
  readonly outTo?: string
}
export type TakenLine = Pick<Carried, 'meeting' | 'item'> & { readonly back?: Pick<CameBack, 'answer'> }

export function carriedLines(
  meeting: Meeting,
  { title, date }: { readonly title: string; readonly date: LocalDate },
): readonly CarriedLine[] {
  // SE13: before the meeting, what was taken off the agenda to be kept for later.
  const left = meetingState(meeting) === 'closed' ? agenda(meeting) : recycled(meeting).filter(isForLater)
  return left.flatMap((item): CarriedLine | readonly [] => {
    const { fate } = item
    if ((fate !== 'carry' && fate !== 'backlog') || isDecidedUnawares(meeting, item)) return [] // CV8
    return {
      meeting: meeting.id,
      meetingTitle: title,
      date,
      ...(item.number === '' ? {} : { from: { title, number: item.number } }),
      item: item.id,
      title: item.title,
      section: item.section,
      kind: item.kind,
      presenter: item.presenter,
      planned: item.planned,
      times: (item.carried?.times ?? 0) + 1,
      origin: originOf(meeting.id, item),
      knew: [...new Set([...(item.carried?.knew ?? []), ...item.knew])].sort(),
      wordings: wordingsOn(meeting, item.id),
      ...(item.cameIn === undefined ? {} : { cameIn: item.cameIn }),
      ...outTo(meeting, item.id),
      fate,
    }
  })
}

function outTo(meeting: Meeting, item: ItemId): Pick<CarriedLine, 'outTo'> {
  const out = referralsOf(meeting).find((one) => one.item === item && isOut(one))
  return out === undefined ? {} : { outTo: out.name }
}

function isForLater({ fate }: Item): boolean {
  return fate === 'backlog'
}

/** CV10: what was proposed and neither decided nor withdrawn, in its present words; a wording that stands in two ways, in both. */
function wordingsOn(meeting: Meeting, item: ItemId): readonly CarriedWording[] {
  return (
    proposals(meeting, item)
      // RF4: what another assembly has in hand, or has settled, does not come along.
      .filter(
        ({ proposal, decided, withdrawn }) => !decided && !withdrawn && !isElsewhere(meeting, item, proposal),
      )
      .flatMap(({ proposer, matter, versions }) =>
        versions.filter(({ stands }) => stands).map(({ wording }) => ({ wording, proposer, matter })),
      )
  )
}

export function takenLines(meeting: Meeting): readonly TakenLine[] {
  const taken = agenda(meeting).flatMap(({ carried }) =>
    carried === null ? [] : left(carried.meeting, carried.item, carried.back?.answer),
  )
  const dropped = ofType(meeting.statements, 'carried-dropped')
    .filter(
      (one) =>
        latest(meeting, 'carried-dropped', carryAbout.carriedDropped(one.meeting, one.item, one.back))
          ?.dropped,
    )
    .map((one) => left(one.meeting, one.item, one.back))
  return [...taken, ...dropped]
}

function left(meeting: MeetingId, item: ItemId, answer: string | undefined): TakenLine {
  return { meeting, item, ...(answer === undefined ? {} : { back: { answer } }) }
}

/** What can be put on an agenda now, oldest first. */
export function offered(lines: readonly CarriedLine[], taken: readonly TakenLine[]): readonly CarriedLine[] {
  return lines
    .filter((line) => !taken.some((one) => isSame(one, line)))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.item < b.item ? -1 : 1))
}
