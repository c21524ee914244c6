import type { MeetingId } from '../../shared/id'
import type { Shelf } from '../../shared/wire/shelf'

/** As lists show it where two meetings were given one number (LC15). */
export function shownNumber(
  { headlines, duplicates }: Pick<Shelf, 'headlines' | 'duplicates'>,
  meeting: MeetingId,
): string | null {
  return [...headlines, ...duplicates].find((one) => one.meeting === meeting)?.number ?? null
}
