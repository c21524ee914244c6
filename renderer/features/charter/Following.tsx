import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { changedHere, isNewer } from '../../../shared/charter/inheritance'
import { useOtherCharters } from '../../data/useOtherCharters'
import { Button, LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Row } from '../../design/Layout'
import { charterPage } from '../../words/en/charter-page'
import { provisions as provisionWords } from '../../words/en/provisions'
import { FollowDialog } from './FollowDialog'
import { jumpTo, lineOf } from './jump'
import { followedOf, type Read } from './Reading'
import { StopFollowing } from './StopFollowing'

/** Whose rules are followed, what is changed here, and whether there is something newer to follow. */
export type FollowingProps = {
  readonly charter: Charter
  readonly readOnly: boolean
  readonly onRead: (read: Read) => void
}
const words = charterPage.following

export function Following({ charter, readOnly, onRead }: FollowingProps) {
  const others = useOtherCharters(charter)
  const [choosing, setChoosing] = useState<string | null>(null)
  const [isStopping, setStopping] = useState(false)
  const followed = followedOf(charter)
  const { basis } = charter
  const changed = changedHere(charter)
  const newer = others.find((other) => isNewer(charter, other))
  if (basis === null && (others.length === 0 || readOnly)) return null
  return (
    <Card title={words.title}>
      <p>{basis === null ? words.nobody : words.text(basis.name, basis.version)}</p>
      {basis === null ? null : (
        <p>
          {words.changed(changed.length)}{' '}
          {changed.map((name, index) => (
            <span key={name}>
              {index === 0 ? null : ' · '}
              <LinkButton onPress={() => jumpTo(lineOf(name))}>{provisionWords[name].label}</LinkButton>
            </span>
          ))}
        </p>
      )}

      <Row>
        {readOnly || newer === undefined ? null : (
          <>
            <span>{words.newer(newer.name, newer.version)}</span>
            <Button onPress={() => setChoosing(newer.assembly)}>{words.look}</Button>
          </>
        )}
        {followed === null ? null : (
          <Button onPress={() => onRead({ type: 'followed', charter: followed })}>{words.read}</Button>
        )}
        {readOnly || others.length === 0 ? null : (
          <Button onPress={() => setChoosing(others[0]?.assembly ?? '')}>{words.choose}</Button>
        )}
        {readOnly || basis === null ? null : (
          <Button kind="quiet" onPress={() => setStopping(true)}>
            {words.stopAsk}
          </Button>
        )}
      </Row>
      {isStopping ? <StopFollowing charter={charter} onClose={() => setStopping(false)} /> : null}
      {choosing === null ? null : (
        <FollowDialog charter={charter} others={others} first={choosing} onClose={() => setChoosing(null)} />
      )}
    </Card>
  )
}
