import { inOrderOfRoll, nameOf, onRoll, type Roll } from '../../shared/charter/roll'
import type { ItemId, PersonId } from '../../shared/id'
import { type Action, actions, addAction } from '../../shared/meeting/decision/action'
import { takeActionBack } from '../../shared/meeting/decision/action-back'
import { parseActionLine } from '../../shared/meeting/decision/action-line'
import { presentNow } from '../../shared/meeting/hall/attendance'
import type { Meeting } from '../../shared/meeting/meeting'
import { addPicture } from '../../shared/meeting/picture'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { localDate, localTime } from '../../shared/meeting/time'
import { useDesk } from '../data/desk-context'
import type { LivingDocument } from '../data/living-document'
import { instantOf } from '../data/moment'
import { type Run, runner } from '../data/run'
import { useTell } from '../data/tell'
import { dateInWords, list } from '../words/en/dates'
import { editor as words } from '../words/en/editor'
import type { LineTurner } from './line-turns'
import type { Companion } from './own-step'
import type { Shrunk } from './shrink'

/** Whom the words of a note can name, what its variables stand for, and what its lines become (ED11, ED12). */
export type WordsHelp = {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly nameOf: (person: string) => string
  readonly values: () => Readonly<Record<string, string>>
  readonly turner: LineTurner | null
  /** Keeps the bytes of a picture; false: it was refused, and has been told. */
  readonly keepPicture: ((picture: Shrunk) => boolean) | null
}

export type HelpGiven = {
  readonly document: LivingDocument<Meeting>
  readonly meeting: Meeting
  readonly roll: Roll
  readonly assembly: string
  readonly item: ItemId
  readonly title: string
  /** Null where nothing but the words can be changed. */
  readonly run: Run<Meeting> | null
  /** A proposal was put: where the evening goes on. */
  readonly onProposed?: () => void
}

/** The lines that became actions here, letter by letter, as long as the window is open. */
const linesOf = new Map<string, string>()

type Told = Pick<Action, 'item' | 'what' | 'who' | 'due'>
const nameOfLine = ({ item, who, what, due }: Told) => JSON.stringify([item, who, what, due])

/** ED12: an action that is still what its line said comes back as that line; one that was changed, as it is now. */
function lineOf(action: Told, roll: Roll): string {
  const { who, what, due } = action
  const written = linesOf.get(nameOfLine(action))
  return written ?? words.due(who === null ? null : nameOf(roll, who), what, due)
}

export function useWordsHelp(given: HelpGiven): WordsHelp {
  const { meeting, roll, run, item, document } = given
  const tell = useTell()
  const { author } = useDesk()
  const now = () => instantOf(new Date(), meeting.zone)
  return {
    keepPicture:
      run === null
        ? null
        : (picture) => {
            // No gesture of its own: it goes with its line.
            const kept = runner(document, author, meeting.zone, null)(addPicture, picture)
            if (!kept.ok) tell.refusal(kept.refusal)
            return kept.ok
          },
    people: onRoll(roll),
    nameOf: (person) => nameOf(roll, person as PersonId),
    values: () => ({
      time: localTime(now()).slice(0, 5),
      date: dateInWords(localDate(now())),
      present: list(inOrderOfRoll(roll, presentNow(meeting).sure).map((person) => nameOf(roll, person))),
      item: given.title,
      assembly: given.assembly,
    }),
    turner:
      run === null
        ? null
        : {
            turn(turn, line) {
              if (turn === 'action') {
                const read = parseActionLine(line, roll, localDate(now()))
                const added = run(addAction, { item, ...read })
                if (!added.ok) return tell.refusal(added.refusal) ?? null
                linesOf.set(nameOfLine({ item, ...read }), line)
                tell.done(words.action(read.what))
                return companionOf(run, added.value, { item, ...read }, tell.refusal)
              }
              const put = run(propose, { item, wording: line, proposer: null })
              if (!put.ok) return tell.refusal(put.refusal) ?? null
              tell.done(words.decision(line))
              given.onProposed?.()
              // The words come back by undo in the text; the proposal is taken back where it stands.
              return { undo: () => undefined, redo: () => undefined }
            },
            back() {
              const { device, person } = author()
              const last = actions(meeting, item).findLast(({ action }) =>
                Object.values(meeting.statements).every(
                  ({ type, by, ...one }) =>
                    type !== 'action' ||
                    !('action' in one && one.action === action) ||
                    (by.device === device && by.person === person),
                ),
              )
              if (last === undefined) return null
              const taken = run(takeActionBack, { action: last.action })
              if (!taken.ok) return tell.refusal(taken.refusal) ?? null
              const { undo, redo } = companionOf(run, last.action, last, tell.refusal)
              return {
                words: lineOf(last, roll),
                companion: { undo: redo, redo: undo },
              }
            },
          },
  }
}

/** Undo in the text takes the action back with the line, redo adds it again. */
function companionOf(
  run: Run<Meeting>,
  first: Action['action'],
  { item, what, who, due }: Told,
  refuse: (refusal: { readonly rule: string }) => void,
): Companion {
  let action = first
  return {
    undo() {
      const back = run(takeActionBack, { action })
      if (!back.ok) refuse(back.refusal)
    },
    redo() {
      const added = run(addAction, { item, what, who, due })
      if (added.ok) action = added.value
      else refuse(added.refusal)
    },
  }
}
