import { useCell, useDesk } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useCarried } from '../../data/useRegister'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { referral as words } from '../../words/en/referral'
import './Referral.css'
import { isWaiting } from './waiting'

/** So many; the backlog has all. */
const few = 3

/** On Home, only where there is something: what others have referred to this assembly, and what has come back to it (RF11, RF12). */
export function FromOthersCard() {
  const view = useCell(useDesk().passing.view)
  const carried = useCarried()
  const { go } = useNavigation()
  const came = (view?.came ?? []).filter(isWaiting).map(({ of, name }) => ({
    key: `${of.from}/${of.referral}`,
    title: of.sent[0]?.title ?? '',
    told: words.fromOne(name),
  }))
  const back = (carried ?? []).flatMap((line) =>
    line.back === undefined
      ? []
      : [
          {
            key: line.back.answer,
            title: line.title,
            told: words.cameBack[line.back.how](line.back.name),
          },
        ],
  )
  const all = [...came, ...back]
  if (all.length === 0) return null
  return (
    <Card title={words.fromOthers} level={2}>
      <ul className="fm-from-others">
        {all.slice(0, few).map(({ key, title, told }) => (
          <li key={key} className="fm-from-other">
            <bdi>{title}</bdi>
            <bdi className="quiet small">{told}</bdi>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton onPress={() => go({ screen: 'backlog' })}>{words.toBacklog}</LinkButton>
      </p>
    </Card>
  )
}
