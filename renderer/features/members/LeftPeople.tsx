import { useRef } from 'react'
import { restorePerson } from '../../../shared/charter/people'
import type { Person, Roll } from '../../../shared/charter/roll'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { focusSoon } from '../../design/focus-soon'
import { members as words } from '../../words/en/members'

/** Those who left: minutes of other years speak of them, and they may come back (RO4). */
export type LeftPeopleProps = { readonly people: readonly Person[]; readonly run: Run<Roll> | null }

export function LeftPeople({ people, run }: LeftPeopleProps) {
  const tell = useTell()
  const list = useRef<HTMLUListElement>(null)
  if (people.length === 0) return null
  const restore = ({ id, name }: Person) => {
    const restored = run?.(restorePerson, { person: id })
    if (restored === undefined) return
    if (!restored.ok) return tell.refusal(restored.refusal)
    tell.done(words.restored(name))
    focusSoon(() => list.current?.querySelector('button') ?? document.querySelector<HTMLElement>('h1'))
  }
  return (
    <Disclosure title={words.left(people.length)} level={2}>
      <ul ref={list} className="fm-members-left">
        {people.map((person) => (
          <li key={person.id}>
            <span>
              <bdi>{person.name}</bdi>{' '}
              <span className="quiet figures">{words.leftSpan(person.since, person.until ?? '')}</span>
            </span>
            <Button
              kind="quiet"
              aria-label={words.restoreNamed(person.name)}
              isDisabled={run === null}
              onPress={() => restore(person)}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
