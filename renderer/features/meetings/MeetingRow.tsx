import type { MeetingHeadline } from '../../../shared/record/summary'
import { Chip, type ChipMark, type ChipTone } from '../../design/Chip'
import { weekdayDate } from '../../words/en/dates'
import { meetings as words } from '../../words/en/meetings'
import { series as seriesWords } from '../../words/en/series'
import './Meetings.css'

/** One meeting in the list: what, when and where at the left; its state and what came of it at the right. */
export type MeetingRowProps = {
  readonly headline: MeetingHeadline
  readonly passed: boolean
  /** Made twice, and the other one is kept (IB9). */
  readonly isWithdrawn?: boolean
  /** Which of its series it is (SE4). */
  readonly inSeries?: number | undefined
}

export function MeetingRow({ headline, passed, isWithdrawn = false, inSeries }: MeetingRowProps) {
  const { title, date, time, place, number, series, takenIn } = headline
  const { tone, mark, word } = isWithdrawn
    ? withdrawn
    : takenIn === null
      ? stateOf(headline, passed)
      : fromFile
  return (
    <span className="fm-meeting">
      <span className="fm-meeting-what">
        <bdi className="fm-meeting-title">{title}</bdi>
        <span className="quiet figures">
          {weekdayDate(date)}, {time}
          {place === '' ? null : (
            <>
              {' · '}
              <bdi>{place}</bdi>
            </>
          )}
        </span>
      </span>
      <span className="fm-meeting-state">
        <span className="fm-meeting-chips">
          {headline.contested ? (
            <Chip tone="reservations" mark="bang">
              {words.contested}
            </Chip>
          ) : null}
          <Chip tone={tone} mark={mark}>
            {word}
          </Chip>
        </span>
        <span className="quiet figures">
          {[
            ...(series === null || inSeries === undefined ? [] : [seriesWords.place(inSeries, series.name)]),
            ...(number === null ? [] : [words.number(number)]),
            ...came(headline),
          ].join(' · ')}
        </span>
      </span>
    </span>
  )
}

/** Before it is held, the agenda; afterwards, people and decisions. */
function came({ state, items, present, decisions, takenIn }: MeetingHeadline): readonly string[] {
  if (takenIn !== null) return [words.ofOthers(takenIn.name, takenIn.number)]
  if (state === 'planned' || state === 'noticed') return [words.items(items)]
  return [words.present(present), words.decisions(decisions)]
}

const fromFile = { tone: 'quiet', mark: 'dash', word: words.states.file } as const
const withdrawn = { tone: 'quiet', mark: 'cross', word: words.states.withdrawn } as const

function stateOf(
  headline: MeetingHeadline,
  passed: boolean,
): { tone: ChipTone; mark: ChipMark; word: string } {
  switch (headline.state) {
    case 'planned':
    case 'noticed':
      return passed
        ? { tone: 'quiet', mark: 'dash', word: words.states.passed }
        : { tone: 'neutral', mark: 'ring', word: words.states[headline.state] }
    case 'open':
      return { tone: 'accent', mark: 'dot', word: words.states.open }
    case 'adjourned':
      return { tone: 'reservations', mark: 'pause', word: words.states.adjourned }
    case 'closed':
      if (headline.draft) return { tone: 'quiet', mark: 'half', word: words.states.draft }
      return headline.minutes.approved === null
        ? { tone: 'quiet', mark: 'check', word: words.states.closed }
        : { tone: 'agree', mark: 'check', word: words.states.approved }
  }
}
