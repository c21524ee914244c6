import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { changedHere, isNewer } from '../../../shared/charter/inheritance'
import { Button, LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Row } from '../../design/Layout'
import { charterPage } from '../../words/en/charter-page'
import { provisions as provisionWords } from '../../words/en/provisions'
import { FollowDialog } from './FollowDialog'
import { jumpTo, lineOf } from './jump'
import { useOtherCharters } from './useOtherCharters'

/** Whose rules are followed, what is changed here, and whether there is something newer to follow. */
export type FollowingProps = { readonly charter: Charter; readonly readOnly: boolean }
const words = charterPage.following

export function Following({ charter, readOnly }: FollowingProps) {
  const others = useOtherCharters(charter)
  const [choosing, setChoosing] = useState<string | null>(null)
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
      {readOnly || others.length === 0 ? null : (
        <Row>
          {newer === undefined ? null : (
            <>
              <span>{words.newer(newer.name, newer.version)}</span>
              <Button onPress={() => setChoosing(newer.assembly)}>{words.look}</Button>
            </>
          )}
          <Button onPress={() => setChoosing(others[0]?.assembly ?? '')}>{words.choose}</Button>
        </Row>
      )}
      {choosing === null ? null : (
        <FollowDialog charter={charter} others={others} first={choosing} onClose={() => setChoosing(null)} />
      )}
    </Card>
  )
}
