import '../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromLiteral, load } from '../../renderer/worker/automerge'
import { restate } from '../../renderer/worker/restating'

/** Asha and Björn write in one text, hearing of each other now and then; then what Björn wrote does not count. */
type Doc = { prose: { item: string } }
type Deed = {
  readonly who: 'asha' | 'bjorn'
  readonly at: number
  readonly remove: number
  readonly hears: boolean
}
const tags = { asha: 'aa'.repeat(12), bjorn: 'bb'.repeat(12) }
/** Capitals are his. */
const letters = { asha: 'abcdefghijklmnopqrst', bjorn: 'ABCDEFGHIJKLMNOPQRST' }

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.constantFrom('asha' as const, 'bjorn' as const),
  at: fc.nat(30),
  remove: fc.nat(2),
  hears: fc.boolean(),
})

function story(deeds: readonly Deed[]) {
  const birth = fromLiteral({ prose: { item: '....' } }, tags.asha + '01'.repeat(8))
  const made: Record<Deed['who'], Uint8Array[]> = { asha: [], bjorn: [] }
  let docs = {
    asha: A.load<Doc>(birth, { actor: tags.asha + '02'.repeat(8) }),
    bjorn: A.load<Doc>(birth, { actor: tags.bjorn + '02'.repeat(8) }),
  }
  /** What she wrote and did not take out again herself. */
  const left = new Set<string>()
  for (const [index, { who, at, remove, hears }] of deeds.entries()) {
    const other = who === 'asha' ? 'bjorn' : 'asha'
    let doc = hears ? A.merge(docs[who], docs[other]) : docs[who]
    const from = Math.min(at, doc.prose.item.length)
    const gone = Math.min(remove, doc.prose.item.length - from)
    if (who === 'asha') for (const letter of doc.prose.item.slice(from, from + gone)) left.delete(letter)
    if (who === 'asha') left.add(letters.asha[index] ?? '')
    const letter = letters[who][index] ?? ''
    doc = A.change(doc, { time: 0 }, (draft) => A.splice(draft, ['prose', 'item'], from, gone, letter))
    made[who].push(A.getLastLocalChange(doc) ?? expect.fail())
    docs = { ...docs, [who]: doc }
  }
  return { birth, made, left, words: A.merge(A.clone(docs.asha), docs.bjorn).prose.item }
}

const wordsOf = (document: unknown) => (document as Doc).prose.item

describe('CA15 whatever two have written, heard and removed before', () => {
  it('her letters all stand, in their order, also those he took out; his are gone; and it is said again once, in whatever order it comes', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (deeds, chance) => {
        const { birth, made, left, words } = story(deeds)
        const former = load([birth, ...made.asha, ...made.bjorn])
        const bytes = [birth, ...made.asha]
        const { changes, lost } = restate(former, load(bytes, tags.asha + '03'.repeat(8)), tags.asha)
        expect(lost).toBe(0)
        const next = () => chance.next().value ?? 0
        const mixed = [...made.asha, ...changes]
          .map((change) => ({ change, by: next() }))
          .sort((one, other) => one.by - other.by)
          .map(({ change }) => change)
        const fresh = load([birth, ...mixed])
        const hers = wordsOf(fresh).replace(/[^a-z]/g, '')
        expect([...hers].sort()).toEqual([...left].sort())
        expect([...hers].filter((letter) => words.includes(letter)).join('')).toBe(
          words.replace(/[^a-z]/g, ''),
        )
        expect(wordsOf(fresh)).not.toMatch(/[A-Z]/)
        const all = load([birth, ...made.asha, ...made.bjorn, ...changes])
        expect(restate(all, fresh, tags.asha).changes).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
