import { useState } from 'react'
import type { MeetingId } from '../../../shared/id'
import type { Question } from '../../../shared/meeting/question/question'
import { localDate } from '../../../shared/meeting/time'
import type { QuestionFile } from '../../../shared/record/question-file'
import { useShelf } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { meetingPlace, useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import type { Questions } from '../../data/useQuestions'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { focusSoon } from '../../design/focus-soon'
import { Row } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { buttons } from '../../words/en/buttons'
import { rollup } from '../../words/en/rollup'
import { RollUpHead } from './RollUpHead'
import { RollUpTable } from './RollUpTable'
import { type Seen, seen } from './seen'

/** One question with all its answers, for the host and for each member: what is read is the same. */
export type RollUpPageProps = {
  readonly file: QuestionFile
  readonly question: Question
  /** Null: it is a host's, and only read here. */
  readonly sayToMembers: Questions['sayToMembers'] | null
}
const words = rollup.host

export function RollUpPage({ file, question, sayToMembers }: RollUpPageProps) {
  const { go } = useNavigation()
  const found = seen(file, question)
  return (
    <Screen
      wide
      title={<bdi>{question.now.title}</bdi>}
      titleText={rollup.screen.title}
      actions={<Button onPress={() => go({ screen: 'questions' })}>{rollup.screen.back}</Button>}
    >
      <RollUpHead question={question} seen={found} isOurs={sayToMembers !== null} />
      {sayToMembers === null ? null : (
        <HostDeeds question={question} found={found} sayToMembers={sayToMembers} />
      )}
      <RollUpTable seen={found} />
    </Screen>
  )
}

type HostDeedsProps = {
  readonly question: Question
  readonly found: Seen
  readonly sayToMembers: Questions['sayToMembers']
}

function HostDeeds({ question, found, sayToMembers }: HostDeedsProps) {
  const { go } = useNavigation()
  const shelf = useShelf()
  const tell = useTell()
  const [isEnding, setEnding] = useState(false)
  if (shelf === null) return null
  const { now, results } = question
  const headline = shelf.headlines.find(({ meeting }) => meeting === (now.meeting as MeetingId))
  const isOver = results.length > 0
  const takeBack = async () => {
    setEnding(false)
    const at = instantOf(new Date(), shelf.charter.zone)
    const said = {
      question: question.question,
      version: now.version,
      came: 'withdrawn' as const,
      number: '',
      date: localDate(at),
      asked: found.roll.asked,
      answered: found.roll.answered,
      counted: [],
      replaces: [],
      at,
    }
    const record = await sayToMembers({ what: 'question-result', said })
    if (record === null) return
    tell.done(words.takenBack)
    focusSoon(() => document.querySelector<HTMLElement>('h1'))
  }
  return (
    <Row>
      {headline === undefined ? null : (
        <Button kind="primary" onPress={() => go(meetingPlace(headline))}>
          {words.meeting}
        </Button>
      )}
      {isOver || shelf.readOnly ? null : (
        <>
          <Button onPress={() => go({ screen: 'sync', deed: 'hand-over' })}>{words.file}</Button>
          <Button kind="quiet" onPress={() => setEnding(true)}>
            {words.takeBack}
          </Button>
        </>
      )}
      {isEnding ? (
        <Dialog
          title={words.takeBack}
          role="alertdialog"
          isOpen
          onClose={() => setEnding(false)}
          actions={
            <>
              <Button onPress={() => setEnding(false)}>{buttons.cancel}</Button>
              <Button kind="primary" onPress={() => void takeBack()}>
                {words.takeBack.replace('…', '')}
              </Button>
            </>
          }
        >
          <p>{words.takeBackText}</p>
        </Dialog>
      ) : null}
    </Row>
  )
}
