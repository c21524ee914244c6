import type { MeetingId } from '../../shared/id'
import { useShelf } from '../data/desk-context'
import { ChangeOne } from '../features/actions/ChangeOne'
import { ApprovalDue } from '../features/approval/ApprovalDue'
import { Minutes } from '../features/minutes/Minutes'
import { TakenIn } from '../features/taken-in/TakenIn'
import { useExporting } from './useExporting'
import { usePaper } from './usePaper'

type MinutesScreenProps = {
  readonly meeting: MeetingId
  readonly item?: string
  readonly at?: string
}

/** Minutes, ours or those that a file tells (IM22), with what other features do beside them. */
export function MinutesScreen({ meeting, item, at }: MinutesScreenProps) {
  const paper = usePaper()
  const exporting = useExporting()
  const shelf = useShelf()
  const isFromFile = shelf?.takenIn.some((one) => one.meeting === meeting) === true
  return (
    <>
      {isFromFile ? (
        <TakenIn meeting={meeting} exportMore={exporting.openFile} />
      ) : (
        <Minutes
          meeting={meeting}
          {...(item === undefined ? {} : { item })}
          {...(at === undefined ? {} : { at })}
          approvalDue={(due, onDone) =>
            shelf === null ? null : <ApprovalDue meeting={due} shelf={shelf} onDone={onDone} />
          }
          exportMinutes={paper.minutes}
          exportMore={exporting.open}
          exportOwn={paper.own}
          exportPublished={exporting.openPublished}
          changeAction={(action, onClose) => (
            <ChangeOne key={action} meeting={meeting} action={action} onClose={onClose} />
          )}
        />
      )}
      {exporting.dialog}
    </>
  )
}
