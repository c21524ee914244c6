import type { Item } from '../../../shared/meeting/agenda/agenda'
import { comesByItself } from '../../../shared/meeting/approval/minutes-named'
import { settleFate } from '../../../shared/meeting/carry'
import { isLeftOpen } from '../../../shared/meeting/open-questions'
import type { ItemFate } from '../../../shared/meeting/said/carry-statements'
import { useTell } from '../../data/tell'
import { RadioGroup } from '../../design/RadioGroup'
import { carry as words } from '../../words/en/carry'
import type { Sitting } from './sitting'

const fates = ['done', 'decided', 'carry', 'backlog', 'drop'] as const satisfies readonly (
  | ItemFate
  | 'done'
)[]

/** One item that is not finished, and what becomes of it: carried unless something else is said (CV3), or done where nothing of it is open (CV12). */
export function FateLine({
  sitting: { meeting, run, settled },
  item,
}: {
  readonly sitting: Sitting
  readonly item: Item
}) {
  const tell = useTell()
  const of = item.settledBy ?? settled.get(item.id)
  // What was decided on another agenda is noted so, unless something else was said of it.
  const mayBeDone = item.state === 'current' && !isLeftOpen(meeting, item)
  const otherwise = mayBeDone ? 'done' : of === undefined ? 'carry' : 'decided'
  const settle = (id: string) => {
    const fate = fates.find((one) => one === id) ?? otherwise
    const said =
      fate === 'decided' && of !== undefined
        ? run(settleFate, { item: item.id, fate, of })
        : run(settleFate, {
            item: item.id,
            fate: fate === 'done' ? null : fate === 'decided' ? 'carry' : fate,
          })
    if (said.ok) tell.done(words.fateSaid(item.title, fate))
    else tell.refusal(said.refusal)
  }
  return (
    <li>
      <span>
        <span className="figures">{item.number}</span> <bdi>{item.title}</bdi>
      </span>
      {comesByItself(meeting, item) && item.fate === null ? (
        <span className="quiet">{item.standing ? words.standingComes : words.minutesCome}</span>
      ) : (
        <RadioGroup
          row
          label={words.fateOf(item.title)}
          labelHidden
          value={item.fate ?? otherwise}
          options={fates
            .filter((id) => (id !== 'decided' || of !== undefined) && (id !== 'done' || mayBeDone))
            .map((id) => ({ id, label: words.fates[id] }))}
          onChange={settle}
        />
      )}
    </li>
  )
}
