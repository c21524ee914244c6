import type { ReactNode } from 'react'
import { Button } from '../../design/Button'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { federation as words } from '../../words/en/federation'
import { nameOf } from './heard'
import { type DeskFilter, shows } from './useDeskFilter'

/** Words, states, and what is below one assembly (GD4). */
export type FilterBarProps = { readonly filter: DeskFilter; readonly children?: ReactNode }

export function FilterBar({ filter, children }: FilterBarProps) {
  const { rows, shown } = filter
  const late = shown.filter((row) => row.late > 0).length
  return (
    <div className="fm-federation-filter">
      <TextField
        label={words.find}
        description={words.findHelp}
        type="search"
        value={filter.query}
        onChange={filter.setQuery}
        onEscape={() => filter.setQuery('')}
      />
      <Select
        label={words.show}
        options={shows.map((id) => ({ id, label: words.shows[id] }))}
        value={filter.show}
        onChange={(id) => filter.setShow(shows.find((one) => one === id) ?? 'all')}
      />
      {children}
      <p className="quiet fm-federation-count" role="status">
        {words.shown(shown.length, rows.length, late)}
      </p>
      <UnderOne filter={filter} />
    </div>
  )
}

/** That only a part of the nesting is shown, and the way back. Its place is kept. */
export function UnderOne({ filter: { under, byId, setUnder } }: { readonly filter: DeskFilter }) {
  const top = under === null ? undefined : byId.get(under)
  return (
    <div className="fm-federation-under">
      {top === undefined ? null : (
        <>
          <span>{words.under(nameOf(top.line))}</span>
          <Button kind="quiet" onPress={() => setUnder(null)}>
            {words.all}
          </Button>
        </>
      )}
    </div>
  )
}
