import type { ComponentType } from 'react'
import type { StatementId } from '../../../shared/id'
import { isCoolingOff, levelOf } from '../../../shared/meeting/course'
import { objectorsOf } from '../../../shared/meeting/decision/cooling-off'
import { localDate } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import { sideOf } from '../../../shared/record/clash'
import type { ClashSide } from '../../../shared/record/clash-word'
import type { DecisionEntry } from '../../../shared/record/register'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useClock } from '../../data/useClock'
import { useGoIn } from '../../data/useGoIn'
import { type Register, useDecisions } from '../../data/useRegister'
import { Button, LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Disclosure } from '../../design/Disclosure'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { chainSentence, courseSentence, course as states } from '../../words/en/course'
import { dateInWords } from '../../words/en/dates'
import { decisionPage as words } from '../../words/en/decision-page'
import { decisions as listWords } from '../../words/en/decisions'
import { thing as thingWords } from '../../words/en/thing'
import { BasisMarks } from './BasisMarks'
import { CourseChip } from './CourseChip'
import { History } from './History'
import { InputForm, type InputFormProps } from './InputForm'
import { MoreOfDecision } from './MoreOfDecision'
import { ReopenForm } from './ReopenForm'
import { TakeBack } from './TakeBack'
import { TakeUpAgain } from './TakeUpAgain'
import './Decisions.css'

/** One decision: its words, what has become of it, and what can be done about it. */
export type DecisionPageProps = {
  readonly decision: StatementId
  /** What contradicts it elsewhere, and the way to say that something does: another feature's, handed in by the app. */
  readonly ClashesOf: ComponentType<{ readonly decision: string }>
  readonly SayClash: ComponentType<{ readonly side: ClashSide }>
}

export function DecisionPage({ decision, ...parts }: DecisionPageProps) {
  const zone = useShelf()?.charter.zone ?? zoneHere()
  const today = localDate(useClock(zone, 60))
  const register = useDecisions(today)
  if (register === null) return <Screen title={listWords.title} lead={listWords.opening} />
  const entry = register.entries.find(({ line }) => line.decision === decision)
  return entry === undefined ? (
    <Missing />
  ) : (
    <Found entry={entry} register={register} today={today} {...parts} />
  )
}

function Missing() {
  const { go } = useNavigation()
  return (
    <Screen title={words.missing}>
      <EmptyState
        title={words.missing}
        action={<Button onPress={() => go({ screen: 'decisions' })}>{words.back}</Button>}
      >
        {words.missingText}
      </EmptyState>
    </Screen>
  )
}

/** After the last day only a late letter comes in: its form is folded. */
function Input(props: InputFormProps) {
  const form = <InputForm {...props} />
  const { facts } = props.line
  return isCoolingOff(facts, props.today) && facts.reopened === null ? (
    form
  ) : (
    <Disclosure level={2} title={facts.reopened === null ? words.late : words.inputTitle}>
      {form}
    </Disclosure>
  )
}

/** Where remits meet: the way to several assemblies together, about this decision. */
function CallFrom({ line }: { readonly line: DecisionEntry['line'] }) {
  const { go } = useNavigation()
  if (useShelf()?.charter.thing !== undefined || line.informal) return null
  return (
    <Card title={thingWords.callFromTitle}>
      <p className="quiet">{thingWords.callFromText}</p>
      <div>
        <Button onPress={() => go({ screen: 'thing', decision: line.decision })}>
          {thingWords.callFrom}
        </Button>
      </div>
    </Card>
  )
}

/** The way to whatever put it out of force, where that is kept here. */
function OpenOthers({ chain }: Pick<DecisionEntry, 'chain'>) {
  const goIn = useGoIn()
  const cards = useCell(useDesk().cards)
  const here = chain.filter(({ by }) => cards.some(({ assembly }) => assembly === by.assembly))
  return here.map(({ by }) => (
    <div key={by.decision}>
      <LinkButton onPress={() => goIn(by.assembly, { screen: 'decisions', decision: by.decision })}>
        {words.openOther(by.number)}
      </LinkButton>
    </div>
  ))
}

type FoundProps = Omit<DecisionPageProps, 'decision'> & {
  readonly entry: DecisionEntry
  readonly register: Register
  readonly today: LocalDate
}

function Found({ entry, register, today, ClashesOf, SayClash }: FoundProps) {
  const { go } = useNavigation()
  const shelf = useShelf()
  const { line, fate, chain } = entry
  const { facts, inputs } = line
  const { window } = facts
  const isWritable = shelf !== null && !shelf.readOnly
  const hasWindow = window !== null && window.days > 0
  // CW10: after the last day an objection given before it still opens the way.
  const mayReopen =
    hasWindow && facts.reopened === null && (isCoolingOff(facts, today) || objectorsOf(inputs) > 0)
  const chainWords = chainSentence(chain)
  const isGone = fate.course.type === 'superseded' || fate.course.type === 'overridden'
  const mayContradict = isWritable && !isGone && !line.informal && levelOf(facts) === 'moot'
  return (
    <Screen
      title={words.title(line.number)}
      lead={
        <>
          <bdi>{line.meetingTitle}</bdi>, {dateInWords(line.date)}
        </>
      }
      chip={<CourseChip course={fate.course} />}
      actions={
        <>
          <Button kind="quiet" onPress={() => go({ screen: 'decisions' })}>
            {words.back}
          </Button>
          <Button onPress={() => go({ screen: 'minutes', meeting: line.meeting, item: line.item })}>
            {words.toMinutes}
          </Button>
        </>
      }
    >
      <Card label={words.words}>
        <p className="fm-decision-wording serif" dir="auto">
          {line.wording}
        </p>
        <p className="quiet small">
          {words.under} <bdi>{line.itemTitle}</bdi>
        </p>
        <div>
          <BasisMarks line={line} />
        </div>
        {line.notChosen.length === 0 ? null : (
          <div>
            <p className="fm-label">{words.notChosen}</p>
            <ul className="fm-not-chosen">
              {line.notChosen.map((wording) => (
                <li key={wording} className="serif" dir="auto">
                  {wording}
                </li>
              ))}
            </ul>
          </div>
        )}
        <p>{courseSentence(fate.course)}</p>
        {chainWords === null ? null : <p>{chainWords}</p>}
        <OpenOthers chain={chain} />
        {fate.next === null ? null : <p>{states.next(fate.next.by.number, fate.next.on)}</p>}
      </Card>
      <ClashesOf decision={line.decision} />
      {isWritable && facts.reopened !== null && !isGone ? (
        <>
          <TakeUpAgain entry={entry} takingsUp={register.takingsUp} />
          {register.takingsUp.some(({ of }) => of.decision === line.decision) ? null : (
            <TakeBack line={line} />
          )}
        </>
      ) : null}
      <History entry={entry} register={register} today={today} />
      {isWritable && hasWindow ? <Input line={line} window={window} today={today} shelf={shelf} /> : null}
      {isWritable && mayReopen && !isGone ? <ReopenForm line={line} window={window} shelf={shelf} /> : null}
      {isWritable && !isGone ? <CallFrom line={line} /> : null}
      {mayContradict && shelf !== null ? (
        <SayClash side={sideOf({ ...line, name: shelf.charter.name, over: null })} />
      ) : null}
      {isWritable ? <MoreOfDecision line={line} entries={register.entries} /> : null}
    </Screen>
  )
}
