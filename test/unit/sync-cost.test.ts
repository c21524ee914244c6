import { describe, expect, it } from 'vitest'
import type { Filed } from '../../shared/sync/filed'
import { newSession } from '../../shared/sync/session'
import { step } from '../../shared/sync/step'
import { mayWait, noneWaiting } from '../../shared/sync/waiting'
import { endOf } from '../fixtures/pair'

/** Of a thousand assemblies; counts whatever is taken out to be looked at or copied. */
let looked = 0
class CountedMap<Key, Value> extends Map<Key, Value> {
  override *[Symbol.iterator](): MapIterator<[Key, Value]> {
    for (const one of super.entries()) {
      looked += 1
      yield one
    }
    return undefined
  }
}
class CountedSet<Value> extends Set<Value> {
  override *[Symbol.iterator](): SetIterator<Value> {
    for (const one of super.values()) {
      looked += 1
      yield one
    }
    return undefined
  }
}

describe('FE6 what a step of the exchange costs does not grow with what the session knows', () => {
  it('of three thousand spaces that were compared none is looked at for a frame that the line took', () => {
    const a = endOf('aa', { judge: () => ({ type: 'waiting' }), mayRead: () => true })
    const spaces = Array.from({ length: 3000 }, (_, at) => at.toString(16).padStart(32, '0'))
    let session = newSession(1, 'bb', false, 0)
    Object.assign(session, {
      phase: 'open',
      unsent: 100,
      compared: new CountedMap(spaces.map((id) => [id, { pair: '', times: 1 }])),
      expecting: new CountedSet(spaces),
      introduced: new CountedSet(spaces),
      puzzled: new CountedSet(spaces),
    })
    looked = 0
    for (let turn = 0; turn < 50; turn += 1) session = step(session, { type: 'sent' }, a.around(0)).session
    expect(session.unsent).toBe(50)
    expect(looked).toBe(0)
  })
})

describe('SY9 what waits is counted for each peer', () => {
  const entry = (length: number) => ({ bytes: new Uint8Array(length) }) as Filed

  it('as it comes and goes, each once', () => {
    const waiting = noneWaiting<{ readonly entry: Filed; readonly from: string }>()
    const [one, two, three] = [
      { entry: entry(100), from: 'aa' },
      { entry: entry(50), from: 'aa' },
      { entry: entry(7), from: 'bb' },
    ]
    for (const each of [one, two, three, one]) if (each) waiting.note(each, true)
    expect(waiting.from('aa')).toEqual({ count: 2, bytes: 150 })
    if (one) waiting.note(one, false)
    if (one) waiting.note(one, false)
    expect(waiting.from('aa')).toEqual({ count: 1, bytes: 50 })
    expect(waiting.from('bb')).toEqual({ count: 1, bytes: 7 })
    expect([...waiting.all()]).toEqual([two, three])
    expect(mayWait({ waitingFrom: waiting.from }, 'aa', { count: 999, bytes: 0 })).toBe(true)
    expect(mayWait({ waitingFrom: waiting.from }, 'aa', { count: 1000, bytes: 0 })).toBe(false)
  })
})
