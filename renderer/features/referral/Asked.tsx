import type { CameFrom } from '../../../shared/meeting/referral/came-from'
import { referral as words } from '../../words/en/referral'

/** What is asked, from which minutes, word for word as it was sent, and up to when the sender is known (RF12, RF17). */
export type AskedProps = {
  readonly from: Omit<CameFrom, 'since'> & Partial<Pick<CameFrom, 'since'>>
  readonly name: string
  /** In seconds. */
  readonly heard: number | null
  readonly stranger: boolean
}

export function Asked({ from, name, heard, stranger }: AskedProps) {
  const { of, asked, grounds, wording, through, since = null } = from
  return (
    <dl className="fm-goes-out">
      <dt>{words.cameFrom}</dt>
      <dd>
        <bdi>{name}</bdi>: <bdi>{words.minutesOf(of.meeting, of.date, of.minute)}</bdi>
        {through.length === 0 ? null : (
          <span className="quiet">
            {' '}
            {words.through} <bdi>{through.join(', ')}</bdi>
          </span>
        )}
        <span className="quiet small fm-asked-known">
          {words.known(heard === null ? null : dayOf(heard))}
        </span>
        {stranger ? <strong className="small fm-asked-known">{words.stranger}</strong> : null}
        {since === null ? null : <strong className="small">{words.since[since]}</strong>}
      </dd>
      <dt>{words.asks}</dt>
      <dd>
        <bdi>{asked}</bdi>
      </dd>
      {grounds === null ? null : (
        <>
          <dt>{words.why}</dt>
          <dd>
            <bdi>{grounds}</bdi>
          </dd>
        </>
      )}
      <dt>{words.asSent}</dt>
      <dd className={wording === null ? 'quiet' : 'serif'} dir="auto">
        {wording ?? words.withoutWording}
      </dd>
    </dl>
  )
}

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)
