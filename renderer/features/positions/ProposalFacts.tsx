import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import { localTime } from '../../../shared/meeting/time'
import { Chip } from '../../design/Chip'
import { Disclosure } from '../../design/Disclosure'
import { amending } from '../../words/en/amending'
import { proposals as words } from '../../words/en/board'

/** What a proposal's card says of it: whose it is, how far it is, what it was before. */
/** Who proposed it; among several, which of them it is, so that no two cards bear one name. */
export function Proposer({
  proposal,
  roll,
  number = null,
}: {
  readonly proposal: Proposal
  readonly roll: Roll
  readonly number?: number | null
}) {
  const which = number === null ? null : <span className="figures">{words.nth(number)} </span>
  if (proposal.proposer === null) {
    return (
      <>
        {which}
        {words.fromRoom}
      </>
    )
  }
  return (
    <>
      {which}
      {words.by} <bdi>{nameOf(roll, proposal.proposer)}</bdi>
    </>
  )
}

type StateChipProps = {
  readonly decided: boolean
  readonly version: Version
  /** On the paper of a ballot: it is out, or another has won. */
  readonly ballot: 'out' | 'lost' | null
}

export function StateChip({ decided, version, ballot }: StateChipProps) {
  if (ballot !== null)
    return (
      <Chip tone="quiet" mark={ballot === 'lost' ? 'cross' : 'half'}>
        {ballot === 'lost' ? words.notChosen : words.onPaper}
      </Chip>
    )
  if (decided) {
    return (
      <Chip tone="agree" mark="check">
        {words.decided}
      </Chip>
    )
  }
  if (version.agreed !== null) {
    return (
      <Chip tone="agree" mark="check">
        {amending.agreedAt(localTime(version.agreed))}
      </Chip>
    )
  }
  return version.tested ? (
    <Chip tone="accent" mark="half">
      {words.testOpen}
    </Chip>
  ) : null
}

export function EarlierWordings({ proposal, now }: { readonly proposal: Proposal; readonly now: Version }) {
  const earlier = proposal.versions.filter((version) => version !== now)
  if (earlier.length === 0) return null
  return (
    <Disclosure level={4} title={words.earlier(earlier.length)}>
      <ol className="fm-wordings">
        {earlier.map(({ version, number, wording, clock }) => (
          <li key={version}>
            <p className="quiet small figures">{words.since(number, localTime(clock))}</p>
            <p className="serif" dir="auto">
              {wording}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
