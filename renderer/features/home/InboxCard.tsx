import { useNavigation } from '../../data/place'

import { useWaiting } from '../../data/useInbox'

import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { home as words } from '../../words/en/home'

/** Only where something waits: most evenings nothing was written in two ways. */
export function InboxCard() {
  const { go } = useNavigation()
  const waiting = useWaiting()
  if (waiting === 0) return null
  return (
    <Card title={words.inbox} level={2}>
      <p>{words.inboxWaits(waiting)}</p>
      <p>
        <LinkButton onPress={() => go({ screen: 'inbox' })}>{words.openInbox}</LinkButton>
      </p>
    </Card>
  )
}
