import type { Charter } from '../../../shared/charter/charter'
import { followable } from '../../../shared/charter/provisions'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { Screen } from '../../design/Screen'
import { charterPage } from '../../words/en/charter-page'
import { dateInWords } from '../../words/en/dates'
import { GroupCard } from './GroupCard'
import { groups } from './groups'
import { PartsNav } from './PartsNav'

/** A charter to read and not to change: an earlier version (CH9), or the copy of the one that is followed (CH4). */
export type Read =
  | { readonly type: 'version'; readonly charter: Charter; readonly sealed: string }
  | { readonly type: 'followed'; readonly charter: Charter }
export type ReadingProps = {
  readonly read: Read
  readonly inForce: Charter
  readonly onBack: () => void
}
const words = charterPage.read

export function Reading({ read, inForce, onBack }: ReadingProps) {
  const { charter } = read
  const shown = groups
    .map((group) => ({
      ...group,
      provisions: group.provisions.filter((name) => read.type === 'version' || followable.includes(name)),
    }))
    .filter(({ provisions }) => provisions.length > 0)
  return (
    <Screen
      title={charterPage.title}
      chip={
        <Chip tone="quiet" mark="clock">
          {charterPage.version(charter.version)}
        </Chip>
      }
      lead={
        read.type === 'version' ? (
          words.version(dateInWords(read.sealed), inForce.version)
        ) : (
          <>
            {words.followed} <bdi>{charter.name}</bdi>. {words.followedWhy}
          </>
        )
      }
      actions={
        <Button kind="primary" onPress={onBack}>
          {words.back}
        </Button>
      }
    >
      <PartsNav groups={shown} />
      {shown.map((group) => (
        <GroupCard key={group.id} charter={charter} group={group} readOnly />
      ))}
    </Screen>
  )
}

/** What was copied when it was taken over, as a charter that follows nobody. */
export function followedOf(charter: Charter): Charter | null {
  const { basis } = charter
  return basis === null ? null : { ...charter, ...basis, basis: null }
}
