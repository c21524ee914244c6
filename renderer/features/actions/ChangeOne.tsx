import type { MeetingId } from '../../../shared/id'
import { useShelf } from '../../data/desk-context'
import { useActions } from '../../data/useRegister'
import { ActionEditor } from './ActionEditor'
import { useRewrite } from './useRewrite'

/** The question who does it and by when, asked from another screen, of a meeting closed or not. */
export type ChangeOneProps = {
  readonly meeting: MeetingId
  readonly action: string
  readonly onClose: () => void
}

export function ChangeOne({ meeting, action, onClose }: ChangeOneProps) {
  const roll = useShelf()?.roll
  const line = useActions()?.find((one) => one.action === action && one.meeting === meeting)
  const rewrite = useRewrite()
  if (line === undefined || roll === undefined) return null
  return (
    <ActionEditor agreed={line} roll={roll} onClose={onClose} onKeep={(agreed) => rewrite(line, agreed)} />
  )
}
