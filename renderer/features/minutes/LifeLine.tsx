import { approvedBy } from '../../../shared/meeting/approval/approval'
import { corrections } from '../../../shared/meeting/approval/correction'
import {
  type MinutesState,
  minutesState,
  published,
  sentBack,
} from '../../../shared/meeting/approval/minutes-state'
import type { Meeting } from '../../../shared/meeting/meeting'
import { rulesInForce } from '../../../shared/meeting/rules-in-force'
import type { MeetingHeadline } from '../../../shared/record/summary'
import type { Shelf } from '../../../shared/wire/shelf'
import { useNavigation } from '../../data/place'
import { Button } from '../../design/Button'
import { Chip, type ChipProps } from '../../design/Chip'
import { lifecycle as words } from '../../words/en/lifecycle'

/** The parts of the review, each folded under its own name. */
export type Part = 'check' | 'sent' | 'remarks' | 'sign' | 'publish'

/** One calm line: where the minutes are, and the one next step. */
export type LifeLineProps = {
  readonly meeting: Meeting
  readonly shelf: Shelf
  readonly onStep: (part: Part) => void
}

export function LifeLine({ meeting, shelf, onStep }: LifeLineProps) {
  const { go } = useNavigation()
  const up = putUpIn(shelf, meeting)
  const back = sentBack(meeting)
  // What the meeting that sits sent back is a draft again, though its agenda names it.
  const wentBack = back !== null && back.minute.meeting === up?.meeting
  const state = minutesState(meeting, up !== undefined && !wentBack)
  // An open remark comes first, and they wait for approval all the same.
  const isPut = state === 'put' || state === 'remarks'
  const atNext = rulesInForce(meeting, shelf.charter).parameters.minutesApproval === 'next-meeting'
  const said =
    state === 'draft' && !atNext ? words.onlyDraft : words.now(state, approvedBy(meeting)?.on ?? null)
  const part = shelf.readOnly ? null : stepOf(state, hasNews(meeting))
  return (
    <section className="fm-life" aria-label={words.life}>
      <Chip {...chips[state]}>{words.states[state]}</Chip>
      <p className="fm-life-say">
        {state === 'put' ? null : said}
        {isPut && !wentBack && up !== undefined ? (
          <>
            {' '}
            {words.putUp} <bdi>{up.title}</bdi>, {words.refOf(up)}.
          </>
        ) : null}
        {back === null || state === 'put' ? null : (
          <>
            {' '}
            {words.sentBackBy(back.minute.minute, back.minute.date)}{' '}
            <bdi className="serif">{back.reason}</bdi>
          </>
        )}
      </p>
      {part === null ? null : (
        <Button onPress={() => onStep(part)}>
          {state === 'remarks' ? words.answerStep : words.steps[part]}
        </Button>
      )}
      {isPut && up !== undefined ? (
        <Button
          kind="quiet"
          onPress={() =>
            go({
              screen: up.state === 'planned' || up.state === 'noticed' ? 'agenda' : 'live',
              meeting: up.meeting,
            })
          }
        >
          {words.toAgenda}
        </Button>
      ) : null}
    </section>
  )
}

/** A later agenda, not closed yet, that names them (LC6). */
export function putUpIn(shelf: Shelf, meeting: Meeting): MeetingHeadline | undefined {
  return shelf.headlines.find(({ state, names }) => state !== 'closed' && names.includes(meeting.id))
}

/** Corrected after it was published: there is something to publish again. */
function hasNews(meeting: Meeting): boolean {
  const later = corrections(meeting).filter(({ agreed }) => agreed !== null).length
  return (published(meeting)?.corrections ?? -1) < later
}

function stepOf(state: MinutesState, isNews: boolean): Part | null {
  switch (state) {
    case 'draft':
      return 'sent'
    case 'circulated':
    case 'remarks':
      return 'remarks'
    case 'approved':
      return 'sign'
    case 'signed':
      return 'publish'
    case 'corrected-later':
      return isNews ? 'publish' : null
    default:
      return null
  }
}

const chips: Readonly<Record<MinutesState, Pick<ChipProps, 'tone' | 'mark'>>> = {
  working: { tone: 'quiet', mark: 'ring' },
  draft: { tone: 'reservations', mark: 'half' },
  circulated: { tone: 'reservations', mark: 'half' },
  remarks: { tone: 'reservations', mark: 'bang' },
  corrected: { tone: 'reservations', mark: 'half' },
  put: { tone: 'accent', mark: 'dot' },
  'approved-twice': { tone: 'block', mark: 'bang' },
  approved: { tone: 'agree', mark: 'check' },
  signed: { tone: 'agree', mark: 'check' },
  published: { tone: 'agree', mark: 'check' },
  'corrected-later': { tone: 'agree', mark: 'check' },
}
