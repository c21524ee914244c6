import {
  changeStanding,
  mergePeople,
  removePerson,
  renamePerson,
  restorePerson,
  setOffice,
  splitPeople,
} from '../../shared/charter/people'
import type { Roll } from '../../shared/charter/roll'
import type { DocumentId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { undo } from '../../shared/meeting/undo'
import type { Moment, Page } from '../../shared/ports'
import { type Result, refused } from '../../shared/result'
import type { LivingDocument } from './living-document'
import type { LivingDocuments } from './living-documents'

/**
 * Undo takes back one's own last gesture in this window (decisions 11). Meetings keep their own record of what may be
 * withdrawn (UN1..UN4); of the roll this window remembers how each gesture is turned round.
 */
export type Gestures = {
  readonly note: <T extends object>(document: LivingDocument<T>, before: T) => void
  readonly undoLast: (momentFor: (document: DocumentId) => Moment) => Promise<Undone>
}
export type Undone = Result<{ readonly types: readonly string[] }, { readonly rule: string }>

type Gesture = { readonly document: DocumentId } & (
  | { readonly room: 'meeting' }
  | {
      readonly room: 'roll'
      readonly turnRound: (page: Page<Roll>, moment: Moment) => Result<unknown, { readonly rule: string }>
    }
)

/** How many gestures back this window can go. */
const depth = 200

export function gestures(documents: LivingDocuments): Gestures {
  const done: Gesture[] = []

  return {
    note(document, before) {
      if (document.room === 'meeting') done.push({ document: document.id, room: 'meeting' })
      else {
        const turnRound = inverse(before as unknown as Roll, document.seen() as unknown as Roll)
        if (turnRound !== null) done.push({ document: document.id, room: 'roll', turnRound })
      }
      if (done.length > depth) done.shift()
    },
    async undoLast(momentFor) {
      const last = done.pop()
      if (last === undefined) return refused({ rule: 'UN1' })
      const held = await documents.hold<object>(last.document, last.room)
      if (!held.ok) return held
      let result: Undone = refused({ rule: 'UN1' })
      held.value.change((draft) => {
        const page = { seen: held.value.seen(), draft }
        const moment = momentFor(last.document)
        if (last.room === 'meeting') result = undo(page as unknown as Page<Meeting>, {}, moment)
        else {
          const turned = last.turnRound(page as unknown as Page<Roll>, moment)
          result = turned.ok ? { ok: true, value: { types: ['person'] } } : turned
        }
      })
      documents.letGo(last.document)
      // What cannot be taken back stays the last gesture: asked again, it says the same again and not "nothing to undo".
      if (!result.ok && last.room === 'meeting' && result.refusal.rule !== 'UN1') done.push(last)
      return result
    },
  }
}

type TurnRound = Extract<Gesture, { room: 'roll' }>['turnRound']

/** The command that leads from one roll back to the one before; null when the gesture changed nothing of a person. */
function inverse(before: Roll, after: Roll): TurnRound | null {
  for (const person of Object.values(after.people)) {
    const was = before.people[person.id]
    if (was === person) continue
    const { id } = person
    if (was === undefined) return (page, moment) => removePerson(page, { person: id }, moment)
    if (was.name !== person.name)
      return (page, moment) => renamePerson(page, { person: id, name: was.name }, moment)
    if (was.standing !== person.standing) {
      return (page, moment) => changeStanding(page, { person: id, standing: was.standing }, moment)
    }
    if ((was.mergedInto ?? null) !== (person.mergedInto ?? null)) {
      const keep = was.mergedInto
      return keep == null
        ? (page, moment) => splitPeople(page, { person: id }, moment)
        : (page, moment) => mergePeople(page, { keep, merge: id }, moment)
    }
    const office = changedOffice(was.offices, person.offices)
    if (office !== null) {
      return (page, moment) => setOffice(page, { person: id, office, holds: office in was.offices }, moment)
    }
    if (was.until === null && person.until !== null)
      return (page, moment) => restorePerson(page, { person: id }, moment)
  }
  return null
}

function changedOffice(before: object, after: object): string | null {
  const names = [...Object.keys(before), ...Object.keys(after)]
  return names.find((name) => name in before !== name in after) ?? null
}
