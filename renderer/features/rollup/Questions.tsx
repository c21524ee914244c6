import { isShared } from '../../../shared/charter/shared'
import type { RegisterPaper } from '../../../shared/export/register-paper'
import { rollUpPaper } from '../../../shared/export/roll-up-paper'
import { questionsOf, twinsOf } from '../../../shared/meeting/question/question'
import { localDate } from '../../../shared/meeting/time'
import type { Block } from '../../../shared/minutes/block'
import type { LocalDate } from '../../../shared/ports'
import { isWaiting } from '../../../shared/record/asked-of-us'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { nextPlanned } from '../../data/next-planned'
import { useNavigation } from '../../data/place'
import { useClock } from '../../data/useClock'
import { useQuestions } from '../../data/useQuestions'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { rollup } from '../../words/en/rollup'
import { type AnswerForm, AskedCard } from './AskedCard'
import { OwnQuestion } from './OwnQuestion'
import { PracticeUmbrella } from './PracticeUmbrella'
import { type OfRollUp, RollUpPage } from './RollUpPage'
import './Rollup.css'

/** What this assembly asks its members, and what its hosts ask it; or one question with all its answers. */
export type QuestionsProps = {
  readonly question?: string
  readonly AnswerForm: AnswerForm
  readonly print: PrintRegister
  readonly exportRollUp: OfRollUp
}
/** The paper means of the app. */
type PrintRegister = (
  paper: { readonly title: string; readonly today: LocalDate; readonly filter: string; readonly named: null },
  made: (paper: RegisterPaper) => readonly Block[],
) => void
const words = rollup.screen

export function Questions({ question, AnswerForm, print, exportRollUp }: QuestionsProps) {
  const shelf = useShelf()
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const questions = useQuestions(today)
  const { go } = useNavigation()
  const cards = useCell(useDesk().cards)
  const { own, ofHosts, alone, isRead } = questions
  if (shelf === null || !isRead) return <Screen title={words.title} />
  const ours = own === null ? [] : questionsOf(own.host, own.questions, own.results)

  const printRollUp: OfRollUp = (file, one) =>
    print({ title: one.now.title, today, filter: '', named: null }, (paper) => rollUpPaper(file, one, paper))

  if (question !== undefined) {
    const mine = own === null ? undefined : ours.find(({ names }) => names.includes(question))
    const theirs = ofHosts.find((one) => one.question.names.includes(question))
    if (own !== null && mine !== undefined)
      return (
        <RollUpPage
          file={own}
          question={mine}
          sayToMembers={questions.sayToMembers}
          twins={twinsOf(mine, ours)}
          print={printRollUp}
          exportRollUp={exportRollUp}
        />
      )
    if (theirs !== undefined)
      return (
        <RollUpPage
          file={theirs.file}
          question={theirs.question}
          sayToMembers={null}
          twins={[]}
          print={printRollUp}
          exportRollUp={exportRollUp}
        />
      )
  }

  const next = nextPlanned(shelf.headlines, today)
  const mayAsk = isShared(shelf.charter) && shelf.guest === null && !shelf.readOnly
  const first = ofHosts.find(isWaiting)
  // PF9: as long as none of one's own is here.
  const rehearses =
    shelf.charter.practice && cards.every(({ circle, isThing }) => isThing || circle === 'inner')
  return (
    <Screen
      title={words.title}
      lead={words.lead}
      actions={
        mayAsk ? (
          <Button
            kind={first === undefined ? 'primary' : 'plain'}
            onPress={() => go({ screen: 'ask-members' })}
          >
            {words.new}
          </Button>
        ) : null
      }
    >
      {alone.map(({ host, result: { record, came, number, date } }) => (
        <Banner
          key={record}
          kind="note"
          title={rollup.result.alone(host, rollup.result[came](number, date))}
        />
      ))}
      {ours.length + ofHosts.length + alone.length === 0 ? (
        <EmptyState title={words.empty} {...(rehearses ? { action: <PracticeUmbrella /> } : {})}>
          {mayAsk ? words.emptyOfUmbrella(next?.title ?? null) : words.emptyOfMember}{' '}
          {rehearses ? rollup.practice.text : null}
        </EmptyState>
      ) : null}
      {ofHosts.length === 0 ? null : (
        <section aria-label={words.theirs}>
          <ul className="fm-plain-list fm-questions">
            {ofHosts.map((asked) => (
              <li key={asked.question.question}>
                <AskedCard
                  asked={asked}
                  shelf={shelf}
                  next={next}
                  isFirst={asked === first}
                  answer={questions.answer}
                  AnswerForm={AnswerForm}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {own === null || ours.length === 0 ? null : (
        <section aria-label={words.ours}>
          <ul className="fm-plain-list fm-questions">
            {ours.map((one) => (
              <li key={one.question}>
                <OwnQuestion file={own} question={one} twins={twinsOf(one, ours)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  )
}
