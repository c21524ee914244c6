import { Ellipsis } from 'lucide-react'
import { changeStanding, removePerson, setOffice } from '../../../shared/charter/people'
import type { Person, Roll } from '../../../shared/charter/roll'
import type { Result } from '../../../shared/result'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { MenuButton, type MenuItemGiven } from '../../design/Menu'
import { mergeWords, members as words } from '../../words/en/members'
import { standings } from './standings'

/** What can be done with one person of the roll. */
export type PersonMenuProps = {
  readonly person: Person
  /** Those the charter names; offices held beside them are offered too. */
  readonly offices: readonly string[]
  /** Under any entry of theirs (RO8). */
  readonly held: Person['offices']
  readonly run: Run<Roll>
  readonly onRename: () => void
  readonly onMerge: () => void
  readonly onRemoved: () => void
}

export function PersonMenu({ person, offices, held, run, onRename, onMerge, onRemoved }: PersonMenuProps) {
  const tell = useTell()
  const { id, name, standing } = person
  const all = [...new Set([...offices, ...Object.keys(held)])]
  const orTell = (result: Result<unknown, { readonly rule: string }>) => {
    if (!result.ok) tell.refusal(result.refusal)
    return result.ok
  }

  const items: readonly MenuItemGiven[] = [
    { id: 'rename', label: words.rename },
    { id: 'merge', label: mergeWords.menu },
    { type: 'separator', id: 'after-rename' },
    ...standings
      .filter((other) => other !== standing)
      .map((other) => ({ id: `standing:${other}`, label: words.makeStanding[other] })),
    { type: 'separator', id: 'after-standing' },
    ...all.map((office) => ({
      id: `office:${office}`,
      label: held[office] === true ? words.takeOffice(office) : words.giveOffice(office),
    })),
    { type: 'separator', id: 'after-offices' },
    { id: 'remove', label: words.remove, danger: true },
  ]

  const act = (deed: string) => {
    const wanted = standings.find((other) => deed === `standing:${other}`)
    const office = all.find((other) => deed === `office:${other}`)
    if (deed === 'rename') onRename()
    else if (deed === 'merge') onMerge()
    else if (wanted !== undefined) orTell(run(changeStanding, { person: id, standing: wanted }))
    else if (office !== undefined) {
      orTell(run(setOffice, { person: id, office, holds: held[office] !== true }))
    } else if (deed === 'remove' && orTell(run(removePerson, { person: id }))) {
      tell.done(words.removed(name))
      onRemoved()
    }
  }

  return (
    <MenuButton
      label={words.deeds(name)}
      hideLabel
      kind="quiet"
      icon={<Ellipsis aria-hidden />}
      items={items}
      onAction={act}
    />
  )
}
