import { type ComponentType, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import type { AssemblyId } from '../../../shared/id'
import type { AnswerGiven } from '../../../shared/meeting/assembly-answer'
import { answerQuestion } from '../../../shared/meeting/question/answer'
import { takeQuestion } from '../../../shared/meeting/question/take'
import type { SealedPosition } from '../../../shared/meeting/said/assembly-word'
import { type AskedOfUs, isWaiting } from '../../../shared/record/asked-of-us'
import type { MeetingHeadline } from '../../../shared/record/summary'
import type { Result } from '../../../shared/result'
import type { Shelf } from '../../../shared/wire/shelf'
import { instantOf } from '../../data/moment'
import { meetingPlace, useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import type { Questions } from '../../data/useQuestions'
import { Banner } from '../../design/Banner'
import { Button, LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { focusSoon } from '../../design/focus-soon'
import { Row, Stack } from '../../design/Layout'
import { rollup } from '../../words/en/rollup'
import { Results } from './Results'

type Said = Pick<SealedPosition, 'position' | 'reason' | 'basis'>
/** The form in which an assembly answers: another feature's, handed in by the app. */
export type AnswerForm = ComponentType<{
  readonly name: string
  readonly assembly: AssemblyId
  readonly charter: Charter
  readonly wording: string
  readonly decided?: string | null
  readonly check: (given: Omit<AnswerGiven, 'version'>) => Result<Said, { readonly rule: string }>
  readonly send: (said: Said) => Promise<boolean>
  readonly onClose: () => void
}>

/** A question as a member sees it: its words, how far its own assembly is, its answer, and what came of it. */
export type AskedCardProps = {
  readonly asked: AskedOfUs
  readonly shelf: Shelf
  readonly next: MeetingHeadline | null
  /** The one next step of the screen. */
  readonly isFirst: boolean
  readonly answer: Questions['answer']
  readonly AnswerForm: AnswerForm
}
const words = rollup.member

export function AskedCard({ asked, shelf, next, isFirst, answer, AnswerForm }: AskedCardProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const deedOn = useDeedOn()
  const [answering, setAnswering] = useState(false)
  const { file, question, said, taken, state } = asked
  const { now, contested } = question
  const host = file.charter.name
  const { word, tone, mark } = rollup.states[state]
  const own = shelf.charter.name
  const mayAct = isWaiting(asked) && !shelf.readOnly && shelf.guest === null && !contested
  const title = words.itemTitle(host, now.title)

  const take = async () => {
    if (next === null) return
    const given = {
      host: file.host,
      name: host,
      question: question.question,
      asked: now.version,
      wording: now.wording,
      until: now.until,
      title,
    }
    const done = await deedOn(next.meeting, takeQuestion, given)
    if (done === null) return
    tell.done(words.taken(title, next.title))
    focusSoon(() => document.querySelector<HTMLElement>('h1'))
  }
  const send = (given: Said) =>
    answer(file.host, {
      ...given,
      meeting: now.meeting,
      version: now.version,
      replaces: said.standing.map(({ record }) => record),
      at: instantOf(new Date(), shelf.charter.zone),
    })
  const takesFirst = state === 'open' && next !== null

  return (
    <Card
      title={<bdi>{words.heading(host, now.title)}</bdi>}
      actions={
        <Chip tone={tone} mark={mark}>
          {word}
        </Chip>
      }
    >
      <Stack gap={12}>
        <blockquote className="fm-question-wording serif" dir="auto">
          {now.wording}
        </blockquote>
        {contested ? <Banner kind="warning" title={words.contested} /> : null}
        <Facts asked={asked} />
        {taken === null || state === 'told' || state === 'left' ? null : (
          <p>
            {taken.decided === null
              ? words.onAgenda(taken.meetingTitle, taken.date)
              : words.decidedAs(taken.decided)}
          </p>
        )}
        {state === 'open' && next === null && mayAct ? <p className="quiet">{words.noNext}</p> : null}
        <Row>
          {mayAct && takesFirst ? (
            <Button kind={isFirst ? 'primary' : 'plain'} onPress={() => void take()}>
              {words.take(next.title)}
            </Button>
          ) : null}
          {mayAct ? (
            <Button
              kind={isFirst && !takesFirst && state !== 'on-agenda' ? 'primary' : 'plain'}
              onPress={() => setAnswering(true)}
            >
              {words.answer(own)}
            </Button>
          ) : state === 'answered' && !shelf.readOnly && !contested ? (
            <Button onPress={() => setAnswering(true)}>{words.answerAgain(own)}</Button>
          ) : null}
          {taken === null ? null : <ToItem taken={taken} shelf={shelf} />}
          <LinkButton onPress={() => go({ screen: 'questions', question: question.question })}>
            {rollup.host.open}
          </LinkButton>
        </Row>
      </Stack>
      {answering ? (
        <AnswerForm
          name={own}
          assembly={shelf.assembly}
          charter={file.charter}
          wording={now.wording}
          decided={taken?.decided ?? null}
          check={(given) =>
            answerQuestion(question, file.charter, { ...given, assembly: shelf.assembly, isMember: true })
          }
          send={send}
          onClose={() => setAnswering(false)}
        />
      ) : null}
    </Card>
  )
}

function Facts({ asked }: { readonly asked: AskedOfUs }) {
  const { question, said, before, state, late, counted } = asked
  const { now, earlier } = question
  return (
    <>
      {state === 'told' ? (
        <Results question={question} isOurs={false} />
      ) : state === 'left' ? (
        <p>{words.left(asked.file.charter.name)}</p>
      ) : (
        <p>{words.by(now.until, late)}</p>
      )}
      {earlier.some(({ version }) => version !== now.version) && state !== 'told' ? (
        <p className="quiet">{words.changed}</p>
      ) : null}
      {now.because === null ? null : <p className="quiet">{words.because(now.because.name)}</p>}
      {said.standing.map(({ record, position }) => (
        <p key={record}>{words.said(position)}</p>
      ))}
      {before.map(({ record, position }) => (
        <p key={record} className="quiet">
          {words.before(position)}
        </p>
      ))}
      {state !== 'told' ? null : counted === null ? (
        <p className="quiet">{words.noAnswer}</p>
      ) : counted ? (
        <p className="quiet">{words.counted}</p>
      ) : (
        <Banner kind="warning" title={words.notCounted} />
      )}
    </>
  )
}

function ToItem({
  taken: { meeting, meetingTitle, item },
  shelf,
}: {
  readonly taken: NonNullable<AskedOfUs['taken']>
  readonly shelf: Shelf
}) {
  const { go } = useNavigation()
  const headline = shelf.headlines.find((one) => one.meeting === meeting)
  if (headline === undefined) return null
  return (
    <LinkButton onPress={() => go({ ...meetingPlace(headline), item })}>
      <bdi>{meetingTitle}</bdi>
    </LinkButton>
  )
}
