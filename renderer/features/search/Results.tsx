import { type ReactNode, useEffect, useRef } from 'react'
import type { Course } from '../../../shared/meeting/course'
import type { LocalDate } from '../../../shared/ports'
import { isOverdue } from '../../../shared/record/register'
import type { Hit } from '../../../shared/search/answer'
import type { Stretch } from '../../../shared/search/excerpt'
import { Chip } from '../../design/Chip'
import { actions } from '../../words/en/actions'
import { dateInWords } from '../../words/en/dates'
import { oldTexts } from '../../words/en/old-texts'
import { search as words } from '../../words/en/search'
import type { Row } from './rows'

/** What was found, by kind. The field above keeps the focus; the arrows choose here. */
export type ResultsProps = {
  readonly id: string
  readonly rows: readonly Row[]
  readonly current: Row | undefined
  readonly onPoint: (at: number) => void
  readonly onTake: (row: Row) => void
  readonly courseChip: (course: Course) => ReactNode
  readonly today: LocalDate
}

export function Results({ id, rows, current, onPoint, onTake, courseChip, today }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null)
  const currentId = current?.id
  useEffect(() => {
    if (currentId === undefined) return
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  if (rows.length === 0) return <p className="quiet">{words.nothingText}</p>
  const groups = [...new Set(rows.map(nameOf))].map(
    (name) => [name, rows.filter((row) => nameOf(row) === name)] as const,
  )
  return (
    <div
      className="fm-results"
      role="listbox"
      tabIndex={-1}
      id={`${id}list`}
      aria-label={words.results}
      ref={list}
    >
      {groups.map(([name, group]) => {
        const all = group.find((row) => row.type === 'all')?.count ?? group.length
        const title = titleOf(group[0])
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which no fieldset is
          <div key={name} role="group" aria-label={words.groupOf(title, all)} className="fm-results-group">
            <p className="fm-results-title" aria-hidden>
              {title} <span className="quiet figures">{all}</span>
            </p>
            {group.map((row) => (
              <div
                key={row.id}
                id={`${id}${row.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={row === current}
                className="fm-option fm-result"
                onPointerDown={(event) => {
                  event.preventDefault()
                  onTake(row)
                }}
                onPointerMove={() => onPoint(rows.indexOf(row))}
              >
                {row.type === 'all' ? (
                  <span className="fm-result-all">{words.all(titleOf(row), row.count)}</span>
                ) : (
                  <HitView hit={row.hit} courseChip={courseChip} today={today} />
                )}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

const nameOf = ({ whose, kind }: Row): string => `${whose} ${kind}`

/** SC9: what others published says so over every group. */
function titleOf(row: Row | undefined): string {
  if (row === undefined) return ''
  const kind = words.kinds[row.kind]
  return row.whose === 'own' ? kind : words.byOthers(kind)
}

type HitViewProps = Pick<ResultsProps, 'courseChip' | 'today'> & { readonly hit: Hit }

function HitView({ hit, courseChip, today }: HitViewProps) {
  const { kind, number, under, text, action, course, corrected, meeting, assemblyName, due, published } = hit
  return (
    <>
      <span className="fm-result-text" dir="auto">
        {number === null ? null : <span className="figures fm-result-number">{number} </span>}
        <Marked stretches={text} />
      </span>
      <span className="fm-result-facts quiet small">
        {course === null ? null : courseChip(course)}
        {corrected === null ? null : (
          <Chip tone="reservations" mark="bang">
            {words.corrected[corrected]}
          </Chip>
        )}
        {published === null ? null : (
          <Chip tone="quiet" mark="dash">
            {words.publishedChip}
          </Chip>
        )}
        {published?.short ? (
          <Chip tone="quiet" mark="dash">
            {oldTexts.chip}
          </Chip>
        ) : null}
        {due === null ? null : <span>{words.due(due)}</span>}
        {action === null ? null : <ActionFacts action={action} today={today} />}
        {kind === 'meeting' || under.length === 0 ? null : (
          <bdi>
            <Marked stretches={under} />
          </bdi>
        )}
        {meeting === null ? null : (
          <span>
            {kind === 'meeting' ? null : (
              <>
                <bdi>{meeting.title}</bdi>,{' '}
              </>
            )}
            {dateInWords(meeting.date)}
          </span>
        )}
        <bdi>{assemblyName}</bdi>
        {published === null ? null : <span>{words.approved(published.approved.on)}</span>}
        {meeting?.state === 'planned' || meeting?.state === 'noticed' ? <span>{words.planned}</span> : null}
        {meeting?.state === 'open' || meeting?.state === 'adjourned' ? <span>{words.sits}</span> : null}
      </span>
    </>
  )
}

function ActionFacts({
  action,
  today,
}: {
  readonly action: NonNullable<Hit['action']>
  readonly today: LocalDate
}) {
  const { whoName, due, state } = action
  const isLate = isOverdue(action, today)
  return (
    <>
      <Chip
        tone={isLate ? 'block' : state === 'done' ? 'agree' : 'neutral'}
        mark={isLate ? 'clock' : state === 'done' ? 'check' : state === 'dropped' ? 'cross' : 'ring'}
      >
        {actions.states[isLate ? 'overdue' : state]}
      </Chip>
      <bdi>{words.by(whoName ?? words.nobody, due)}</bdi>
    </>
  )
}

function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map(({ text, found }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name but its place
    found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
}
