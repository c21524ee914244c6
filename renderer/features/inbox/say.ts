import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { InboxLine, Told, Word } from '../../../shared/inbox/line'
import { localTime } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { assertNever } from '../../../shared/result'
import { inbox as words } from '../../words/en/inbox'
import { stances } from '../../words/en/positions'
import { gestureWords } from '../../words/en/undone'

/** A line in secretaries' words: what it is about, and what each wrote. */
export function headingOf({ subject, words: said }: InboxLine, roll: Roll): string {
  const { type, person, item, name } = subject
  const who = person === null ? '' : nameOf(roll, person)
  const same = sameSort(said)
  if (type === 'presence' && (same === 'arrived' || same === 'left')) return words.cameOrWent[same](who)
  if ((type === 'state' || type === 'turns') && same !== null && same in words.turnsOf)
    return words.turnsOf[same as keyof typeof words.turnsOf]
  return words.headings[type]({ person: who, item: item?.title ?? null, name })
}

/** `19:05` where all speak of the same sort of thing, else `arrived 19:05`. */
export function saidBy(line: InboxLine, { told, person }: Word, roll: Roll): string {
  const same = sameSort(line.words)
  const precise = same !== null && isWithinAMinute(line)
  if ((told.type === 'presence' || told.type === 'turn') && same !== null) {
    const isTimed = told.type === 'turn' || told.presence === 'arrived' || told.presence === 'left'
    if (isTimed) return timeOf(told.clock, precise)
  }
  return toldInWords(told, line, person === null ? '' : nameOf(roll, person), roll)
}

function toldInWords(told: Told, { subject }: InboxLine, writer: string, roll: Roll): string {
  switch (told.type) {
    case 'presence':
      return words.presence[told.presence](localTime(told.clock))
    case 'turn':
      return words.turn[told.to](localTime(told.clock))
    case 'position': {
      const stance = told.stance === null ? words.noPosition : stances[told.stance].word
      return told.reason === null ? stance : `${stance}${words.because(told.reason)}`
    }
    case 'person':
      return told.person === null ? words.nobody : nameOf(roll, told.person)
    case 'text':
      return subject.type === 'wording' ? `“${told.text}”` : told.text
    case 'minutes':
      return words.minutes(told.minutes)
    case 'day':
      return words.day(told.on)
    case 'one-of':
      return words.oneOf[told.word] ?? told.word
    case 'yes-no':
      return subject.type === 'item-place'
        ? words.onAgenda(told.yes)
        : subject.type === 'out'
          ? words.isOut(told.yes)
          : words.onTable(told.yes)
    case 'hands':
      return words.hands(told.counts)
    case 'details':
      return words.details(told.title, told.date, told.time, told.place)
    case 'action':
      return words.action(told.what, told.who === null ? null : nameOf(roll, told.who), told.due)
    case 'decided':
      return words.decided(told.number)
    case 'blocked':
      return words.blocked(nameOf(roll, told.person), told.reason)
    case 'number':
      return words.number(told.number, told.shown, told.title)
    case 'gesture': {
      const named = told.mentions.map((one) => ({
        ...one,
        name: one.person === null ? null : nameOf(roll, one.person),
      }))
      return gestureWords(named, null) ?? `${words.something} (${writer})`
    }
    default:
      return assertNever(told)
  }
}

/** Coming, going or a turn of one sort, in all the words; null where they differ or are something else. */
function sameSort(said: readonly Word[]): string | null {
  const sorts = new Set(
    said.map(({ told }) =>
      told.type === 'presence' ? told.presence : told.type === 'turn' ? told.to : null,
    ),
  )
  const [only = null] = sorts
  return sorts.size === 1 ? only : null
}

/** Then the seconds tell them apart. */
function isWithinAMinute({ words: said }: InboxLine): boolean {
  const clocks = said.flatMap(({ told }) =>
    told.type === 'presence' || told.type === 'turn' ? [told.clock.slice(0, 16)] : [],
  )
  return new Set(clocks).size < clocks.length
}

function timeOf(clock: Instant, precise: boolean): string {
  return precise ? clock.slice(11, 19) : localTime(clock)
}
