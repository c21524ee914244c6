import { useState } from 'react'
import { mergePeople } from '../../../shared/charter/people'
import { fold, officesOf, onRoll, type Person, type Roll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { ComboBox } from '../../design/ComboBox'
import { FormDialog } from '../../design/FormDialog'
import { RadioGroup } from '../../design/RadioGroup'
import { mergeWords as words } from '../../words/en/members'

/** Two entries of one person made one (RO6): which other, which of the two stays, and what will come of it. */
export type MergePeopleProps = {
  readonly person: Person
  readonly roll: Roll
  readonly run: Run<Roll>
  readonly onMerged: (kept: PersonId) => void
  readonly onClose: () => void
}

export function MergePeople({ person, roll, run, onMerged, onClose }: MergePeopleProps) {
  const tell = useTell()
  const others = onRoll(roll)
    .filter(({ id }) => id !== person.id)
    .sort((one, another) => likeness(another, person) - likeness(one, person))
  const likely = others.find((one) => likeness(one, person) > 0)
  const [text, setText] = useState(likely?.name ?? '')
  const [other, setOther] = useState<Person | null>(likely ?? null)
  const [keep, setKeep] = useState<PersonId>(likely === undefined ? person.id : olderOf(person, likely).id)

  const choose = (id: string) => {
    const found = others.find((one) => one.id === id)
    if (found === undefined) return
    setText(found.name)
    setOther(found)
    setKeep(olderOf(person, found).id)
  }
  const submit = () => {
    if (other === null) return
    const [kept, gone] = keep === person.id ? [person, other] : [other, person]
    const merged = run(mergePeople, { keep: kept.id, merge: gone.id })
    if (!merged.ok) return tell.refusal(merged.refusal)
    tell.done(words.done(gone.name, kept.name))
    onMerged(kept.id)
  }

  const gone = other === null ? null : keep === person.id ? other : person
  return (
    <FormDialog
      title={words.title(person.name)}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={words.go}
      isDisabled={other === null}
    >
      <ComboBox
        label={words.other}
        options={others.map(({ id, name }) => ({ id, label: name }))}
        value={text}
        noMatch={words.none}
        autoFocus
        onInput={(typed) => {
          setText(typed)
          setOther(null)
        }}
        onChoose={choose}
      />
      {other === null || gone === null ? (
        <p className="quiet">{words.choose}</p>
      ) : (
        <>
          <RadioGroup
            cards
            label={words.stays}
            options={[person, other].map((one) => ({
              id: one.id,
              label: one.name,
              description: words.entry(one.standing, Object.keys(officesOf(roll, one.id)), one.since),
            }))}
            value={keep}
            onChange={(id) => setKeep(id as PersonId)}
          />
          <p aria-live="polite">
            {words.what(gone.name, gone.id === person.id ? other.name : person.name)}{' '}
            {words.offices(Object.keys(officesOf(roll, gone.id)))} {words.moves}
          </p>
        </>
      )}
    </FormDialog>
  )
}

/** The entry that has been on the roll longer; the same day, the one that was asked about. */
function olderOf(person: Person, other: Person): Person {
  return other.since < person.since ? other : person
}

/** The same name but for case and accents first, then who shares the first word of it. */
function likeness(one: Person, person: Person): number {
  const [left, right] = [fold(one.name), fold(person.name)]
  if (left === right) return 2
  return left.split(' ')[0] === right.split(' ')[0] ? 1 : 0
}
