import { changeDetails } from '../../../shared/meeting/lifecycle'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Details } from '../../../shared/meeting/said/statements'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Card } from '../../design/Card'
import { Facts } from '../../design/Facts'
import { agendaWords as words } from '../../words/en/agenda'
import { dateInWords } from '../../words/en/dates'
import { SettledField } from './SettledField'

/** What the meeting is called, when and where: each field is settled by itself. */
export function AgendaDetails({
  details,
  run,
}: {
  readonly details: Details
  readonly run: Run<Meeting> | null
}) {
  const tell = useTell()
  if (run === null) {
    return (
      <Card title={words.details}>
        <Facts
          rows={[
            { term: words.kind, value: <bdi>{details.kind}</bdi> },
            { term: words.date, value: dateInWords(details.date) },
            { term: words.time, value: details.time },
            { term: words.place, value: <bdi>{details.place}</bdi> },
          ]}
        />
      </Card>
    )
  }
  const settle = (field: keyof Details) => (text: string) => {
    const changed = run(changeDetails, { [field]: text })
    if (changed.ok) return null
    if (changed.refusal.rule === 'ME4') return field === 'time' ? words.badTime : words.badDate
    tell.refusal(changed.refusal)
    return null
  }
  return (
    <Card title={words.details}>
      <div className="agenda-details">
        <SettledField label={words.title} value={details.title} onSettle={settle('title')} />
        <SettledField label={words.kind} value={details.kind} onSettle={settle('kind')} />
        <SettledField label={words.date} type="date" value={details.date} onSettle={settle('date')} />
        <SettledField label={words.time} type="time" value={details.time} onSettle={settle('time')} />
        <SettledField label={words.place} value={details.place} onSettle={settle('place')} />
      </div>
    </Card>
  )
}
