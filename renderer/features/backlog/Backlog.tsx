import { type ComponentType, type ReactNode, useState } from 'react'
import { addForLater } from '../../../shared/meeting/agenda/keep-for-later'
import { dropCarried } from '../../../shared/meeting/carry'
import { takeCarried } from '../../../shared/meeting/take-carried'
import { localDate } from '../../../shared/meeting/time'
import { settlingLine } from '../../../shared/record/already-decided'
import type { CarriedLine } from '../../../shared/record/carried'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { nextPlanned } from '../../data/next-planned'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { useComeAlong } from '../../data/useComeAlong'
import { useDeedOn } from '../../data/useDeedOn'
import { useCarried, useDecisions } from '../../data/useRegister'
import { Button, LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { EmptyState } from '../../design/EmptyState'
import { focusSoon } from '../../design/focus-soon'
import { Screen } from '../../design/Screen'
import { TextField } from '../../design/TextField'
import { backlog as words } from '../../words/en/backlog'
import { carry } from '../../words/en/carry'
import { referral } from '../../words/en/referral'

import './Backlog.css'

/** What waits for an agenda: kept for later, and carried while no meeting was planned. */
export type BacklogProps = {
  /** What hosts ask: another feature's, handed in by the app. */
  readonly asked: ReactNode
  /** What other assemblies have referred to this one, made by another feature. */
  readonly CameIn: ComponentType<{ readonly next: MeetingHeadline | null }>
}

export function Backlog({ asked, CameIn }: BacklogProps) {
  const shelf = useShelf()
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const lines = useCarried()
  const next = nextPlanned(shelf?.headlines ?? [], today)
  if (shelf === null || lines === null) return <Screen title={words.title} />
  const mayChange = !shelf.readOnly && next !== null
  return (
    <Screen title={words.title} lead={next === null ? words.noNext : words.lead(next.title)}>
      {mayChange ? <AddForLater next={next} /> : null}
      {asked}
      <CameIn next={mayChange ? next : null} />
      {lines.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        (['backlog', 'carry'] as const).map((fate) => (
          <Part
            key={fate}
            title={words.parts[fate]}
            lines={lines.filter((line) => line.fate === fate)}
            next={mayChange ? next : null}
          />
        ))
      )}
    </Screen>
  )
}

function AddForLater({ next }: { readonly next: MeetingHeadline }) {
  const deedOn = useDeedOn()
  const tell = useTell()
  const [title, setTitle] = useState('')
  const add = async () => {
    if (title.trim() === '') return
    setTitle('')
    const added = await deedOn(next.meeting, addForLater, { title })
    if (added === null) setTitle(title)
    else tell.done(words.kept(title.trim()))
  }
  return (
    <TextField
      label={words.add}
      description={words.addHelp}
      value={title}
      onChange={setTitle}
      onEnter={() => void add()}
      maxLength={300}
    />
  )
}

type PartProps = {
  readonly title: string
  readonly lines: readonly CarriedLine[]
  readonly next: MeetingHeadline | null
}

function Part({ title, lines, next }: PartProps) {
  const today = localDate(useClock(useShelf()?.charter.zone ?? zoneHere(), 60))
  const entries = useDecisions(today, lines.length > 0)?.entries ?? []
  const { go } = useNavigation()
  const deedOn = useDeedOn()
  const comeAlong = useComeAlong()
  const tell = useTell()
  if (lines.length === 0) return null
  // The line goes with its button: the heading of the screen has the focus then.
  const rest = () => focusSoon(() => document.querySelector<HTMLElement>('h1'))

  const take = async (line: CarriedLine) => {
    if (next === null) return
    const taken = await deedOn(next.meeting, takeCarried, { items: [line] })
    if (taken === null) return
    tell.done(words.taken(line.title, next.title))
    rest()
    await comeAlong({ meeting: next.meeting, date: next.date, title: next.title }, [line])
  }
  const letGo = async ({ meeting, item, title: name, back }: CarriedLine) => {
    if (next === null) return
    const gone = await deedOn(next.meeting, dropCarried, {
      meeting,
      item,
      ...(back === undefined ? {} : { back }),
      dropped: true,
    })
    if (gone === null) return
    tell.done(carry.gone(name))
    rest()
  }
  return (
    <Card title={title}>
      <ul className="fm-backlog">
        {lines.map((line) => {
          const settled = settlingLine(line, entries)
          return (
            <li key={`${line.meeting}/${line.item}/${line.back?.answer ?? ''}`}>
              <span className="fm-backlog-what">
                <bdi>{line.title}</bdi>
                <span className="quiet small">
                  {line.back !== undefined
                    ? referral.cameBack[line.back.how](line.back.name)
                    : line.fate === 'backlog'
                      ? carry.kept(line.date)
                      : carry.from({ ...line.from, date: line.date, times: line.times })}
                  {line.outTo === undefined ? null : (
                    <>
                      ; {referral.isWith} <bdi>{line.outTo}</bdi>
                    </>
                  )}
                </span>
              </span>
              {settled === null ? null : (
                <span>
                  {carry.decidedShort}{' '}
                  <LinkButton onPress={() => go({ screen: 'decisions', decision: settled.line.decision })}>
                    {carry.decidedOpen(settled.line.number)}
                  </LinkButton>
                </span>
              )}
              {next === null ? null : (
                <span className="fm-backlog-do">
                  {settled !== null ? null : (
                    <Button aria-label={carry.takeOf(line.title)} onPress={() => void take(line)}>
                      {carry.take}
                    </Button>
                  )}
                  <Button
                    kind="quiet"
                    aria-label={carry.letGoOf(line.title)}
                    onPress={() => void letGo(line)}
                  >
                    {carry.letGo}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
