import { nameOf, type Roll } from '../../../shared/charter/roll'
import { localDate, localTime } from '../../../shared/meeting/time'
import type { DecidedApart } from '../../../shared/record/assembly-inbox'
import { useDesk } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { LinkButton } from '../../design/Button'
import { inbox as words } from '../../words/en/inbox'
import { Matter, useSettling } from './Matter'

/**
 * SU9: an item was carried on one computer and decided on another, and its copy was decided too. SU8: each of two was said to replace
 * the other. Only a minute settles it (IB5).
 */
export function DecidedTwice({ of, roll }: { readonly of: DecidedApart; readonly roll: Roll }) {
  const { go } = useNavigation()
  const here = useDesk().author().device
  return (
    <Matter heading={words.decidedTwice[of.type]} settling={useSettling()}>
      <ul className="fm-inbox-words">
        {of.decisions.map(({ decision, number, wording, person, device, at, meeting }) => (
          <li key={decision}>
            <span className="fm-inbox-wrote">
              <span>
                <bdi>{nameOf(roll, person)}</bdi> {words.wrote}{' '}
                <LinkButton onPress={() => go({ screen: 'decisions', decision })}>
                  {words.decided(number)}
                </LinkButton>
                : <bdi className="fm-inbox-what">{wording}</bdi>
              </span>
              <span className="quiet small figures">
                {words.inMeeting(meeting.title)}, {device === here ? words.here : words.there},{' '}
                {words.when(localDate(at), localTime(at))}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="fm-inbox-why quiet">{words.decidedTwiceWhy}</p>
    </Matter>
  )
}
