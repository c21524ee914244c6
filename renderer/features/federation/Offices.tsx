import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { within } from '../../../shared/record/nesting'
import { heldOffices, likelySame, officePeople, officesMatching } from '../../../shared/record/office-list'
import { takeApart } from '../../../shared/record/same-person-deeds'
import { useTell } from '../../data/tell'
import { useSamePeople } from '../../data/useSamePeople'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { FieldError } from '../../design/FieldFrame'
import { focusSoon } from '../../design/focus-soon'
import { TextField } from '../../design/TextField'
import { officeList as words } from '../../words/en/office-list'
import { refusalSentence } from '../../words/en/refusals'
import { Differing } from './Differing'
import { UnderOne } from './FilterBar'
import { OfficeTable } from './OfficeTable'
import { SamePerson } from './SamePerson'
import type { DeskFilter } from './useDeskFilter'
import './Offices.css'

/** Office-holders whose names were given out, over all assemblies that are kept track of (PN6), and who of them is the same (PN7). */
export type OfficesProps = { readonly filter: DeskFilter }

const atFirst = 100

export function Offices({ filter }: OfficesProps) {
  const { lines, under } = filter
  const tell = useTell()
  const room = useRef<HTMLDivElement>(null)
  const { said, isRead, run, refusal } = useSamePeople()
  const [query, setQuery] = useState('')
  const [most, setMost] = useState(atFirst)
  const sought = useDeferredValue(query)
  const held = useMemo(() => {
    const below = under === null ? null : within(lines, under)
    return heldOffices(below === null ? lines : lines.filter(({ assembly }) => below.has(assembly)))
  }, [lines, under])
  const people = useMemo(() => officePeople(held, said), [held, said])
  const likely = useMemo(() => likelySame(people, said), [people, said])
  const found = useMemo(() => officesMatching(people, sought), [people, sought])

  const part = (key: string, name: string) => {
    const parted = run(takeApart, { person: key })
    if (!parted.ok) return tell.refusal(parted.refusal)
    tell.done(words.parted(name))
    focusSoon(() => room.current?.querySelector('button'))
  }

  if (held.length === 0)
    return (
      <div className="fm-federation-register">
        <UnderOne filter={filter} />
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      </div>
    )
  // Nobody is asked what was answered before, and no line comes and goes.
  if (!isRead) return <div className="fm-federation-register" />
  return (
    <div ref={room} className="fm-federation-register">
      <SamePerson likely={likely} run={run} />
      {refusal === null ? null : <FieldError>{refusalSentence(refusal)}</FieldError>}
      <div className="fm-federation-filter">
        <TextField
          label={words.find}
          description={words.findHelp}
          type="search"
          value={query}
          onChange={setQuery}
          onEscape={() => setQuery('')}
        />
        <p className="quiet fm-federation-count" role="status">
          {words.shown(found.length, people.length)}
        </p>
        <UnderOne filter={filter} />
      </div>
      <OfficeTable people={found.slice(0, most)} onPart={part} />
      {found.length > most ? (
        <Button kind="quiet" onPress={() => setMost(most + atFirst)}>
          {words.more(Math.min(atFirst, found.length - most))}
        </Button>
      ) : null}
      <Differing held={held} said={said} run={run} />
    </div>
  )
}
