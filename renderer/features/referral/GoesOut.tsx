import type { Item } from '../../../shared/meeting/agenda/agenda'
import type { Addressee } from '../../../shared/wire/passing'
import { Card } from '../../design/Card'
import { referral as words } from '../../words/en/referral'

/** Everything that leaves, and who can read it (RF2, RF3, LT1). */
export type GoesOutProps = {
  readonly item: Item
  readonly wording: string | null
  readonly asked: string
  readonly grounds: string
  readonly to: Pick<Addressee, 'road' | 'by' | 'stranger'> | null
}

export function GoesOut({ item, wording, asked, grounds, to }: GoesOutProps) {
  return (
    <Card title={words.goesOut}>
      <dl className="fm-goes-out">
        <dt>{words.item}</dt>
        <dd>
          <bdi>{item.title}</bdi>
        </dd>
        <dt>{words.wording}</dt>
        <dd>{wording === null ? words.noWording : <bdi>{wording}</bdi>}</dd>
        <dt>{words.asked}</dt>
        <dd>
          <bdi>{asked}</bdi>
        </dd>
        {grounds.trim() === '' ? null : (
          <>
            <dt>{words.grounds}</dt>
            <dd>
              <bdi>{grounds}</bdi>
            </dd>
          </>
        )}
      </dl>
      <p className="quiet small">{words.noNames}</p>
      {to === null ? null : <p className="small">{roadSaid(to)}</p>}
      {to?.stranger ? <p className="small">{words.stranger}</p> : null}
    </Card>
  )
}

const roadSaid = ({ road, by }: Pick<Addressee, 'road' | 'by'>): string =>
  road === 'carried' ? words.road.carried(by) : words.road[road]
