import { describe, expect, test } from 'vitest'
import { savingLamp } from '../../renderer/data/saving'
import type { DocumentId } from '../../shared/id'

const meeting = 'aa'.repeat(16) as DocumentId
const roll = 'bb'.repeat(16) as DocumentId
const full = { rule: 'JO2', cause: 'disk-full' } as const

function evening() {
  let seconds = 0
  const lamp = savingLamp(() => new Date(Date.UTC(2026, 2, 3, 20, 41, seconds++)))
  return { lamp, state: () => lamp.now().state }
}

describe('JO1 the lamp says saved when the journal has said so, and not before', () => {
  test('Asha types: saving until the last letter is durable', () => {
    const { lamp, state } = evening()
    expect(state()).toBe('idle')
    lamp.begun(meeting)
    expect(state()).toBe('saving')
    lamp.begun(roll)
    lamp.durable(meeting)
    expect(state()).toBe('saving')
    lamp.durable(roll)
    expect(lamp.now()).toEqual({ state: 'saved', at: new Date('2026-03-03T20:41:01Z') })
  })
})

describe('JO1 while somebody types on', () => {
  test('the lamp says once that it saves, and once that it has saved', () => {
    const later: (() => void)[] = []
    const lamp = savingLamp(
      () => new Date('2026-03-03T20:41:00Z'),
      (run) => void later.push(run),
    )
    const shown: string[] = []
    lamp.subscribe(() => shown.push(lamp.now().state))
    for (let letter = 0; letter < 3; letter += 1) {
      lamp.begun(meeting)
      lamp.durable(meeting)
    }
    lamp.begun(meeting)
    for (const run of later.splice(0)) run()
    expect(shown).toEqual(['saving'])
    lamp.durable(meeting)
    for (const run of later.splice(0)) run()
    expect(shown).toEqual(['saving', 'saved'])
    lamp.begun(meeting)
    lamp.refused(meeting, full)
    expect(shown).toEqual(['saving', 'saved', 'saving', 'refused'])
  })
})

describe('JO1 what is sealed beside the documents lights it too', () => {
  test('a version of the charter; one that was refused and told leaves nothing behind', () => {
    const { lamp, state } = evening()
    const charter = 'cc'.repeat(16) as DocumentId
    lamp.begun(charter)
    lamp.forgone(charter)
    expect(state()).toBe('idle')
    lamp.begun(charter)
    lamp.durable(charter)
    expect(state()).toBe('saved')
  })
})

describe('JO2 what was refused stays refused until the same bytes are durable', () => {
  test('another document that is saved meanwhile does not light the lamp', () => {
    const { lamp, state } = evening()
    lamp.begun(meeting)
    lamp.refused(meeting, full)
    lamp.begun(roll)
    lamp.durable(roll)
    expect(lamp.now()).toMatchObject({ state: 'refused', refusal: full })
    lamp.begun(meeting)
    expect(state()).toBe('refused')
    lamp.durable(meeting)
    expect(state()).toBe('saved')
  })
})

describe('SH29 when the keeper has ended nothing is called saved any more', () => {
  test('not even what comes back late', () => {
    const { lamp } = evening()
    lamp.begun(meeting)
    lamp.keeperGone()
    lamp.durable(meeting)
    expect(lamp.now()).toMatchObject({ state: 'refused', refusal: { cause: 'keeper-gone' } })
  })
})
