import * as A from '@automerge/automerge'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePeople, removePerson, renamePerson, setOffice, splitPeople } from '../../shared/charter/people'
import {
  everyone,
  keptOf,
  mergedEntries,
  nameOf,
  officesOf,
  onRoll,
  type Roll,
} from '../../shared/charter/roll'
import type { PersonId } from '../../shared/id'
import { plainView } from '../../shared/plain'
import type { Moment } from '../../shared/ports'
import { clockOf } from '../fixtures/moment'
import { asha, harbour, people } from '../fixtures/world'

const plain = plainView((value) => (A.isImmutableString(value) ? value.toString() : undefined))
const fixed: Moment['fixed'] = (text) => new A.ImmutableString(text) as never
const everybody = Object.values(people)

type Gesture = readonly [deed: number, one: number, other: number]
const gestures = fc.array(fc.tuple(fc.nat(5), fc.nat(6), fc.nat(6)) as fc.Arbitrary<Gesture>, {
  maxLength: 8,
})
type Document = A.Doc<Record<string, unknown>>

/** One laptop's work on the roll; whatever a gesture comes to, a deed or a refusal, is fine. */
function worked(start: Document, list: readonly Gesture[], series: number): Document {
  const clock = clockOf('2026-03-03T18:00:00+00:00', asha, series)
  let doc = A.clone(start)
  for (const [deed, one, other] of list) {
    const [person, keep] = [everybody[one] ?? people.asha, everybody[other] ?? people.asha]
    doc = A.change(doc, (draft) => {
      const page = { seen: plain(doc) as unknown as Roll, draft: draft as never }
      const moment = { ...clock.moment(), fixed }
      if (deed < 3) mergePeople(page, { keep, merge: person }, moment)
      else if (deed === 3) splitPeople(page, { person }, moment)
      else if (deed === 5) setOffice(page, { person, office: 'Treasurer', holds: other % 2 === 0 }, moment)
      else if (other % 2 === 0) renamePerson(page, { person, name: `Name ${other}` }, moment)
      else removePerson(page, { person }, moment)
    })
  }
  return doc
}

function shown(doc: Document) {
  const roll = plain(doc) as unknown as Roll
  return {
    everyone: everyone(roll),
    onRoll: onRoll(roll),
    merged: mergedEntries(roll),
    kept: everybody.map((person) => keptOf(roll, person)),
    names: everybody.map((person) => nameOf(roll, person)),
    offices: everybody.map((person) => officesOf(roll, person)),
  }
}

const start: Document = A.from(structuredClone(harbour().roll) as unknown as Record<string, unknown>)

describe('RO7 entries merged apart', () => {
  it('read the same in any order of merging, and every id speaks of somebody who stands for themselves', () => {
    fc.assert(
      fc.property(gestures, gestures, gestures, (first, second, third) => {
        const [a, b] = [worked(start, first, 1), worked(start, second, 2)]
        const c = worked(A.merge(A.clone(a), b), third, 3)
        const one = shown(A.merge(A.merge(A.clone(c), a), b))
        const other = shown(A.merge(A.merge(A.clone(b), a), c))
        expect(one).toEqual(other)
        const standing = new Set<PersonId>(one.everyone.map(({ id }) => id))
        for (const kept of one.kept) expect(standing.has(kept)).toBe(true)
        expect(one.everyone.length + one.merged.length).toBe(everybody.length)
      }),
      { numRuns: 100 },
    )
  })

  it('RO6 taken apart one by one, everybody stands for themselves again', () => {
    fc.assert(
      fc.property(gestures, gestures, (first, second) => {
        let doc = A.merge(worked(start, first, 1), worked(start, second, 2))
        for (let left = everybody.length; left > 0; left--) {
          const [entry] = mergedEntries(plain(doc) as unknown as Roll)
          if (entry === undefined) break
          doc = worked(doc, [[3, everybody.indexOf(entry.id), 0]], 10 + left)
        }
        expect(mergedEntries(plain(doc) as unknown as Roll)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
