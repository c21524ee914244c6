import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '../../renderer/worker/desk'
import type { KeeperLink } from '../../renderer/worker/keeper-link'
import { writePractice } from '../../renderer/worker/practice'
import type { Charter } from '../../shared/charter/charter'
import { done, type Result, refused } from '../../shared/result'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { AssemblyHead, KeeperRefused } from '../../shared/wire/keeper'
import type { Cursor, NewFrame } from '../../shared/wire/keeper-request'

vi.mock('../../renderer/worker/automerge', () => ({
  automerge: async () => undefined,
  fromLiteral: (literal: object) => new TextEncoder().encode(JSON.stringify(literal)),
}))

const request = {
  type: 'practice',
  seed: 1,
  now: '2026-11-23T08:00:00+00:00',
  zone: 'Europe/London',
} as const
const read = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T
const cursor: Cursor = { frame: 1, hash: 'f'.repeat(64), offset: 0 }

let founded: { practice: boolean; inEntry: boolean }[]
let charters: { assembly: string; charter: Charter }[]
let frames: (NewFrame & { readonly assembly: string })[]
let admitted: string[]
let told: DeskEvent[]
let appends: number
/** The append that finds the disk full; none by default. */
let fullAt: number

beforeEach(() => {
  founded = []
  charters = []
  frames = []
  admitted = []
  told = []
  appends = 0
  fullAt = Number.POSITIVE_INFINITY
})

const keeper = {
  async found(founding: Uint8Array, practice: boolean) {
    founded.push({ practice, inEntry: read<{ practice: boolean }>(founding).practice })
    const head: AssemblyHead = {
      assembly: String(founded.length).repeat(32),
      practice,
      deviceTag: 'c'.repeat(24),
      device: 'd'.repeat(32),
      head: cursor,
      readOnly: false,
      reports: [],
      signs: true,
      person: null,
      office: null,
    }
    return done({ head, words: null })
  },
  async seal(assembly: string, _record: string, _title: string, _what: string, blob: Uint8Array) {
    charters.push({ assembly, charter: read<Charter>(blob) })
    return done(cursor)
  },
  async append(assembly: string, added: readonly NewFrame[]): Promise<Result<Cursor, KeeperRefused>> {
    appends += 1
    if (appends >= fullAt) return refused({ rule: 'JO2', cause: 'disk-full' })
    frames.push(...added.map((frame) => ({ ...frame, assembly })))
    return done(cursor)
  },
} as unknown as KeeperLink

const desk = {
  async admit(head: AssemblyHead) {
    admitted.push(head.assembly)
    return done(null)
  },
} as unknown as Desk

const write = () => writePractice(desk, keeper, request, (event) => told.push(event))

describe('PF1 what is written is practice', () => {
  test('in the founding entry and in the charter of each', async () => {
    expect((await write()).ok).toBe(true)
    expect(founded).toEqual(Array(3).fill({ practice: true, inEntry: true }))
    expect(charters.map(({ charter }) => charter.practice)).toEqual([true, true, true])
    expect(charters.every(({ assembly, charter }) => charter.assembly === assembly)).toBe(true)
    expect(admitted).toEqual(charters.map(({ assembly }) => assembly))
  })
})

describe('PF3 what is written is what was made', () => {
  test('a roll each; held meetings whole and as plain text, those to come as a first change', async () => {
    await write()
    expect(frames.filter(({ room }) => room === 'roll').length).toBe(3)
    const kinds = new Map<string, string[]>()
    for (const { document, kind, room } of frames) {
      if (room === 'meeting') kinds.set(document, [...(kinds.get(document) ?? []), kind])
    }
    const sorts = [...kinds.values()].map((list) => list.join(' then '))
    expect(sorts.filter((sort) => sort === 'checkpoint then projection').length).toBe(24 + 12 + 17)
    expect(sorts.filter((sort) => sort === 'change').length).toBe(2 + 1 + 1)
    for (const { assembly, bytes, room } of frames) {
      if (room === 'meeting') expect(read<{ assembly: string }>(bytes).assembly).toBe(assembly)
    }
  })

  test('progress is told as it goes, and ends where it said it would', async () => {
    await write()
    const steps = told.flatMap((event) =>
      event.type === 'progress' && event.what === 'practice' ? [event] : [],
    )
    expect(steps.length).toBeGreaterThan(5)
    expect(steps.every((step, index) => step.done > (steps[index - 1]?.done ?? 0))).toBe(true)
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.of)
  })
})

describe('PF7 a refusal half-way is passed on, and what was written stands', () => {
  test('the disk is full in the first assembly’s second batch', async () => {
    fullAt = 3
    const written = await write()
    expect(written).toEqual(refused({ rule: 'JO2', cause: 'disk-full' }))
    expect(admitted.length).toBe(1)
    expect(frames.filter(({ kind }) => kind === 'checkpoint').length).toBe(8)
    expect(frames.filter(({ kind }) => kind === 'projection').length).toBe(8)
  })
})
