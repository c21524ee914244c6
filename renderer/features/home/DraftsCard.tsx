import type { MeetingHeadline } from '../../../shared/record/summary'
import { useNavigation } from '../../data/place'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { dateInWords } from '../../words/en/dates'
import { home as words } from '../../words/en/home'
import { lifecycle } from '../../words/en/lifecycle'

/** Minutes of meetings closed lately that wait to be finished. */
const few = 3

export function DraftsCard({ drafts }: { readonly drafts: readonly MeetingHeadline[] }) {
  const { go } = useNavigation()
  return (
    <Card title={words.drafts} level={2}>
      {drafts.length === 0 ? (
        <p className="quiet">{words.noDrafts}</p>
      ) : (
        <ul className="fm-home-list">
          {drafts.slice(0, few).map(({ meeting, title, date, minutes }) => (
            <li key={meeting}>
              <LinkButton onPress={() => go({ screen: 'minutes', meeting })}>
                <bdi>{title}</bdi>
              </LinkButton>
              <span className="quiet">
                {dateInWords(date)}, {lifecycle.states[minutes.state].toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
      )}
      {drafts.length <= few ? null : (
        <p>
          <LinkButton onPress={() => go({ screen: 'meetings' })}>
            {words.allDrafts(drafts.length - few)}
          </LinkButton>
        </p>
      )}
    </Card>
  )
}
