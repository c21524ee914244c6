import type { Item } from '../../../shared/meeting/agenda/agenda'
import { addMinutes } from '../../../shared/meeting/time'
import type { LocalTime } from '../../../shared/ports'
import { Chip } from '../../design/Chip'
import { agendaWords as words } from '../../words/en/agenda'

/** How long the agenda takes, in words and as one bar; while the meeting runs, how far it is over. */
export type DurationBarProps = {
  readonly items: readonly Item[]
  readonly begins: LocalTime
  /** The end as predicted now, once the meeting runs. */
  readonly predicted: LocalTime | null
  /** Minutes over, then (AG17). */
  readonly over: number
}

export function DurationBar({ items, begins, predicted, over }: DurationBarProps) {
  const total = items.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
  const unplanned = items.filter(({ planned }) => planned === null).length
  const ends = addMinutes(begins, total)
  return (
    <section className="agenda-bar" aria-label={words.bar}>
      <div className="agenda-bar-line" aria-hidden="true">
        {items
          .filter(({ planned }) => planned !== null && planned > 0)
          .map(({ id, planned }, index) => (
            <span key={id} className={index % 2 === 0 ? 'even' : 'odd'} style={{ flexGrow: planned ?? 0 }} />
          ))}
      </div>
      <p className="agenda-bar-words figures">
        {total === 0 ? (
          <span className="quiet">{words.nothingPlanned}</span>
        ) : (
          <>
            <strong>{words.total(total)}</strong>
            <span>{words.span(begins, predicted ?? ends)}</span>
          </>
        )}
        {unplanned > 0 && total > 0 ? <span className="quiet">{words.unplanned(unplanned)}</span> : null}
        {over > 0 ? (
          <Chip tone="reservations" mark="clock">
            {words.late(over)}
          </Chip>
        ) : null}
      </p>
    </section>
  )
}
