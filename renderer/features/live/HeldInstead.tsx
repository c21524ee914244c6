import type { MeetingId } from '../../../shared/id'
import { useNavigation } from '../../data/place'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { inbox as words } from '../../words/en/inbox'

/** IB13: in the place of the call, the way to the meeting that is held. */
export function HeldInstead({ meeting }: { readonly meeting: MeetingId }) {
  const { go } = useNavigation()
  return (
    <div className="live-before">
      <Banner
        kind="warning"
        title={words.withdrawn}
        actions={
          <Button kind="primary" onPress={() => go({ screen: 'live', meeting })}>
            {words.toTheHeld}
          </Button>
        }
      >
        <p>{words.withdrawnWhy}</p>
      </Banner>
    </div>
  )
}
