import type { SearchAnswer } from '../../../shared/search/answer'
import { Disclosure } from '../../design/Disclosure'
import { oldTexts } from '../../words/en/old-texts'
import { search as words } from '../../words/en/search'

/** Which records were looked through, and what of others (decisions 28): said where one looks. */
export function Searched({ searched, others }: Pick<SearchAnswer, 'searched' | 'others'>) {
  return (
    <Disclosure level={2} title={words.searched}>
      <ul className="fm-searched">
        {searched.map(({ assembly, name, meetings, since }) => (
          <li key={assembly}>
            <bdi>{words.own(name, meetings, since)}</bdi>
          </li>
        ))}
      </ul>
      {others.records === 0 ? null : (
        <p>{words.published(others.records, others.assemblies, others.since)}</p>
      )}
      {others.titlesTo === null ? null : <p>{oldTexts.titlesTo(others.titles, others.titlesTo)}</p>}
      <p className="quiet">{words.others}</p>
    </Disclosure>
  )
}
