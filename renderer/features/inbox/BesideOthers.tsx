import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { AssemblyInbox } from '../../../shared/record/assembly-inbox'
import { isDraftOf, type OfOneNumber, type Pair, type ToRestate } from '../../../shared/record/made-twice'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { useDesk } from '../../data/desk-context'
import { meetingPlace, useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { Button, LinkButton } from '../../design/Button'
import { dateAndTime } from '../../words/en/dates'
import { inbox as words } from '../../words/en/inbox'
import { DecidedTwice } from './DecidedTwice'
import { Matter, useSettling } from './Matter'
import { Namesakes } from './Namesakes'
import { type MadeTwice, useMadeTwice } from './useMadeTwice'

/** What is seen only where meetings, or people, are looked at side by side. */
export function BesideOthers({ inbox, roll }: { readonly inbox: AssemblyInbox; readonly roll: Roll }) {
  const twice = useMadeTwice()
  const { pairs, restate, numbers, people, apart, lines, count } = inbox
  if (count === lines.length) return null
  return (
    <section aria-label={words.beside}>
      <h2 className="fm-inbox-meeting">{words.beside}</h2>
      {apart.map((one) => (
        <DecidedTwice key={one.key} of={one} roll={roll} />
      ))}
      {pairs.map((pair) => (
        <SameMeeting key={pair.key} pair={pair} roll={roll} twice={twice} />
      ))}
      {restate.map((one) => (
        <BringOver key={one.key} one={one} roll={roll} twice={twice} />
      ))}
      {numbers.map((one) => (
        <EqualNumbers key={one.key} of={one} twice={twice} />
      ))}
      {people.map((some) => (
        <Namesakes key={some.map(({ id }) => id).join('/')} people={some} />
      ))}
    </section>
  )
}

type MatterOf<T> = T & { readonly roll: Roll; readonly twice: MadeTwice }

/** IB9: of two that were called to order nobody can be withdrawn; of one and a draft only the draft. */
function SameMeeting({ pair: { key, one, other }, roll, twice }: MatterOf<{ readonly pair: Pair }>) {
  const tell = useTell()
  const settling = useSettling()
  const keep = async (kept: MeetingHeadline, gone: MeetingHeadline) => {
    if (!(await twice.keep(kept.meeting, gone.meeting))) return false
    tell.done(words.keptMeeting(kept.title))
    return true
  }
  const apart = async () => {
    if (!(await twice.note(one.meeting, key))) return false
    tell.done(words.twoMeetings)
    return true
  }
  return (
    <Matter heading={words.sameMeeting(one.title)} settling={settling}>
      <ul className="fm-inbox-words">
        {[one, other].map((meeting, index) => {
          const gone = index === 0 ? other : one
          return (
            <li key={meeting.meeting}>
              <Made meeting={meeting} roll={roll} />
              {isDraftOf(gone) ? (
                <Button
                  isDisabled={settling.isBusy}
                  aria-label={words.keepMeetingOf(meeting.title, meeting.items, index + 1)}
                  onPress={() => settling.settle(() => keep(meeting, gone))}
                >
                  {words.keepMeeting}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <p className="fm-inbox-why quiet">
        {isDraftOf(one) || isDraftOf(other) ? words.sameMeetingWhy : words.bothHeld}
      </p>
      <div className="fm-inbox-ways">
        <Button isDisabled={settling.isBusy} onPress={() => settling.settle(apart)}>
          {words.areTwo}
        </Button>
      </div>
    </Matter>
  )
}

/** `Asha made it on another computer: 3 items on the agenda`. */
function Made({ meeting, roll }: { readonly meeting: MeetingHeadline; readonly roll: Roll }) {
  const { go } = useNavigation()
  const isHere = useDesk().author().device === meeting.made?.device
  const { title, date, time, place, items, made } = meeting
  return (
    <span className="fm-inbox-wrote">
      <span>
        <bdi>{made === null ? '' : nameOf(roll, made.person)}</bdi> {words.made}{' '}
        <LinkButton onPress={() => go(meetingPlace(meeting))}>
          <bdi>{title}</bdi>
        </LinkButton>
      </span>
      <span className="quiet small figures">
        {isHere ? words.here : words.there}, {dateAndTime(date, time)}
        {place === '' ? null : (
          <>
            , <bdi>{place}</bdi>
          </>
        )}
        , {words.items(items)}
      </span>
    </span>
  )
}

/** IB10: words in the withdrawn meeting that only whoever said them says again. */
function BringOver({ one: { kept, duplicate, person }, roll, twice }: MatterOf<{ readonly one: ToRestate }>) {
  const tell = useTell()
  const { go } = useNavigation()
  const settling = useSettling()
  const isMine = useDesk().author().person === person
  const bring = async () => {
    if (!(await twice.bringOver(kept.meeting, duplicate.meeting))) return false
    tell.done(words.broughtOver(kept.title))
    return true
  }
  const name = nameOf(roll, person)
  return (
    <Matter heading={words.leftIn(name, duplicate.title)} settling={settling}>
      <p>{isMine ? words.bringWhy(kept.title) : words.bringWaits(name)}</p>
      <div className="fm-inbox-ways">
        {isMine ? (
          <Button isDisabled={settling.isBusy} onPress={() => settling.settle(bring)}>
            {words.bringOver}
          </Button>
        ) : null}
        <LinkButton onPress={() => go(meetingPlace(duplicate))}>{words.openDuplicate}</LinkButton>
      </div>
    </Matter>
  )
}

function EqualNumbers({ of: { key, number, meetings }, twice }: { of: OfOneNumber; twice: MadeTwice }) {
  const tell = useTell()
  const { go } = useNavigation()
  const settling = useSettling()
  const [first] = meetings
  const note = async () => {
    if (first === undefined || !(await twice.note(first.meeting, key))) return false
    tell.done(words.noted)
    return true
  }
  const heading = words.oneNumber(number)
  return (
    <Matter heading={heading} settling={settling}>
      <ul className="fm-inbox-words">
        {meetings.map((meeting) => (
          <li key={meeting.meeting}>
            <span className="fm-inbox-wrote">
              <span>
                <LinkButton onPress={() => go(meetingPlace(meeting))}>
                  <bdi>{meeting.title}</bdi>
                </LinkButton>{' '}
                <span className="fm-inbox-what">{words.shownAs(meeting.number ?? number)}</span>
              </span>
              <span className="quiet small figures">{dateAndTime(meeting.date, meeting.time)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="fm-inbox-why quiet">{words.numbersStay}</p>
      <div className="fm-inbox-ways">
        <Button
          isDisabled={settling.isBusy}
          aria-label={words.noteOf(heading)}
          onPress={() => settling.settle(note)}
        >
          {words.note}
        </Button>
      </div>
    </Matter>
  )
}
