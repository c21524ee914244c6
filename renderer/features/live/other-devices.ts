import type { DeviceId, PersonId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'

/** Who else has written in this meeting, and on which device: the only ones it can be handed to from here. */
export type OtherDevice = { readonly person: PersonId; readonly device: DeviceId }

export function otherDevices(meeting: Meeting, own: DeviceId): readonly OtherDevice[] {
  const known = new Map<DeviceId, OtherDevice>()
  for (const { by } of Object.values(meeting.statements)) {
    if (by.device !== own) known.set(by.device, { person: by.person, device: by.device })
  }
  return [...known.values()]
}
