import { describe, expect, it } from 'vitest'
import { paceOf } from '../../electron/keeper/pace'

/** A clock whose hands are moved by the test. */
function standing() {
  let now = 1_000_000
  let waiting: { at: number; deed: () => void }[] = []
  return {
    now: () => new Date(now),
    after: (milliseconds: number, deed: () => void) => {
      const one = { at: now + milliseconds, deed }
      waiting.push(one)
      return () => {
        waiting = waiting.filter((other) => other !== one)
      }
    },
    pass: (milliseconds: number) => {
      now += milliseconds
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { deed } of due) deed()
    },
  }
}

/** A pace, and how often it has said that it is time. */
function counted(clock: ReturnType<typeof standing>) {
  let signed = 0
  const pace = paceOf(clock, () => {
    signed += 1
  })
  return { ...pace, signed: () => signed }
}

describe('decisions 1: when what was written is signed', () => {
  it('alone: three seconds after the last of it', () => {
    const clock = standing()
    const pace = counted(clock)
    for (let letter = 0; letter < 5; letter += 1) {
      pace.soon()
      clock.pass(2000)
    }
    expect(pace.signed()).toBe(0)
    clock.pass(1000)
    expect(pace.signed()).toBe(1)
  })

  it('while somebody is connected: after a pause at once, and then no more than one in 200 ms', () => {
    const clock = standing()
    const pace = counted(clock)
    pace.live(true)
    pace.soon()
    clock.pass(15)
    expect(pace.signed()).toBe(1)
    for (let letter = 0; letter < 100; letter += 1) {
      pace.soon()
      clock.pass(20)
    }
    expect(pace.signed()).toBe(11)
  })

  it('a clock that was put back puts nothing off', () => {
    const clock = standing()
    const pace = counted(clock)
    pace.live(true)
    pace.soon()
    clock.pass(15)
    clock.pass(-3_600_000)
    pace.soon()
    clock.pass(200)
    expect(pace.signed()).toBe(2)
  })
})
