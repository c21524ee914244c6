import type { AssemblyId } from '../../shared/id'
import { sorted } from '../../shared/record/made-twice'
import type { MeetingHeadline } from '../../shared/record/summary'
import type { AssemblyCard } from '../../shared/wire/shelf'
import type { KeptAssembly } from './summaries'

/** An assembly as the rail, the switcher and Home show it. */
export function cardOf({ head, charter, person, headlines, circle }: KeptAssembly): AssemblyCard {
  return {
    assembly: head.assembly as AssemblyId,
    name: charter.name,
    code: charter.code,
    practice: head.practice,
    readOnly: head.readOnly,
    device: head.device,
    actorTag: head.deviceTag,
    person,
    // A restored computer writes on as whoever it wrote as before, and signs once it has an office (AU13).
    office: head.office ?? 'secretary',
    ...(head.acting !== undefined && { acting: head.acting }),
    reports: head.reports,
    meets: meetsOf(sorted([...headlines.values()]).kept),
    isThing: charter.thing !== undefined,
    signs: head.signs,
    removed: head.removed === true,
    circle,
    guest: (head.guest ?? null) as AssemblyId | null,
    parted: (head.parted ?? null) as AssemblyId | null,
  }
}

function meetsOf(headlines: readonly MeetingHeadline[]): AssemblyCard['meets'] {
  if (headlines.some(({ state }) => state === 'open')) return 'now'
  const ahead = headlines.filter(({ state }) => state !== 'closed').map(({ date }) => date)
  return ahead.sort()[0] ?? null
}
