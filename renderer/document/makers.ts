import type { Makers } from '../../shared/export/maker'
import { meetingJson } from '../../shared/export/meeting-json'

/** Who makes which file of a meeting: all that needs no window. What needs one is added by whoever has it. */
export const makers: Makers = {
  json: meetingJson,
}
