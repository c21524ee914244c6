import { useId, useRef, useState } from 'react'
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
import { focusNext } from './focus-next'
import { placeOf, placeWord } from './place'
import { headingOf, saidBy } from './say'

/** One matter: who wrote what, where and when, and the way to settle it. */
export type LineCardProps = {
  readonly meeting: MeetingHeadline
  readonly line: InboxLine
  readonly roll: Roll
}

export function LineCard({ meeting, line, roll }: LineCardProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const deed = useDeedOn()
  const id = useId()
  const card = useRef<HTMLElement>(null)
  const [isBusy, setBusy] = useState(false)
  const { settledBy } = line

  const keep = async (word: Word) => {
    setBusy(true)
    const done = await deed(meeting.meeting, keepWord, { keep: word.statement })
    if (done === null) return setBusy(false)
    tell.done(words.kept(saidBy(line, word, roll)))
    focusNext(card.current)
  }
  const note = async () => {
    setBusy(true)
    const done = await deed(meeting.meeting, noteLine, { line: line.key })
    if (done === null) return setBusy(false)
    tell.done(words.noted)
    focusNext(card.current)
  }
  const heading = headingOf(line, roll)
  return (
    <article className="fm-inbox-line" ref={card} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        <bdi>{heading}</bdi>
      </h3>
      <ul className="fm-inbox-words">
        {line.words.map((word) => (
          <li key={word.statement}>
            <Wrote line={line} word={word} roll={roll} />
            {settledBy === 'choice' ? (
              <Button
                isDisabled={isBusy}
                aria-label={words.keepOf(nameOf(roll, word.person), saidBy(line, word, roll))}
                onPress={() => void keep(word)}
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
          <Button isDisabled={isBusy} aria-label={words.noteOf(heading)} onPress={() => void note()}>
            {words.note}
          </Button>
        ) : null}
        <LinkButton onPress={() => go(placeOf(meeting, line))}>{placeWord(line)}</LinkButton>
      </div>
    </article>
  )
}

/** `Asha wrote 19:05`, and on which computer, when. */
function Wrote({ line, word, roll }: { readonly line: InboxLine; readonly word: Word; readonly roll: Roll }) {
  const desk = useDesk()
  const isHere = desk.author().device === word.device
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
    subject.type === 'before-close'
      ? words.beforeClose
      : subject.type === 'numbers'
        ? words.numbersStay
        : subject.type === 'turns'
          ? words.turnsStay
          : settledBy === 'note'
            ? words.sealed
            : words.how[settledBy]
  return why === null ? null : <p className="fm-inbox-why quiet">{why}</p>
}
