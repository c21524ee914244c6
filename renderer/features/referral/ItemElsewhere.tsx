import type { ItemId } from '../../../shared/id'
import { agenda, type Item, itemOf } from '../../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import { cameFrom } from '../../../shared/meeting/referral/came-from'
import { referralsOf } from '../../../shared/meeting/referral/referral'
import { referredBlock } from '../../../shared/minutes/referred-block'
import { useCell, useDesk } from '../../data/desk-context'
import { useOnItsWay } from '../../data/useOnItsWay'
import { Card } from '../../design/Card'
import { ReferredView } from '../../document/ReferredView'
import { referral as words } from '../../words/en/referral'
import { Asked } from './Asked'
import './Referral.css'

/** RF17: on an item, whose matter it is that came in, and where its own matters are. */
export function ItemElsewhere({ meeting, item: id }: { readonly meeting: Meeting; readonly item: ItemId }) {
  const item = itemOf(meeting, id)
  if (item === undefined || !isElsewhere(meeting, item)) return null
  return (
    <section className="fm-elsewhere" aria-label={words.elsewhere}>
      <Ways meeting={meeting} item={item} />
    </section>
  )
}

/** The same, for everything on an agenda. */
export function AgendaElsewhere({ meeting }: { readonly meeting: Meeting }) {
  const items = agenda(meeting).filter((item) => isElsewhere(meeting, item))
  if (items.length === 0) return null
  return (
    <Card title={words.elsewhere}>
      {items.map((item) => (
        <section key={item.id} className="fm-elsewhere-item" aria-label={item.title}>
          <h3>
            <span className="figures">{item.number}</span> <bdi>{item.title}</bdi>
          </h3>
          <Ways meeting={meeting} item={item} />
        </section>
      ))}
    </Card>
  )
}

function Ways({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const view = useCell(useDesk().passing.view)
  const onItsWay = useOnItsWay()
  const { cameIn } = item
  const line = view?.came.find(({ of }) => of.referral === cameIn?.referral && of.from === cameIn?.from)
  const from = cameFrom(meeting, item, line?.of)
  return (
    <>
      {cameIn === undefined || from === null ? null : (
        <Asked
          from={from}
          name={line?.name || cameIn.name}
          heard={line?.heard ?? null}
          stranger={line?.stranger ?? false}
        />
      )}
      {handedOf(meeting, item).map((one) => (
        <ReferredView key={one.referral} block={referredBlock(one)} onItsWay={onItsWay(one.referral)} />
      ))}
    </>
  )
}

const handedOf = (meeting: Meeting, { id }: Item) => referralsOf(meeting).filter(({ item }) => item === id)
const isElsewhere = (meeting: Meeting, item: Item): boolean =>
  item.cameIn !== undefined || handedOf(meeting, item).length > 0
