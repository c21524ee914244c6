import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discreet } from '../../shared/export/discreet'
import { exportedMeeting } from '../../shared/export/exported-meeting'
import { readMeetingFile, writeMeeting } from '../../shared/export/meeting-json'
import type { AssemblyId, DeviceId, MeetingId } from '../../shared/id'
import { openMeetingFile } from '../../shared/import/open-meeting'
import { takeInMeeting } from '../../shared/import/take-in-meeting'
import { takenIn } from '../../shared/meeting/taken-in'
import { practiceFederation } from '../../shared/practice/practice-federation'
import { project, readMeeting } from '../../shared/record/projection'
import { clockOf, idOf } from '../fixtures/moment'
import { bjorn, fine, harbour } from '../fixtures/world'

const founded = { assembly: 'a'.repeat(32) as AssemblyId, device: 'd'.repeat(32) as DeviceId }
const { roll } = harbour()
const moment = clockOf('2026-12-01T09:00:00+00:00', bjorn, 9).moment
const federation = practiceFederation({ seed: 7, now: '2026-11-23T08:00:00+00:00', zone: 'Europe/London' })
const made = federation.map((assembly) => ({ assembly, meetings: [...assembly.meetings(founded)] }))

describe('IM25 EX4 whatever meeting goes out, it comes in and goes out again the same, bit for bit', () => {
  it('of the practice federation, as they are kept and as they leave', () => {
    fc.assert(
      fc.property(fc.constantFrom(...made), fc.nat(), fc.boolean(), ({ assembly, meetings }, at, leaves) => {
        const meeting = meetings[at % meetings.length]
        if (meeting === undefined) return
        const charter = assembly.charter(founded.assembly)
        const exported = exportedMeeting({ meeting, roll: assembly.roll(founded), charter, app: '1.0.0' })
        const text = writeMeeting(leaves ? discreet(exported) : exported)
        const taken = takeInMeeting(
          {
            id: idOf(0x77, at) as MeetingId,
            assembly: roll.assembly,
            zone: 'Europe/London',
            practice: true,
            before: [],
            file: 'x.json',
            exported: fine(openMeetingFile(text)),
          },
          moment(),
        )
        const kept = fine(readMeeting(project(fine(taken))))
        expect(writeMeeting(fine(readMeetingFile(takenIn(kept)?.text ?? '')))).toBe(text)
      }),
      { seed: 20_260_303, numRuns: 60 },
    )
  })
})
