import { useState } from 'react'
import type { MeetingId } from '../../../shared/id'
import type { Question } from '../../../shared/meeting/question/question'
import { localDate } from '../../../shared/meeting/time'
import type { Seen } from '../../../shared/record/question-seen'
import { useShelf } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { meetingPlace, useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import type { Questions } from '../../data/useQuestions'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { focusSoon } from '../../design/focus-soon'
import { Row } from '../../design/Layout'
import { buttons } from '../../words/en/buttons'
import { rollup } from '../../words/en/rollup'
import { AskAgain } from './AskAgain'

/** What the host can do with its question: go to its meeting, ask again, hand it over, take it back. */
export type HostDeedsProps = {
  readonly question: Question
  readonly found: Seen
  readonly sayToMembers: Questions['sayToMembers']
}

const words = rollup.host

export function HostDeeds({ question, found, sayToMembers }: HostDeedsProps) {
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
          <AskAgain question={question} roll={found.roll} />
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
