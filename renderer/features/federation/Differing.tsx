import { useRef } from 'react'
import type { HeldOffice } from '../../../shared/record/office-list'
import type { Reconciled } from '../../../shared/record/same-person'
import { takeBackSame } from '../../../shared/record/same-person-deeds'
import { useTell } from '../../data/tell'
import type { SamePeople } from '../../data/useSamePeople'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { focusSoon } from '../../design/focus-soon'
import { officeList as words } from '../../words/en/office-list'

/** Who was said not to be the same: that can be taken back too (PN7). */
export type DifferingProps = {
  readonly held: readonly HeldOffice[]
  readonly said: Reconciled
  readonly run: SamePeople['run']
}

export function Differing({ held, said, run }: DifferingProps) {
  const tell = useTell()
  const list = useRef<HTMLUListElement>(null)
  const pairs = said.standing.flatMap((word) => (word.says === 'different' ? [word] : []))
  if (pairs.length === 0) return null
  const nameOf = (keys: readonly string[]) => {
    const found = held.find(({ key }) => keys.includes(key))
    return found === undefined ? words.gone : `${found.name} (${words.in(found.office, found.assemblyName)})`
  }
  const back = (word: string) => {
    const done = run(takeBackSame, { word })
    if (!done.ok) return tell.refusal(done.refusal)
    tell.done(words.tookBack)
    focusSoon(
      () => list.current?.querySelector('button') ?? document.querySelector<HTMLElement>('[role="tab"]'),
    )
  }
  return (
    <Disclosure title={words.differ(pairs.length)} level={2}>
      <ul ref={list} className="fm-plain-list fm-offices-held">
        {pairs.map(({ id, one, other }) => {
          const pair = words.and(nameOf(one), nameOf(other))
          return (
            <li key={id}>
              <bdi>{pair}</bdi>
              <Button kind="quiet" aria-label={words.takeBackNamed(pair)} onPress={() => back(id)}>
                {words.takeBack}
              </Button>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
