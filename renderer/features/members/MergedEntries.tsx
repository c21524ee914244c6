import { useRef } from 'react'
import { splitPeople } from '../../../shared/charter/people'
import { mergedEntries, nameOf, type Person, type Roll } from '../../../shared/charter/roll'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { focusSoon } from '../../design/focus-soon'
import { mergeWords as words } from '../../words/en/members'

/** Entries that speak of another one now (RO6): they can be taken apart, however long ago they were merged. */
export type MergedEntriesProps = { readonly roll: Roll; readonly run: Run<Roll> | null }

export function MergedEntries({ roll, run }: MergedEntriesProps) {
  const tell = useTell()
  const list = useRef<HTMLUListElement>(null)
  const entries = mergedEntries(roll)
  if (entries.length === 0) return null
  const split = ({ id, name }: Person) => {
    const done = run?.(splitPeople, { person: id })
    if (done === undefined) return
    if (!done.ok) return tell.refusal(done.refusal)
    tell.done(words.apart(name))
    focusSoon(() => list.current?.querySelector('button') ?? document.querySelector<HTMLElement>('h1'))
  }
  return (
    <Disclosure title={words.merged(entries.length)} level={2}>
      <ul ref={list} className="fm-members-left">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              <bdi>{entry.name}</bdi> <span className="quiet">{words.speaksOf(nameOf(roll, entry.id))}</span>
            </span>
            <Button
              kind="quiet"
              aria-label={words.splitNamed(entry.name)}
              isDisabled={run === null}
              onPress={() => split(entry)}
            >
              {words.split}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
