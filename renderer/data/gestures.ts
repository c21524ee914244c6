import type { Roll } from '../../shared/charter/roll'
import type { DocumentId } from '../../shared/id'
import { details } from '../../shared/meeting/details'
import type { Meeting } from '../../shared/meeting/meeting'
import { type Mention, mentionOf } from '../../shared/meeting/mention'
import { redo, redoable, undo, undoable } from '../../shared/meeting/undo'
import type { Author, Moment, Page } from '../../shared/ports'
import { done, type Result, refused } from '../../shared/result'
import { nextNumber } from '../../shared/statement'
import type { LivingDocument } from './living-document'
import type { LivingDocuments } from './living-documents'
import { isSamePlace, type Place } from './place'
import { type TurnRound, turnedRound } from './turn-round'

/**
 * Undo takes back one's own last gesture in this window (decisions 11). Meetings keep their own record of what may be
 * withdrawn (UN1..UN4); of the roll this window remembers how each gesture is turned round. Each is known by the place it
 * was made on, so that nothing goes unseen on another (UN5).
 */
export type Gestures = {
  /** The window shows this now. */
  readonly at: (place: Place) => void
  readonly note: <T extends object>(document: LivingDocument<T>, before: T) => void
  /** What followed from the last gesture in another meeting: it is taken back with it (SE16). */
  readonly noteAlong: (document: Pick<LivingDocument<Meeting>, 'id'>, before: Meeting, after: Meeting) => void
  /** A version of the charter was made: not to be taken back (UN6). */
  readonly sealed: () => void
  /** Told of every gesture that is made here. */
  readonly onMade: (made: () => void) => () => void
  /** What undo or redo would do now, before anything is done. */
  readonly look: (turn: Turn, by: Author) => Promise<Looked>
  /** Does what was looked at. */
  readonly turn: (turn: Turn, moment: Moment) => Promise<Result<null, { readonly rule: string }>>
}
export type Turn = 'undo' | 'redo'
export type Looked = Result<Gone, { readonly rule: string }>
export type Gone = {
  readonly mentions: readonly (Mention | PersonMention)[]
  /** The meeting it was said in, where that is not the one on the screen. */
  readonly meeting: string | null
  readonly place: Place
  /** It was made on the screen that is shown. */
  readonly isHere: boolean
}
/** Of the roll: the entry that changed. */
export type PersonMention = { readonly type: 'person'; readonly name: string }

type Gesture = { readonly place: Place } & (
  | { readonly room: 'charter' }
  | {
      readonly room: 'meeting'
      readonly document: DocumentId
      readonly since: number
      readonly along: { readonly document: DocumentId; readonly since: number }[]
    }
  | { readonly room: 'roll'; readonly document: DocumentId; readonly turned: TurnRound }
)

/** How many gestures back this window can go. */
const depth = 200

export function gestures(documents: LivingDocuments): Gestures {
  const stacks: Readonly<Record<Turn, Gesture[]>> = { undo: [], redo: [] }
  let shown: Place = { screen: 'home' }

  const watchers = new Set<() => void>()

  function push(gesture: Gesture): void {
    stacks.redo.length = 0
    for (const made of watchers) made()
    stacks.undo.push(gesture)
    if (stacks.undo.length > depth) stacks.undo.shift()
  }

  const none = (turn: Turn) => refused({ rule: turn === 'undo' ? 'UN1' : 'UN4' })

  async function looked(
    turn: Turn,
    gesture: Exclude<Gesture, { room: 'charter' }>,
    by: Author,
  ): Promise<Looked> {
    const { document, room, place } = gesture
    const opened = await documents.once(document, room, (living) => living.seen())
    if (!opened.ok) return opened
    const seen = opened.value
    const isHere = isSamePlace(place, shown)
    if (room === 'roll') {
      const mentions = gesture.turned.names.map((name) => ({ type: 'person' as const, name }))
      return done({ mentions, meeting: null, place, isHere })
    }
    const meeting = seen as Meeting
    const found = (turn === 'undo' ? undoable : redoable)(meeting, by, gesture.since)
    if (!found.ok) return found
    const isShown = 'meeting' in shown && shown.meeting === document
    return done({
      mentions: found.value.said.map((said) => mentionOf(meeting, said)),
      meeting: isShown ? null : details(meeting).title,
      place,
      isHere,
    })
  }

  /** What cannot be turned there any more, a closed meeting, stays as it is. */
  async function turnAlong(
    turn: Turn,
    { document, since }: { readonly document: DocumentId; readonly since: number },
    moment: Moment,
  ): Promise<void> {
    await documents.once(document, 'meeting', (living) => {
      const seen = living.seen() as Meeting
      living.change((draft) => {
        const page = { seen, draft } as unknown as Page<Meeting>
        return void (turn === 'undo' ? undo : redo)(page, { since }, moment)
      })
    })
  }

  return {
    at(place) {
      shown = place
    },
    note(document, before) {
      const after: unknown = document.seen()
      const place = shown
      if (document.room === 'meeting') {
        const { statements } = before as unknown as Meeting
        const since = nextNumber(statements)
        if (nextNumber((after as Meeting).statements) > since)
          push({ place, room: 'meeting', document: document.id, since, along: [] })
      } else {
        const turned = turnedRound(before as unknown as Roll, after as Roll)
        if (turned !== null) push({ place, room: 'roll', document: document.id, turned })
      }
    },
    noteAlong(document, before, after) {
      const last = stacks.undo.at(-1)
      const since = nextNumber(before.statements)
      if (last?.room === 'meeting' && nextNumber(after.statements) > since)
        last.along.push({ document: document.id, since })
    },
    sealed() {
      push({ place: shown, room: 'charter' })
    },
    onMade(made) {
      watchers.add(made)
      return () => void watchers.delete(made)
    },
    async look(turn, by) {
      const last = stacks[turn].at(-1)
      if (last === undefined) return none(turn)
      if (last.room === 'charter') {
        // Said once; what was done before it may still be taken back.
        stacks[turn].pop()
        return refused({ rule: 'UN6' })
      }
      const found = await looked(turn, last, by)
      // What cannot be taken back stays the last gesture: asked again, it says the same again and not "nothing to undo".
      if (!found.ok && (found.refusal.rule === 'UN1' || found.refusal.rule === 'UN4')) stacks[turn].pop()
      return found
    },
    async turn(turn, moment) {
      const last = stacks[turn].at(-1)
      if (last === undefined || last.room === 'charter') return none(turn)
      const opened = await documents.once(last.document, last.room, (living) => {
        const before = living.seen()
        let result: Result<unknown, { readonly rule: string }> = none(turn)
        living.change((draft) => {
          const page = { seen: before, draft }
          if (last.room === 'roll') result = last.turned.turn(page as unknown as Page<Roll>, moment)
          else {
            const command = turn === 'undo' ? undo : redo
            result = command(page as unknown as Page<Meeting>, { since: last.since }, moment)
          }
        })
        return { before, result, after: living.seen() }
      })
      if (!opened.ok) return opened
      const { before, result, after } = opened.value
      if (!result.ok) return result
      stacks[turn].pop()
      if (last.room === 'meeting') for (const one of last.along) await turnAlong(turn, one, moment)
      const back = last.room === 'meeting' ? last : turnedBack(last, before as Roll, after as Roll)
      if (back !== null) stacks[turn === 'undo' ? 'redo' : 'undo'].push(back)
      return done(null)
    },
  }
}

function turnedBack(last: Extract<Gesture, { room: 'roll' }>, before: Roll, after: Roll): Gesture | null {
  const turned = turnedRound(before, after)
  return turned === null ? null : { ...last, turned }
}
