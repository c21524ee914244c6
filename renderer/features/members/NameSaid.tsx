import type { NameState } from '../../../shared/charter/published-names'
import { nameOf, type Roll } from '../../../shared/charter/roll'
import { Chip } from '../../design/Chip'
import { officeNames as words } from '../../words/en/office-names'

/** Whether a name goes out, who said so, and what cannot be helped any more (PN4). */
export type NameSaidProps = {
  readonly state: NameState
  readonly roll: Roll
  readonly goesOut: boolean
}

export function NameSaid({ state, roll, goesOut }: NameSaidProps) {
  switch (state.type) {
    case 'yes': {
      const { on, by, at, since } = state.word
      return (
        <div className="fm-office-said">
          <Chip tone={goesOut ? 'agree' : 'quiet'} mark={goesOut ? 'check' : 'ring'}>
            {goesOut ? words.out : words.in}
          </Chip>
          <span>
            <bdi>{words.said(on, nameOf(roll, by), at.slice(0, 10))}</bdi>
            {since === null ? '' : ` · ${words.since(since)}`}
          </span>
        </div>
      )
    }
    case 'withdrawn':
      return (
        <div className="fm-office-said">
          <Chip mark="ring">{words.withdrawn(state.word.on)}</Chip>
          <span className="quiet">{words.goneOut}</span>
        </div>
      )
    case 'contested':
      return (
        <div className="fm-office-said">
          <Chip tone="reservations" mark="bang">
            {words.contested}
          </Chip>
          <span>{words.contestedHelp}</span>
        </div>
      )
    default:
      return <span className="quiet">{words.kept}</span>
  }
}
