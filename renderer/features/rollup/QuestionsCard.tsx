import { questionsOf } from '../../../shared/meeting/question/question'
import { localDate } from '../../../shared/meeting/time'
import { type AskedOfUs, isWaiting } from '../../../shared/record/asked-of-us'
import { seenOf } from '../../../shared/record/question-seen'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useClock } from '../../data/useClock'
import { useQuestions } from '../../data/useQuestions'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { rollup } from '../../words/en/rollup'
import './Rollup.css'

const words = rollup.home
/** Results told lately stand beside what waits. */
const few = 3

/** On Home and in the backlog, only where there is something: what hosts ask, and what this assembly asks its members. */
export function QuestionsCard() {
  const shelf = useShelf()
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const { own, ofHosts } = useQuestions(today)
  const { go } = useNavigation()
  const waiting = ofHosts.filter(isWaiting)
  const told = ofHosts.filter(({ state }) => state === 'told')
  const ours =
    own === null
      ? []
      : questionsOf(own.host, own.questions, own.results).filter(({ results }) => results.length === 0)
  const shown = [...waiting, ...told].slice(0, few)
  if (shown.length + ours.length === 0) return null
  return (
    <>
      {shown.length === 0 ? null : (
        <Card title={words.title} level={2}>
          <ul className="fm-plain-list fm-questions-few">
            {shown.map((asked) => (
              <Asked key={asked.question.question} asked={asked} />
            ))}
          </ul>
          {waiting.length + told.length <= few ? null : (
            <p>
              <LinkButton onPress={() => go({ screen: 'questions' })}>{words.all}</LinkButton>
            </p>
          )}
        </Card>
      )}
      {own === null || ours.length === 0 ? null : (
        <Card title={words.ours} level={2}>
          <ul className="fm-plain-list fm-questions-few">
            {ours.slice(0, few).map((question) => {
              const { roll } = seenOf(own, question)
              return (
                <li key={question.question}>
                  <LinkButton onPress={() => go({ screen: 'questions', question: question.question })}>
                    <bdi>{question.now.title}</bdi>
                  </LinkButton>
                  <span className="quiet figures">
                    {rollup.answeredOf(roll.answered, roll.asked)}, {words.by(question.now.until)}
                  </span>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
    </>
  )
}

function Asked({ asked: { file, question, state, late } }: { readonly asked: AskedOfUs }) {
  const { go } = useNavigation()
  const { word, tone, mark } = rollup.states[state]
  const [result] = question.results
  return (
    <li>
      <LinkButton onPress={() => go({ screen: 'questions' })}>
        <bdi>{words.asks(file.charter.name)}</bdi>: <bdi>{question.now.title}</bdi>
      </LinkButton>
      <span className="quiet">
        {result === undefined
          ? (late ? words.late : words.by)(question.now.until)
          : rollup.result[result.came](result.number, result.date)}
      </span>
      <Chip tone={tone} mark={mark}>
        {word}
      </Chip>
    </li>
  )
}
