import '../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { encode } from 'cborg'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceTag } from '../../electron/keeper/device'
import { listed, packBlob, spaceOf } from '../../electron/keeper/pen'
import { addTo, free, type Loaded, load, plain, save } from '../../renderer/worker/automerge'
import { canonical } from '../../shared/canonical'
import { encodeEntry, signedBytes } from '../../shared/entry'
import { emptyHolding } from '../../shared/sync/holding'
import { crypto, deviceFrom, filed, founderOf, spaceId } from '../fixtures/peers'
import { judge } from '../simulator/court'

const seed = Number(process.env.FOLKMOOT_SEED ?? 20261128)
const asha = founderOf(1)
const una = deviceFrom(3)

type Page = { words: string; notes: Record<string, string> }
const gestures = fc.array(fc.tuple(fc.boolean(), fc.nat(20), fc.string({ maxLength: 30 })), {
  minLength: 2,
  maxLength: 14,
})
const order = fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 })

/** Two devices write in one page, now and then without knowing of each other; each change by itself, causes first. */
function changesOf(list: readonly (readonly [boolean, number, string])[]): readonly Uint8Array[] {
  const first = A.from<Page>({ words: '', notes: {} }, `${deviceTag(asha.device)}00000001`)
  const changes = [A.getLastLocalChange(first) ?? new Uint8Array(0)]
  let [mine, hers] = [first, A.clone(first, `${deviceTag(una)}00000001`)]
  for (const [isHers, at, text] of list) {
    const write = (page: A.Doc<Page>): A.Doc<Page> =>
      A.change(page, { time: 0 }, (draft) => {
        A.splice(draft, ['words'], Math.min(at, draft.words.length), at % 3, text)
        draft.notes[`${changes.length}`] = text
      })
    if (isHers) hers = write(hers)
    else mine = write(mine)
    changes.push(A.getLastLocalChange(isHers ? hers : mine) ?? new Uint8Array(0))
    if (at % 4 === 0) [mine, hers] = [A.merge(mine, hers), A.merge(hers, mine)]
  }
  return changes
}

function told(document: Loaded): string {
  const said = canonical({ heads: [...A.getHeads(document)].sort(), page: plain(document) })
  free(document)
  return said
}

describe(`invariant 11: a checkpoint stands for what it was made of, and takes nothing away (seed ${seed})`, () => {
  it('a document from a checkpoint and what came later is the document from every change', () => {
    fc.assert(
      fc.property(gestures, fc.nat(), order, (list, cut, by) => {
        const changes = changesOf(list)
        const at = 1 + (cut % changes.length)
        const before = load(changes.slice(0, at))
        const checkpoint = save(before)
        // What came later in any order, and some of it, and of what is in the checkpoint, once more.
        const later = changes
          .map((change, place) => ({ change, place, by: by[place % by.length] ?? 0 }))
          .filter(({ place, by: drawn }) => place >= at || drawn % 3 === 0)
          .sort((one, other) => one.by - other.by)
          .map(({ change }) => change)
        const whole = told(load(changes))
        expect(told(load([checkpoint, ...later]))).toBe(whole)
        expect(told(later.length === 0 ? before : addTo(before, later))).toBe(whole)
        const again = load([checkpoint, ...later])
        const second = save(again)
        free(again)
        expect(told(load([second]))).toBe(whole)
      }),
      { seed, numRuns: 60 },
    )
  })

  it('decisions 4: no entry goes for one; who holds a checkpoint of a newer app and who does not agree on the rest', () => {
    const held = [0, 1].map(() => emptyHolding(judge, crypto.sha256))
    const [one, other] = held as [(typeof held)[0], (typeof held)[0]]
    const changes = changesOf([
      [false, 1, 'we agree'],
      [false, 2, 'to mend the roof'],
    ])
    const entries = changes.map((change) => {
      const { b, z } = packBlob(listed([change]))
      const h = Uint8Array.from(Buffer.from(A.decodeChange(change).hash, 'hex'))
      return asha.write('inner', { k: 'chg', d: new Uint8Array(16), h, b: Uint8Array.from(b), z })
    })
    const { n, p } = asha.standing().inner
    const body = encode({
      v: 1,
      s: spaceOf(asha.assembly, 'inner'),
      f: asha.device.publicKey,
      e: 1,
      n: n + 1,
      p,
      a: [Uint8Array.from(Buffer.from(asha.founding.hash, 'hex'))],
      t: 99,
      w: 1_772_564_707,
      k: 'ckpt',
      d: new Uint8Array(16),
      c: { all: entries.length },
    })
    const checkpoint = filed(encodeEntry(body, asha.device.sign(signedBytes(body))))
    const inner = spaceId(asha.assembly, 'inner')
    for (const one of held) one.take({ entries: [asha.founding, ...entries], blobs: [] }, null)
    const before = one.shelf(inner).digest()
    one.take({ entries: [checkpoint], blobs: [] }, null)
    for (const { hash } of entries) expect(one.shelf(inner).has(hash)).toBe(true)
    expect(one.shelf(inner).size()).toBe(entries.length + 1)
    expect(other.shelf(inner).digest()).toBe(before)
    other.take({ entries: [checkpoint], blobs: [] }, null)
    expect(other.shelf(inner).digest()).toBe(one.shelf(inner).digest())
  })
})
