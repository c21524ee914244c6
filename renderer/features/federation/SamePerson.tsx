import { useRef } from 'react'
import type { Likely, OfficePerson } from '../../../shared/record/office-list'
import { sayDifferent, saySame } from '../../../shared/record/same-person-deeds'
import { useTell } from '../../data/tell'
import type { SamePeople } from '../../data/useSamePeople'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { focusSoon } from '../../design/focus-soon'
import { officeList as words } from '../../words/en/office-list'

/** Whether two that are called the same are the same: one pair at a time (PN7). */
export type SamePersonProps = {
  readonly likely: readonly Likely[]
  readonly run: SamePeople['run']
}

export function SamePerson({ likely, run }: SamePersonProps) {
  const tell = useTell()
  const room = useRef<HTMLDivElement>(null)
  const [pair] = likely
  if (pair === undefined) return <p className="quiet fm-same-none">{words.nothing}</p>
  const { one, other } = pair
  const say = (command: typeof saySame, told: string) => {
    const said = run(command, { one: one.key, other: other.key })
    if (!said.ok) return tell.refusal(said.refusal)
    tell.done(told)
    focusSoon(
      () => room.current?.querySelector('button') ?? document.querySelector<HTMLElement>('[role="tab"]'),
    )
  }
  return (
    <Card title={words.ask}>
      <div ref={room} className="fm-same">
        <p className="quiet">
          {words.askCount(likely.length)} {words.askText}
        </p>
        <div className="fm-same-pair">
          <Person person={one} />
          <Person person={other} />
        </div>
        <div className="fm-federation-out">
          <Button kind="primary" onPress={() => say(saySame, words.saidSame(one.names[0] ?? ''))}>
            {words.same}
          </Button>
          <Button onPress={() => say(sayDifferent, words.saidDifferent)}>{words.different}</Button>
        </div>
      </div>
    </Card>
  )
}

function Person({ person: { names, offices } }: { readonly person: OfficePerson }) {
  return (
    <div>
      <bdi className="fm-federation-wording">{names.join(' · ')}</bdi>
      <ul className="fm-plain-list fm-offices-held">
        {offices.map(({ key, office, assemblyName, since }) => (
          <li key={`${key} ${office}`}>
            <span>
              <bdi>{words.in(office, assemblyName)}</bdi>
              {since === null ? null : <span className="quiet">, {words.since(since)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
