import { isOfActionLines } from '../../../shared/search/lines'
import { printQuery, readQuery } from '../../../shared/search/query'
import { settledPart, strange, suggestions, type Vocabulary } from '../../../shared/search/suggest'
import { Checkbox } from '../../design/Checkbox'
import { FilterField } from '../../design/FilterField'
import { RadioGroup } from '../../design/RadioGroup'
import { actions as words } from '../../words/en/actions'
import { search as searchWords, strangeWord } from '../../words/en/search'

/** The filter as words, and its commonest words as buttons: both say the same thing. */
export type ActionFilterProps = {
  readonly query: string
  readonly onChange: (query: string) => void
  readonly known: Vocabulary
  readonly shown: number
  readonly of: number
  /** Actions of every assembly on this computer. */
  readonly isWide: boolean
  readonly onWide: (isWide: boolean) => void
}

const ways = ['open', 'overdue', 'done', 'dropped', 'all'] as const

export function ActionFilter({ query, onChange, known, shown, of, isWide, onWide }: ActionFilterProps) {
  const terms = readQuery(settledPart(query))
  const odd = strange(terms, isOfActionLines)
  const chosen = ways.find((way) => terms.some((term) => term.type === 'is' && term.is === way))
  const without = printQuery(terms.filter(({ type }) => type !== 'is'))
  return (
    <div className="fm-action-filter">
      <RadioGroup
        label={words.show}
        labelHidden
        row
        options={ways.map((id) => ({ id, label: words.showing[id] }))}
        value={chosen ?? 'all'}
        onChange={(id) => onChange(id === 'all' ? without : `is:${id} ${without}`.trim())}
      />
      <FilterField
        label={words.filter}
        description={odd === null ? words.filterHelp : strangeWord(odd)}
        value={query}
        onChange={onChange}
        suggestions={suggestions(query, known)}
        suggestionsLabel={searchWords.suggestions}
      />
      <div className="fm-action-shown">
        <p className="quiet" role="status">
          {words.shown(shown, of)}
        </p>
        {known.assemblies.length < 2 ? null : (
          <Checkbox isSelected={isWide} onChange={onWide}>
            {searchWords.allAssemblies}
          </Checkbox>
        )}
      </div>
      <p className="quiet small">{words.keys}</p>
    </div>
  )
}
