import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as A from '@automerge/automerge'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Airlock, airlockOver, type StartAirlock } from '../../electron/keeper/airlock'
import { airlockIn, builtAirlock } from '../fixtures/airlock'
import { chunkOf, deflatedChunkOf, manyDeeds } from '../fixtures/hostile-change'

type Minutes = { text?: string; [id: string]: unknown }

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-airlock-'))
let file = ''
const children: ChildProcess[] = []
const timers = {
  after: (milliseconds: number, deed: () => void) => {
    const timer = setTimeout(deed, milliseconds)
    return () => clearTimeout(timer)
  },
}
const opened: Airlock[] = []
function airlock(after = timers.after): Airlock {
  const one = airlockOver(
    airlockIn(file, (child) => children.push(child)),
    { after },
  )
  opened.push(one)
  return one
}
beforeAll(async () => {
  file = await builtAirlock(folder)
})
afterAll(() => {
  for (const one of opened) one.close()
  rmSync(folder, { recursive: true, force: true })
})

const ashas = A.change(A.init<Minutes>({ actor: '01'.repeat(20) }), { time: 0 }, (d) => {
  d.text = 'The roof'
})
const björns = A.change(A.clone(ashas, { actor: '02'.repeat(20) }), { time: 0 }, (d) => {
  A.splice(d, ['text'], 8, 0, ' is mended')
})
const hers = A.getAllChanges(ashas)
const his = A.getChanges(ashas, björns)
const honest: [Uint8Array[], Uint8Array[]] = [hers, his]

/** The most memory a process has had so far, in bytes; 0 when it is gone. */
function peakOf({ pid }: ChildProcess): number {
  try {
    return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

describe('AL1 what others wrote is merged in the airlock first', () => {
  test('an edit of Björn is sound, on what it rests on', async () => {
    const lock = airlock()
    expect(await lock.inspect('07', ...honest)).toBe('sound')
    expect(await lock.inspect('07', [A.save(ashas)], his)).toBe('sound')
    expect(await lock.inspect('07', [], [...hers, ...his])).toBe('sound')
  })

  test('what it was told once it is not told again, and what is added later is', async () => {
    const heard: number[] = []
    const start = airlockIn(file, (child) => children.push(child))
    const counting: StartAirlock = (hear, gone) => {
      const one = start(hear, gone)
      return {
        ...one,
        ask: (question) => {
          heard.push(question.known.length)
          one.ask(question)
        },
      }
    }
    const lock = airlockOver(counting, timers)
    opened.push(lock)
    const known = [...hers]
    expect(await lock.inspect('07', known, his)).toBe('sound')
    expect(await lock.inspect('07', known, his)).toBe('sound')
    known.push(...his)
    const chidis = A.change(A.clone(björns, { actor: '03'.repeat(20) }), { time: 0 }, (d) => {
      A.splice(d, ['text'], 0, 0, 'Item 3. ')
    })
    expect(await lock.inspect('07', known, A.getChanges(björns, chidis))).toBe('sound')
    expect(await lock.inspect('08', known, his)).toBe('sound')
    expect(await lock.inspect('07', [...hers], A.getChanges(björns, chidis))).toBe('missing')
    expect(heard).toEqual([hers.length, 0, his.length, known.length, hers.length])
  })

  test('without that it waits', async () => {
    expect(await airlock().inspect('07', [], his)).toBe('missing')
  })

  test('a second change under one number of an actor is unsound', async () => {
    const again = A.change(A.init<Minutes>({ actor: '01'.repeat(20) }), { time: 0 }, (d) => {
      d.text = 'Another roof'
    })
    expect(await airlock().inspect('07', hers, A.getAllChanges(again))).toBe('unsound')
  })

  test('bytes that are no changes are unsound, and nothing is started for them (AL5)', async () => {
    const before = children.length
    const damaged = Uint8Array.from(his[0] ?? [])
    damaged[damaged.length - 1] = (damaged[damaged.length - 1] ?? 0) ^ 1
    for (const bytes of [damaged, Uint8Array.of(1, 2, 3), A.save(ashas)])
      expect(await airlock().inspect('07', hers, [bytes])).toBe('unsound')
    expect(children.length).toBe(before)
  })
})

describe('AL2 AL3 sixty bytes that ask for gigabytes', () => {
  const hostile = chunkOf(Uint8Array.from(manyDeeds(20_000_000)))

  test('come to nothing: unsound, within the cap, and the next question has a fresh process', async () => {
    const lock = airlock()
    expect(await lock.inspect('07', ...honest)).toBe('sound')
    const before = children.length - 1
    const [child] = children.slice(before)
    let peak = 0
    const look = setInterval(() => {
      peak = Math.max(peak, ...children.slice(before).map(peakOf))
    }, 10)
    expect(hostile.length).toBeLessThan(80)
    expect(await lock.inspect('07', hers, [hostile])).toBe('unsound')
    clearInterval(look)
    // Without the cap it is far more than two gigabytes. Node itself takes part of this.
    if (process.platform === 'linux') expect(peak).toBeGreaterThan(100e6)
    expect(peak).toBeLessThan(450e6)
    expect(child?.killed).toBe(true)
    expect(await lock.inspect('07', ...honest)).toBe('sound')
    expect(children.at(-1)).not.toBe(child)
  })

  test('a few of them are an edit like any other', async () => {
    expect(await airlock().inspect('07', hers, [chunkOf(Uint8Array.from(manyDeeds(3)))])).toBe('sound')
  })
})

describe('AL5 what inflates beyond all measure is refused before', () => {
  const bomb = deflatedChunkOf(Buffer.concat([Uint8Array.from(manyDeeds(1)), Buffer.alloc(400_000_000)]))

  test('by its size alone', async () => {
    const before = children.length
    const begun = performance.now()
    expect(bomb.length).toBeLessThan(500_000)
    expect(await airlock().inspect('07', hers, [bomb])).toBe('unsound')
    expect(children.length).toBe(before)
    // A guard against reading all of it, with room for a busy computer.
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  test('and would come to nothing in the airlock too', async () => {
    const answer = await new Promise((resolve) => {
      const hear = (given: unknown) => {
        if (!(given instanceof Object && 'ready' in given)) resolve(given)
      }
      const one = airlockIn(file, (child) => children.push(child))(hear, () => resolve('gone'))
      one.ask({ ask: 1, document: '07', fresh: true, known: [], changes: [bomb], heads: ['00'.repeat(32)] })
    })
    expect(['gone', { ask: 1, finding: 'unsound' }]).toContainEqual(answer)
    children.at(-1)?.kill('SIGKILL')
  })
})

describe('AL4 an airlock that is silent is ended', () => {
  test('once: the question is put to a fresh one, and an honest edit is not condemned', async () => {
    const before = children.length
    const lock = airlockOver(
      airlockIn(file, (child) => {
        // The first is stopped before it can answer.
        if (children.push(child) === before + 1) child.kill('SIGSTOP')
      }),
      // Only that one is waited for less long than usual: the fresh one may be slow to start.
      {
        after: (milliseconds, deed) =>
          timers.after(children.length > before + 1 ? milliseconds : milliseconds / 10, deed),
      },
    )
    opened.push(lock)
    expect(await lock.inspect('07', ...honest)).toBe('sound')
    expect(children.length).toBe(before + 2)
    expect(children[before]?.killed).toBe(true)
  })

  test('ended by somebody in the middle of a question: the same', async () => {
    const before = children.length
    const lock = airlockOver(
      airlockIn(file, (child) => {
        if (children.push(child) === before + 1) child.kill('SIGKILL')
      }),
      timers,
    )
    opened.push(lock)
    expect(await lock.inspect('07', ...honest)).toBe('sound')
  })

  test('twice: it is unsound', async () => {
    const lock = airlockOver(
      airlockIn(file, (child) => {
        children.push(child)
        child.kill('SIGSTOP')
      }),
      { after: (milliseconds, deed) => timers.after(milliseconds / 200, deed) },
    )
    opened.push(lock)
    expect(await lock.inspect('07', ...honest)).toBe('unsound')
  })

  test('when the keeper closes, what was asked is not laid, and is asked at the next start', async () => {
    const lock = airlock()
    const asked = lock.inspect('07', ...honest)
    const next = lock.inspect('07', ...honest)
    lock.close()
    expect([await asked, await next]).toEqual(['unsound', 'unsound'])
  })

  test('one that has nothing to do is let go of', async () => {
    const lock = airlock((milliseconds, deed) =>
      timers.after(milliseconds === 60_000 ? 50 : milliseconds, deed),
    )
    expect(await lock.inspect('07', ...honest)).toBe('sound')
    const child = children.at(-1)
    await expect.poll(() => child?.killed).toBe(true)
    expect(await lock.inspect('07', ...honest)).toBe('sound')
  })
})
