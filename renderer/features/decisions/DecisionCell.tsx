import type { ComponentType } from 'react'
import type { DecisionEntry } from '../../../shared/record/register'
import { useGoIn } from '../../data/useGoIn'
import { LinkButton } from '../../design/Button'
import { chainSentence } from '../../words/en/course'
import { dateInWords } from '../../words/en/dates'
import { decisions as words } from '../../words/en/decisions'
import { document } from '../../words/en/document'
import { BasisMarks } from './BasisMarks'
import { CourseLines } from './CourseChip'

/** One cell of the register. In a narrow window the day stands under the number, and the meeting under the wording. */
export type DecisionCellProps = {
  readonly entry: DecisionEntry
  readonly column: string
  readonly isNarrow: boolean
  readonly assembly: string
  readonly ClashMark: ComponentType<{ readonly decision: string }>
}

export function DecisionCell({ entry, column, isNarrow, assembly, ClashMark }: DecisionCellProps) {
  const goIn = useGoIn()
  const { line, fate, chain } = entry
  const chainWords = chainSentence(chain)
  switch (column) {
    case 'number':
      return (
        <>
          <LinkButton onPress={() => goIn(line.assembly, { screen: 'decisions', decision: line.decision })}>
            <span className="fm-register-number figures">{line.number}</span>
          </LinkButton>
          {isNarrow ? <p className="quiet small">{dateInWords(line.date)}</p> : null}
        </>
      )
    case 'date':
      return <span className="fm-register-date">{dateInWords(line.date)}</span>
    case 'wording':
      return (
        <>
          <p className="fm-register-wording serif" dir="auto">
            {line.wording}
          </p>
          <p className="quiet small">
            {words.under} <bdi>{line.itemTitle}</bdi>
            {line.acting === true ? ` · ${document.byActing}` : null}
          </p>
          {isNarrow ? (
            <p className="small">
              <OfMeeting line={line} />
            </p>
          ) : null}
        </>
      )
    case 'state':
      return (
        <>
          <CourseLines course={fate.course} />
          {chainWords === null ? null : <p className="quiet small">{chainWords}</p>}
          <ClashMark decision={line.decision} />
        </>
      )
    case 'assembly':
      return <bdi>{assembly}</bdi>
    case 'positions':
      return <BasisMarks line={line} />
    default:
      return <OfMeeting line={line} />
  }
}

/** To the minutes it stands in, at its own place. */
function OfMeeting({ line }: Pick<DecisionEntry, 'line'>) {
  const goIn = useGoIn()
  return (
    <LinkButton
      onPress={() =>
        goIn(line.assembly, {
          screen: 'minutes',
          meeting: line.meeting,
          item: line.item,
          at: `decision-${line.decision}`,
        })
      }
    >
      <bdi>{line.meetingTitle}</bdi>
    </LinkButton>
  )
}
