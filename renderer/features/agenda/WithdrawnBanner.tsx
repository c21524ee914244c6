import { bringBack } from '../../../shared/meeting/duplicate'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useShelf } from '../../data/desk-context'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { inbox as words } from '../../words/en/inbox'

/** IB9: this meeting was made twice, and the other one is kept. */
export function WithdrawnBanner({
  meeting,
  run,
}: {
  readonly meeting: Meeting
  readonly run: Run<Meeting> | null
}) {
  const tell = useTell()
  const isWithdrawn = useShelf()?.duplicates.some((one) => one.meeting === meeting.id) ?? false
  if (!isWithdrawn) return null
  const back = () => {
    const brought = run?.(bringBack, {})
    if (brought === undefined) return
    if (brought.ok) tell.done(words.broughtBack)
    else tell.refusal(brought.refusal)
  }
  return (
    <Banner
      kind="note"
      title={words.withdrawn}
      actions={run === null ? undefined : <Button onPress={back}>{words.bringBack}</Button>}
    >
      <p>{words.withdrawnWhy}</p>
    </Banner>
  )
}
