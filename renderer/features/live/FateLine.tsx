import type { Item } from '../../../shared/meeting/agenda'
import { settleFate } from '../../../shared/meeting/carry'
import type { ItemFate } from '../../../shared/meeting/carry-statements'
import { useTell } from '../../data/tell'
import { RadioGroup } from '../../design/RadioGroup'
import { carry as words } from '../../words/en/carry'
import type { Sitting } from './sitting'

const fates = ['carry', 'backlog', 'drop'] as const satisfies readonly ItemFate[]

/** One item that is not finished, and what becomes of it: carried unless something else is said (CV3). */
export function FateLine({ sitting: { run }, item }: { readonly sitting: Sitting; readonly item: Item }) {
  const tell = useTell()
  const settle = (id: string) => {
    const fate = fates.find((one) => one === id) ?? 'carry'
    const settled = run(settleFate, { item: item.id, fate })
    if (settled.ok) tell.done(words.fateSaid(item.title, fate))
    else tell.refusal(settled.refusal)
  }
  return (
    <li>
      <span>
        <span className="figures">{item.number}</span> <bdi>{item.title}</bdi>
      </span>
      {item.standing && item.fate === null ? (
        <span className="quiet">{words.standingComes}</span>
      ) : (
        <RadioGroup
          row
          label={words.fateOf(item.title)}
          labelHidden
          value={item.fate ?? 'carry'}
          options={fates.map((id) => ({ id, label: words.fates[id] }))}
          onChange={settle}
        />
      )}
    </li>
  )
}
