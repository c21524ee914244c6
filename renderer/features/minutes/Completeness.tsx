import type { Roll } from '../../../shared/charter/roll'
import type { Gap } from '../../../shared/inbox/completeness'
import { useNavigation } from '../../data/place'
import { LinkButton } from '../../design/Button'
import { lifecycle as words } from '../../words/en/lifecycle'
import { openSentence } from '../../words/en/open'
import { goTo } from './JumpList'
import type { Part } from './LifeLine'

/** What is missing before the draft goes out (LC3), each with the way there. */
export type CompletenessProps = {
  readonly gaps: readonly Gap[]
  readonly roll: Roll
  readonly onStep: (part: Part) => void
}

export function Completeness({ gaps, onStep }: CompletenessProps) {
  const { go } = useNavigation()
  if (gaps.length === 0) return <p className="quiet">{words.nothingMissing}</p>
  return (
    <>
      <p className="quiet">{words.missingWhy}</p>
      <ul className="fm-gaps">
        {gaps.map((gap) => (
          <li key={gap.key}>
            <span>{sentenceOf(gap)}</span>
            {gap.type === 'inbox' ? (
              <LinkButton onPress={() => go({ screen: 'inbox' })}>{words.toInbox}</LinkButton>
            ) : gap.type === 'remarks' ? (
              <LinkButton onPress={() => onStep('remarks')}>{words.toRemarks}</LinkButton>
            ) : gap.item === null ? null : (
              <LinkButton
                aria-label={words.goThere(sentenceOf(gap))}
                onPress={() => gap.item !== null && goTo(gap.item)}
              >
                {words.toItem}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function sentenceOf(gap: Gap): string {
  switch (gap.type) {
    case 'question':
      return openSentence({ ...gap.question, item: gap.question.on?.number ?? '' })
    case 'no-text':
      return words.gaps.noText(gap.number)
    case 'block-no-reason':
      return words.gaps.blockNoReason(gap.number)
    case 'presence':
      return words.gaps.presence(gap.decision, gap.recorded, gap.since.settled, gap.since.inDoubt)
    case 'remarks':
      return words.gaps.remarks(gap.count)
    case 'inbox':
      return words.gaps.inbox(gap.count)
  }
}
