import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { InboxLine, Word } from '../../../shared/inbox/line'
import { keepWord, noteLine } from '../../../shared/inbox/settle'
import { localDate, localTime } from '../../../shared/meeting/time'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { useDesk } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { Button, LinkButton } from '../../design/Button'
import { inbox as words } from '../../words/en/inbox'
import { Matter, useSettling } from './Matter'
import { placeOf, placeWord } from './place'
import { headingOf, saidBy } from './say'

/** One matter of a meeting: who wrote what, where and when, and the way to settle it. */
export type LineCardProps = {
  readonly meeting: MeetingHeadline
  readonly line: InboxLine
  readonly roll: Roll
}

export function LineCard({ meeting, line, roll }: LineCardProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const deed = useDeedOn()
  const settling = useSettling()
  const { settledBy } = line
  const heading = headingOf(line, roll)

  const keep = async (word: Word) => {
    if ((await deed(meeting.meeting, keepWord, { keep: word.statement })) === null) return false
    tell.done(words.kept(saidBy(line, word, roll)))
    return true
  }
  const note = async () => {
    if ((await deed(meeting.meeting, noteLine, { line: line.key })) === null) return false
    tell.done(words.noted)
    return true
  }
  return (
    <Matter heading={heading} settling={settling}>
      <ul className="fm-inbox-words">
        {line.words.map((word) => (
          <li key={word.statement}>
            <Wrote line={line} word={word} roll={roll} />
            {settledBy === 'choice' ? (
              <Button
                isDisabled={settling.isBusy}
                aria-label={words.keepOf(nameOf(roll, word.person), saidBy(line, word, roll))}
                onPress={() => settling.settle(() => keep(word))}
              >
                {words.keep}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Why line={line} />
      <div className="fm-inbox-ways">
        {settledBy === 'note' ? (
          <Button
            isDisabled={settling.isBusy}
            aria-label={words.noteOf(heading)}
            onPress={() => settling.settle(note)}
          >
            {words.note}
          </Button>
        ) : null}
        <LinkButton onPress={() => go(placeOf(meeting, line))}>{placeWord(line)}</LinkButton>
      </div>
    </Matter>
  )
}

/** `Asha wrote 19:05`, and on which computer, when. */
function Wrote({ line, word, roll }: { readonly line: InboxLine; readonly word: Word; readonly roll: Roll }) {
  const isHere = useDesk().author().device === word.device
  return (
    <span className="fm-inbox-wrote">
      <span>
        <bdi>{nameOf(roll, word.person)}</bdi> {words.wrote}{' '}
        <bdi className="fm-inbox-what">{saidBy(line, word, roll)}</bdi>
      </span>
      <span className="quiet small figures">
        {isHere ? words.here : words.there}, {words.when(localDate(word.at), localTime(word.at))}
      </span>
    </span>
  )
}

function Why({ line: { settledBy, subject } }: { readonly line: InboxLine }) {
  const why =
    subject.type === 'approval' && settledBy === 'minute'
      ? words.approvedApart
      : subject.type === 'before-close'
        ? words.beforeClose
        : subject.type === 'numbers'
          ? words.numbersStay
          : subject.type === 'turns' && settledBy === 'choice'
            ? words.turnsStay
            : settledBy === 'note'
              ? words.sealed
              : words.how[settledBy]
  return why === null ? null : <p className="fm-inbox-why quiet">{why}</p>
}
