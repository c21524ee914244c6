import { bringBack } from '../../../shared/meeting/duplicate'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useHeldInstead } from '../../data/useHeldInstead'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { inbox as words } from '../../words/en/inbox'

/** IB9, IB13: another meeting is held in the place of this one. */
export function WithdrawnBanner({
  meeting,
  run,
}: {
  readonly meeting: Meeting
  readonly run: Run<Meeting> | null
}) {
  const tell = useTell()
  const { go } = useNavigation()
  const instead = useHeldInstead(meeting)
  if (instead === null) return null
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
      actions={
        <>
          <Button onPress={() => go({ screen: 'agenda', meeting: instead })}>{words.toTheHeld}</Button>
          {run === null ? null : (
            <Button kind="quiet" onPress={back}>
              {words.bringBack}
            </Button>
          )}
        </>
      }
    >
      <p>{words.withdrawnWhy}</p>
    </Banner>
  )
}
