import type { Question } from '../../../shared/meeting/question/question'
import type { QuestionFile } from '../../../shared/record/question-file'
import { seenOf } from '../../../shared/record/question-seen'
import { useNavigation } from '../../data/place'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { rollup } from '../../words/en/rollup'
import { RollUpHead } from './RollUpHead'
import { Twins } from './Twins'

/** A question of this assembly among the others: how far the answers are. */
export type OwnQuestionProps = {
  readonly file: QuestionFile
  readonly question: Question
  readonly twins: readonly Question[]
}

export function OwnQuestion({ file, question, twins }: OwnQuestionProps) {
  const { go } = useNavigation()
  return (
    <Card
      title={<bdi>{question.now.title}</bdi>}
      actions={
        <Button onPress={() => go({ screen: 'questions', question: question.question })}>
          {rollup.host.open}
        </Button>
      }
    >
      <RollUpHead question={question} seen={seenOf(file, question)} isOurs />
      <Twins twins={twins} />
    </Card>
  )
}
