import { Ellipsis } from 'lucide-react'
import { localTime } from '../../../shared/meeting/time'
import { live as words } from '../../words/en/live'
import type { RollLine } from './roll-lines'

/** One person in the roll: a shape, a name, a word and a time. One press arrives or leaves; the dots open the rest. */
export type RollPersonProps = {
  readonly line: RollLine
  readonly isOpen: boolean
  /** Only one person's two buttons are in the order of Tab. */
  readonly inTabOrder: boolean
  readonly onFocus: () => void
  readonly onPress: () => void
  readonly onMore: () => void
}

export function RollPerson({ line, isOpen, inTabOrder, onFocus, onPress, onMore }: RollPersonProps) {
  const state = presenceWords(line)
  const tabIndex = inTabOrder ? 0 : -1
  return (
    <li className="live-person-place" data-open={isOpen || undefined} onFocus={onFocus}>
      <button
        type="button"
        data-rove
        data-person={line.person}
        tabIndex={tabIndex}
        className={`live-person live-person-${line.presence}`}
        onClick={onPress}
      >
        <PresenceMark presence={line.presence} />
        <span className="live-person-words">
          <bdi className="live-person-name">{line.name}</bdi>
          <span className="fm-hidden">, </span> <span className="live-person-state figures">{state}</span>
          <span className="fm-hidden">{pressing(line)}</span>
        </span>
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        className="live-person-more"
        aria-label={words.moreOf(line.name)}
        aria-expanded={isOpen}
        onClick={onMore}
      >
        <Ellipsis aria-hidden />
      </button>
    </li>
  )
}

export function presenceWords({ presence, clock }: Pick<RollLine, 'presence' | 'clock'>): string {
  const time = clock === null ? '' : localTime(clock)
  if (presence === 'here' || presence === 'left') return words.presence[presence](time)
  return words.presence[presence]
}

function pressing({ presence }: RollLine): string {
  if (presence === 'unsure') return words.pressDecides
  return presence === 'here' ? words.pressLeaves : words.pressArrives
}

/** Here is full, expected is a ring, left is half, apologies a dash, in doubt a question: told apart without colour. */
function PresenceMark({ presence }: Pick<RollLine, 'presence'>) {
  return (
    <svg className="live-person-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {presence === 'apologies' ? (
        <path d="M2 6h8" stroke="currentColor" strokeWidth="2" />
      ) : (
        <circle
          cx="6"
          cy="6"
          r="4.5"
          fill={presence === 'here' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={presence === 'away' ? 1 : 2}
          strokeDasharray={presence === 'away' ? '2 2' : undefined}
        />
      )}
      {presence === 'left' ? <path d="M6 1.5a4.5 4.5 0 0 1 0 9Z" fill="currentColor" /> : null}
      {presence === 'unsure' ? <path d="M6 3v3.4M6 7.6v1.6" stroke="currentColor" strokeWidth="1.6" /> : null}
    </svg>
  )
}
