import type { ActionState } from '../../../shared/meeting/said/statements'
import type { LocalDate } from '../../../shared/ports'
import type { ActionLine } from '../../../shared/record/summary'
import type { Place } from '../../data/place'
import { useGoIn } from '../../data/useGoIn'
import { Button, LinkButton } from '../../design/Button'
import { Chip, type ChipMark, type ChipTone } from '../../design/Chip'
import { actions as words } from '../../words/en/actions'
import { dateInWords } from '../../words/en/dates'
import { document } from '../../words/en/document'
import { shownState } from './filter'

/** One cell of the list of actions. */
export type ActionCellProps = {
  readonly line: ActionLine
  readonly column: string
  readonly today: LocalDate
  readonly assembly: string
  /** Of the assembly in focus: what another one took on is changed there. */
  readonly isHere: boolean
  readonly onChange: (line: ActionLine, state: ActionState) => void
  readonly onEdit: (line: ActionLine) => void
  readonly onPutOff: (line: ActionLine) => void
  readonly onDrop: (line: ActionLine) => void
}

const placeOf = ({ meeting, item, action }: ActionLine): Place => ({
  screen: 'minutes',
  meeting,
  item,
  at: `action-${action}`,
})

const chips: Readonly<
  Record<ReturnType<typeof shownState>, { readonly tone: ChipTone; readonly mark: ChipMark }>
> = {
  open: { tone: 'neutral', mark: 'ring' },
  overdue: { tone: 'block', mark: 'clock' },
  done: { tone: 'agree', mark: 'check' },
  dropped: { tone: 'quiet', mark: 'cross' },
}

export function ActionCell({
  line,
  column,
  today,
  assembly,
  isHere,
  onChange,
  onEdit,
  onPutOff,
  onDrop,
}: ActionCellProps) {
  const goIn = useGoIn()
  switch (column) {
    case 'what':
      return (
        <span className="fm-action-what" data-action={line.action}>
          <bdi>{line.what}</bdi>
          {line.acting === true ? <span className="quiet small"> ({document.byActing})</span> : null}
        </span>
      )
    case 'who':
      return line.whoName === null ? <span className="quiet">{words.nobody}</span> : <bdi>{line.whoName}</bdi>
    case 'due':
      return line.due === null ? (
        <span className="quiet">{words.noDate}</span>
      ) : (
        <>
          <span className="fm-action-due">{dateInWords(line.due)}</span>
          {line.putOff.length === 0 ? null : (
            <span className="fm-action-off quiet small">{words.putOffTimes(line.putOff.length)}</span>
          )}
        </>
      )
    case 'state': {
      const state = shownState(line, today)
      return <Chip {...chips[state]}>{words.states[state]}</Chip>
    }
    case 'from':
      return (
        <LinkButton onPress={() => goIn(line.assembly, placeOf(line))}>
          {line.minute === null ? null : <span className="figures">{line.minute} </span>}
          <bdi>{line.itemTitle}</bdi>
        </LinkButton>
      )
    case 'assembly':
      return <bdi>{assembly}</bdi>
    default:
      return isHere ? (
        <Deeds line={line} onChange={onChange} onEdit={onEdit} onPutOff={onPutOff} onDrop={onDrop} />
      ) : null
  }
}

/** Done and Reopen are one button, so that the focus stays where it was when the state turns. */
type DeedsProps = Pick<ActionCellProps, 'line' | 'onChange' | 'onEdit' | 'onPutOff' | 'onDrop'>

function Deeds({ line, onChange, onEdit, onPutOff, onDrop }: DeedsProps) {
  const isOpen = line.state === 'open'
  return (
    <span className="fm-action-deeds">
      <Button
        kind={isOpen ? 'plain' : 'quiet'}
        aria-label={isOpen ? words.doneOf(line.what) : words.reopenOf(line.what)}
        aria-keyshortcuts="X"
        onPress={() => onChange(line, isOpen ? 'done' : 'open')}
      >
        {isOpen ? words.done : words.reopen}
      </Button>
      {isOpen ? (
        <Button
          kind="quiet"
          aria-label={words.putOffOf(line.what)}
          aria-keyshortcuts="ArrowRight"
          onPress={() => onPutOff(line)}
        >
          {words.putOff}
        </Button>
      ) : null}
      {isOpen ? (
        <Button kind="quiet" aria-label={words.changeOf(line.what)} onPress={() => onEdit(line)}>
          {words.change}
        </Button>
      ) : null}
      {isOpen ? (
        <Button kind="quiet" aria-label={words.dropOf(line.what)} onPress={() => onDrop(line)}>
          {words.drop}
        </Button>
      ) : null}
    </span>
  )
}
