import { useEffect, useRef } from 'react'
import { quorumNow } from '../../../shared/meeting/hall/quorum'
import { meetingState } from '../../../shared/meeting/state'
import { useAnnounce } from '../../design/LiveRegion'
import { live as words } from '../../words/en/live'
import type { Sitting } from './sitting'

/** Says aloud when the quorum is lost or reached while the meeting is on; the chip shows it to the eye. */
export function useQuorumSaid({ meeting, roll, charter }: Sitting): void {
  const announce = useAnnounce()
  const { low, high, needed, reached } = quorumNow(meeting, roll, charter)
  const isOn = meetingState(meeting) === 'open'
  const was = useRef(reached)
  useEffect(() => {
    if (was.current === reached) return
    was.current = reached
    if (isOn) announce(reached ? words.regained : words.lost(words.between(low, high), needed))
  }, [announce, isOn, reached, low, high, needed])
}
