import { localDate } from '../../../shared/meeting/time'
import { useNavigation } from '../../data/place'
import { useUnsettled } from '../../data/useUnsettled'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { referral as words } from '../../words/en/referral'
import { WhichStands } from './WhichStands'
import './Referral.css'

/** In the inbox: matters of others about which two words do not know of each other, and answers to what is not here (RF5, RF7). */
export function UnsettledHere() {
  const { torn, twofold, unknown } = useUnsettled()
  const { go } = useNavigation()
  return (
    <>
      {torn.map((line) => (
        <Card
          key={`${line.of.from}/${line.of.referral}`}
          title={words.tornOf(line.of.sent[0]?.title ?? '', line.name)}
        >
          <p>{words.torn}</p>
          <WhichStands line={line} />
        </Card>
      ))}
      {twofold.map(({ of, name, taken, stranger }) => (
        <Card key={`${of.from}/${of.referral}`} title={words.twofoldOf(of.sent[0]?.title ?? '', name)}>
          <ul>
            {of.sent.map((one) => (
              <li key={one.id}>
                {words.sentOn(localDate(one.at))}: <bdi>{one.wording ?? one.asked}</bdi>
              </li>
            ))}
          </ul>
          <p className="quiet">{taken === null ? words.unsettled : words.unsettledTaken(taken.title)}</p>
          {stranger ? <p className="small">{words.strangerOf(name)}</p> : null}
          {taken === null ? (
            <p>
              <LinkButton onPress={() => go({ screen: 'backlog' })}>{words.toBacklog}</LinkButton>
            </p>
          ) : null}
        </Card>
      ))}
      {unknown.map(({ from, name, stranger, count }) => (
        <Card key={from} title={words.unknownOf(name, count)}>
          <p className="quiet">{words.unknownWhy}</p>
          {stranger ? <p className="small">{words.strangerOf(name)}</p> : null}
        </Card>
      ))}
    </>
  )
}
