import { useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { PersonId, VersionId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { blockFindings, findNoBlock } from '../../../shared/meeting/proposal/block-finding'
import { positions, presentFor } from '../../../shared/meeting/proposal/position'
import type { Shelf } from '../../../shared/wire/shelf'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { TextField } from '../../design/TextField'
import { modes as words } from '../../words/en/modes'

/** Where the charter lets those present find that a block is not one (BF1): how many find so, put on record with the counts. */
export type BlockReviewProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly version: VersionId
  readonly shelf: Shelf
}

export function BlockReview({ meeting, run, version, shelf }: BlockReviewProps) {
  const { blockReview } = shelf.charter.parameters
  const blocked = positions(meeting, version).filter(
    ({ stance, contested }) => stance === 'block' && !contested,
  )
  if (blockReview === null || blocked.length === 0) return null
  const present = presentFor(meeting, version).sure.length
  const needed = Math.ceil((present * blockReview.share) / blockReview.of)
  const found = blockFindings(meeting, version)
  return (
    <section className="fm-concern-part" aria-label={words.review}>
      <ul className="fm-concerns">
        {blocked.map(({ person }) => {
          const name = nameOf(shelf.roll, person)
          const known = found.find((one) => one.person === person)
          return (
            <li key={person}>
              <p className="fm-concern-words">
                {known === undefined
                  ? words.reviewOf(name, needed, present)
                  : words.finding(name, known.found, known.present, known.setAside)}
              </p>
              <Finding name={name} person={person} version={version} run={run} shelf={shelf} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type FindingProps = Omit<BlockReviewProps, 'meeting'> & { readonly name: string; readonly person: PersonId }

function Finding({ name, person, version, run, shelf }: FindingProps) {
  const tell = useTell()
  const [count, setCount] = useState('')
  const state = () => {
    const found = count.trim() === '' ? Number.NaN : Number(count)
    const result = run(findNoBlock, { version, person, found, charter: shelf.charter })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(words.finding(name, result.value.found, result.value.present, result.value.setAside))
    setCount('')
  }
  return (
    <div className="fm-finding">
      <TextField
        label={words.findingCount(name)}
        labelHidden
        placeholder={words.findingHands}
        value={count}
        onChange={setCount}
        onEnter={state}
        maxLength={5}
      />
      <Button onPress={state}>{words.putFinding}</Button>
    </div>
  )
}
