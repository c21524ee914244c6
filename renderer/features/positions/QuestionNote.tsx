import type { Meeting } from '../../../shared/meeting/meeting'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import { rolledUp } from '../../../shared/meeting/question/asked-on'
import { questionBlocks } from '../../../shared/minutes/question-block'
import { useNavigation } from '../../data/place'
import { Banner } from '../../design/Banner'
import { LinkButton } from '../../design/Button'
import { QuestionView } from '../../document/QuestionView'
import { rollup as words } from '../../words/en/rollup'

/** Under a proposal that was put to all members: how far that is; and that the members were asked about other words, where they were. */
export type QuestionNoteProps = {
  readonly meeting: Meeting
  readonly proposal: Proposal
  readonly version: Version
}

export function QuestionNote({ meeting, proposal, version }: QuestionNoteProps) {
  const { go } = useNavigation()
  const blocks = questionBlocks(meeting, proposal)
  if (blocks.length === 0) return null
  const isOld = rolledUp(meeting, version.version) === null
  return (
    <>
      {isOld && !proposal.decided ? <Banner kind="note" title={words.oldWording} /> : null}
      {blocks.slice(-1).map((block) => (
        <QuestionView key={block.version} block={block} />
      ))}
      <p>
        <LinkButton onPress={() => go({ screen: 'questions' })}>{words.toRollUp}</LinkButton>
      </p>
    </>
  )
}
