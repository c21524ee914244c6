import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { runOf } from '../../electron/keeper/outgoing'
import { bytesOf } from '../../shared/sync/bytes'
import { limits } from '../../shared/sync/limits'
import { decodeMessage, encodeMessage, encodeRun, type SpaceVector } from '../../shared/sync/message'
import { newSession } from '../../shared/sync/session'
import { step } from '../../shared/sync/step'
import { digests, endOf, give, hashOf, messagesIn, talk } from '../fixtures/pair'
import { founderOf, spaceId } from '../fixtures/peers'
import { seededBytes } from './journal-disk'

const asha = founderOf(1)
const rights = { judge: () => ({ type: 'accepted' }) as const, mayRead: () => true }
const evening = Array.from({ length: 40 }, (_, at) => asha.record('inner', `minutes ${at}`))
const entries = evening.map(({ entry }) => entry)
const blobs = evening.map(({ blob }) => blob)

function full() {
  const end = endOf(asha.key, rights)
  give(end, [asha.founding, ...entries], blobs)
  return end
}
function empty(key: string) {
  const end = endOf(key, rights)
  give(end, [asha.founding])
  return end
}

describe('SY20 what a peer lacks travels in runs, with its blobs', () => {
  it('Asha’s evening is at Björn’s in one frame, and he asks for nothing', () => {
    const [a, b] = [full(), empty('bb')]
    const said = talk(b, a)
    said.settle()
    const kinds = messagesIn(said).map(([kind]) => kind)
    expect(kinds.filter((kind) => kind === 'run')).toHaveLength(1)
    expect(kinds).not.toContain('want')
    expect(digests(b)).toEqual(digests(a))
    for (const blob of blobs) expect(b.blobs.has(hashOf(blob))).toBe(true)
  })

  it('a long blob is asked for by itself', () => {
    const [a, b] = [full(), empty('bb')]
    const long = asha.record('inner', seededBytes(4)(20_000).join())
    expect(long.blob.length).toBeGreaterThan(limits.blobInRun)
    give(a, [long.entry], [long.blob])
    const said = talk(b, a)
    said.settle()
    expect(messagesIn(said).map(([kind]) => kind)).toContain('want')
    expect(b.blobs.has(hashOf(long.blob))).toBe(true)
  })

  it('to an app that does not read runs entries go one by one, as before', () => {
    const a = full()
    const said = (feat: string[]): string[] => {
      let session = newSession(1, 'bb', false, 0)
      const lacks = [bytesOf(spaceId(asha.assembly, 'inner')).subarray(0, 8), new Uint8Array(8), true, []]
      return [
        encodeMessage(['hello', { v: [1], app: 'older', feat, now: 0 }]),
        encodeMessage(['vec', [lacks as SpaceVector]]),
      ].flatMap((frame) => {
        const stepped = step(session, { type: 'received', frame }, a.around(0))
        session = stepped.session
        return stepped.effects.map((effect) => (effect.type === 'send' ? kindOf(effect.frame) : effect.type))
      })
    }
    expect(said(['run'])).toContain('run')
    expect(said([])).toContain('ents')
    expect(said([])).not.toContain('run')
  })

  it('what inflates beyond a frame, or to anything else, ends the connection', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
    for (const packed of [bomb, deflateRawSync(Buffer.from('no list')), Buffer.from('not deflated')]) {
      const [a, b] = [full(), empty('bb')]
      const said = talk(b, a)
      said.settle()
      said.say(a, ['run', [], new Uint8Array(packed)])
      said.settle(0)
      expect(b.closed).toMatchObject([{ code: 'malformed' }])
    }
  })

  it('blobs that no entry of the run names are bytes nobody asked for', () => {
    const [a, b] = [full(), empty('bb')]
    const said = talk(b, a)
    said.settle()
    const stray = new Uint8Array(limits.blobInRun).fill(7)
    for (let at = 0; at < 70; at += 1) said.say(a, ['run', [stray], deflated([])])
    said.settle(0)
    expect(b.closed).toMatchObject([{ code: 'limits' }])
    expect(b.blobs.has(hashOf(stray))).toBe(false)
  })

  it('an altered entry in a run is left out, and the rest is kept', () => {
    const [a, b] = [full(), empty('bb')]
    const bytes = entries.map((entry) => entry.bytes)
    const altered = Uint8Array.from(bytes[3] ?? [])
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
    const said = talk(b, a)
    said.settle(0)
    const other = empty('cc')
    const again = talk(other, endOf(asha.key, rights))
    again.settle(0)
    again.say(a, ['run', blobs, deflated(bytes.with(3, altered))])
    again.settle(0)
    expect(other.left.map(({ rule }) => rule)).toEqual(['EN2'])
    expect(other.holding.shelf(spaceId(asha.assembly, 'inner')).size()).toBe(39)
  })

  it('is shorter than its parts', () => {
    const alone = entries.reduce((sum, entry) => sum + encodeMessage(['ents', [entry.bytes]]).length, 0)
    expect(encodeMessage(runOf(entries, [])).length).toBeLessThan(alone * 0.8)
  })
})

const deflated = (list: readonly Uint8Array[]): Uint8Array => new Uint8Array(deflateRawSync(encodeRun(list)))
function kindOf(frame: Uint8Array): string {
  const read = decodeMessage(frame)
  return read.type === 'message' ? read.message[0] : read.type
}
