import type { Question } from '../../../shared/meeting/question/question'
import type { QuestionFile } from '../../../shared/record/question-file'
import { seenOf } from '../../../shared/record/question-seen'
import { useNavigation } from '../../data/place'
import type { Questions } from '../../data/useQuestions'
import { Button } from '../../design/Button'
import { Screen } from '../../design/Screen'
import { register as printWords } from '../../words/en/document-register'
import { exporting } from '../../words/en/export'
import { rollup } from '../../words/en/rollup'
import { HostDeeds } from './HostDeeds'
import { RollUpHead } from './RollUpHead'
import { RollUpTable } from './RollUpTable'
import { Twins } from './Twins'

/** What is done with the roll-up as it stands (QA21). */
export type OfRollUp = (file: QuestionFile, question: Question) => void

/** One question with all its answers, for the host and for each member: what is read is the same. */
export type RollUpPageProps = {
  readonly file: QuestionFile
  readonly question: Question
  /** Null: it is a host's, and only read here. */
  readonly sayToMembers: Questions['sayToMembers'] | null
  /** Open questions of its with the same words (QA18). */
  readonly twins: readonly Question[]
  /** To paper: the paper means of the app, handed in. */
  readonly print: OfRollUp
  readonly exportRollUp: OfRollUp
}

export function RollUpPage({ file, question, sayToMembers, twins, print, exportRollUp }: RollUpPageProps) {
  const { go } = useNavigation()
  const found = seenOf(file, question)
  return (
    <Screen
      wide
      title={<bdi>{question.now.title}</bdi>}
      titleText={rollup.screen.title}
      actions={
        <>
          <Button onPress={() => print(file, question)}>{printWords.print}</Button>
          <Button onPress={() => exportRollUp(file, question)}>{exporting.open}</Button>
          <Button onPress={() => go({ screen: 'questions' })}>{rollup.screen.back}</Button>
        </>
      }
    >
      <RollUpHead question={question} seen={found} isOurs={sayToMembers !== null} />
      {sayToMembers === null ? null : (
        <HostDeeds question={question} found={found} sayToMembers={sayToMembers} />
      )}
      <Twins twins={twins} />
      <RollUpTable seen={found} question={question} members={file.members} />
    </Screen>
  )
}
