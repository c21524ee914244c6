import type { LocalDate } from '../../../shared/ports'
import type { DecisionEntry } from '../../../shared/record/register'
import { useNavigation } from '../../data/place'
import { useDecisions } from '../../data/useRegister'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip, type ChipMark, type ChipTone } from '../../design/Chip'
import { decisionsCard as words } from '../../words/en/course'
import { waitingDecisions } from './waiting-decisions'

/** Objections still possible, reviews due, and what is to be taken up again: the most pressing few of each. */
const few = 2

export function DecisionsCard({ today }: { readonly today: LocalDate }) {
  const { go } = useNavigation()
  const register = useDecisions(today)
  if (register === null) {
    return (
      <Card title={words.title} level={2}>
        <p className="fm-home-empty" />
      </Card>
    )
  }
  const { ending, due, again } = waitingDecisions(register.entries, register.takingsUp)
  const isQuiet = ending.length + due.length + again.length === 0
  return (
    <Card title={words.title} level={2}>
      {isQuiet ? <p className="quiet">{words.none}</p> : null}
      <Part
        chip={words.again}
        tone="block"
        mark="cross"
        entries={again}
        says={({ line }) => words.reopenedOn(line.facts.reopened?.on ?? '')}
      />
      <Part
        chip={words.ending}
        tone="aside"
        mark="clock"
        entries={ending}
        says={({ line }) =>
          [
            words.until(line.facts.window?.closes ?? ''),
            ...objections(line.inputs.filter(({ kind }) => kind === 'objection').length),
          ].join(', ')
        }
      />
      <Part
        chip={words.review}
        tone="reservations"
        mark="bang"
        entries={due}
        says={({ line }) => words.due(line.facts.review ?? '')}
      />
      <p>
        <LinkButton onPress={() => go({ screen: 'decisions' })}>{words.all}</LinkButton>
      </p>
    </Card>
  )
}

const objections = (n: number) => (n === 0 ? [] : [words.objections(n)])

type PartProps = {
  readonly chip: string
  readonly tone: ChipTone
  readonly mark: ChipMark
  readonly entries: readonly DecisionEntry[]
  readonly says: (entry: DecisionEntry) => string
}

function Part({ chip, tone, mark, entries, says }: PartProps) {
  const { go } = useNavigation()
  if (entries.length === 0) return null
  return (
    <>
      <p>
        <Chip tone={tone} mark={mark}>
          {chip}
        </Chip>
      </p>
      <ul className="fm-home-list">
        {entries.slice(0, few).map((entry) => (
          <li key={entry.line.decision}>
            <LinkButton onPress={() => go({ screen: 'decisions', decision: entry.line.decision })}>
              <span className="figures">{entry.line.number}</span> <bdi>{entry.line.itemTitle}</bdi>
            </LinkButton>
            <span className="quiet">{says(entry)}</span>
          </li>
        ))}
        {entries.length <= few ? null : (
          <li>
            <LinkButton onPress={() => go({ screen: 'decisions' })}>
              {words.more(entries.length - few)}
            </LinkButton>
          </li>
        )}
      </ul>
    </>
  )
}
