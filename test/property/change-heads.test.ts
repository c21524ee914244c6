import { deflateRawSync } from 'node:zlib'
import * as A from '@automerge/automerge'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTools } from '../../electron/keeper/change'
import { changesIn, partsIn } from '../../shared/authority/change'

const seed = 20261128

type Page = { words: string; map: Record<string, string>; list: number[] }

/** Two laptops that write, merge and write on, with actors of twenty bytes as the app makes them. */
function changesOf(gestures: readonly (readonly [number, number, string])[]): readonly Uint8Array[] {
  const actor = (byte: string) => byte.repeat(20)
  let docs = [actor('0a'), actor('ff')].map((name) => A.init<Page>({ actor: name })) as [
    A.Doc<Page>,
    A.Doc<Page>,
  ]
  docs[0] = A.change(docs[0], (draft) => Object.assign(draft, { words: '', map: {}, list: [] }))
  docs[1] = A.merge(docs[1], docs[0])
  for (const [what, who, text] of gestures) {
    const at = who % 2 === 0 ? 0 : 1
    if (what % 5 === 0) docs[at] = A.merge(docs[at], docs[1 - at] as A.Doc<Page>)
    else
      docs[at] = A.change(docs[at], what % 3 === 0 ? { message: text } : {}, (draft) => {
        if (what % 5 === 1) A.splice(draft, ['words'], 0, 0, text)
        else if (what % 5 === 2) draft.map[text.slice(0, 3)] = text.repeat(40)
        else draft.list.push(text.length)
      })
  }
  docs = [A.merge(docs[0], docs[1]), docs[1]]
  return A.getAllChanges(docs[0])
}

const gestures = fc.array(fc.tuple(fc.nat(30), fc.nat(1), fc.string({ maxLength: 60 })), { maxLength: 25 })

describe(`invariant 10: the reader of heads says what the merge library says (seed ${seed})`, () => {
  it('hash, deps, actor and number of any change, deflated or not', () => {
    fc.assert(
      fc.property(gestures, (list) => {
        const changes = changesOf(list)
        const read = changesIn(Buffer.concat(changes), changeTools)
        const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
        expect(
          read?.map(({ hash, deps, actor, seq }) => ({
            hash: hex(hash),
            deps: deps.map(hex),
            actor: hex(actor),
            seq,
          })),
        ).toEqual(
          changes.map((change) => {
            const { hash, deps, actor, seq } = A.decodeChange(change)
            return { hash, deps, actor, seq }
          }),
        )
      }),
      { seed, numRuns: 60 },
    )
  })

  it('a changed byte is a refusal or the same change; no bytes make it throw or swell', () => {
    const changes = changesOf([
      [1, 0, 'together '.repeat(30)],
      [2, 1, 'more'],
    ])
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Uint8Array.from(Buffer.concat(changes))
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ flip
        expect(changesIn(bytes, changeTools)).toBeNull()
      }),
      { seed, numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        partsIn(bytes)
        expect(bytes.length === 0 || changesIn(bytes, changeTools) === null).toBe(true)
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('a bomb is not inflated beyond its cap', () => {
    const bomb = deflateRawSync(new Uint8Array(100 * 1024 * 1024), { level: 9 })
    const length = [(bomb.length & 0x7f) | 0x80, ((bomb.length >> 7) & 0x7f) | 0x80, bomb.length >> 14]
    const chunk = Buffer.concat([Buffer.from([0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 2, ...length]), bomb])
    expect(changesIn(chunk, changeTools)).toBeNull()
  })
})
