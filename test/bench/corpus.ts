import * as A from '@automerge/automerge'
import { deviceTag } from '../../electron/keeper/device'
import { fromLiteral } from '../../renderer/worker/automerge'
import type { AssemblyId, DeviceId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { bigAssembly } from '../../shared/practice/big'
import type { Writer } from '../fixtures/peers'
import { seededBytes } from '../unit/journal-disk'

/** Meetings as they travel: for each its entries in order, for each entry its changes. */
export type Entries = readonly (readonly Uint8Array[])[]

const proseLetters = 8000
const lettersAtOnce = 24
const entriesOfAnEvening = 70

/** Each one change: as a meeting lies that was brought in from elsewhere. */
export function whole(writer: Writer, count: number): readonly Entries[] {
  return literals(writer, count).map((meeting, at) => [[fromLiteral(meeting, actorOf(writer, at))]])
}

/**
 * As evenings leave them (sync 9): fact after fact, and 8 KB of minutes typed with corrections, some 400 changes signed in
 * 70 entries.
 */
export function evenings(writer: Writer, count: number): readonly Entries[] {
  return literals(writer, count).map((meeting, at) => typed(meeting, actorOf(writer, at)))
}

export const changesIn = (meeting: Entries): number => meeting.reduce((sum, entry) => sum + entry.length, 0)

function literals(writer: Writer, count: number): readonly Meeting[] {
  const given = { seed: 7, years: 1, items: 15, until: '2026-03-03', zone: 'Europe/London' } as const
  const ids = { assembly: writer.assembly as AssemblyId, device: '01'.repeat(16) as DeviceId }
  return [...bigAssembly({ ...given, perYear: count }).meetings(ids)]
}

const actorOf = (writer: Writer, at: number): string =>
  deviceTag(writer.device) + Buffer.from(seededBytes(900_100 + at)(8)).toString('hex')

type Draft = { statements: Record<string, unknown>; prose: Record<string, string> }

function typed(meeting: Meeting, actor: string): Entries {
  const items = Object.keys(meeting.prose)
  const bare = { ...meeting, statements: {}, prose: Object.fromEntries(items.map((item) => [item, ''])) }
  const changes = [fromLiteral(bare, actor)]
  let living = A.load<Draft>(changes[0] ?? new Uint8Array(), { actor })
  const say = (deed: (draft: Draft) => void): void => {
    living = A.change(living, { time: 0 }, deed)
    const last = A.getLastLocalChange(living)
    if (last !== undefined) changes.push(last)
  }
  const facts = Object.entries(meeting.statements)
  const keystrokes = Math.ceil(proseLetters / lettersAtOnce)
  for (let at = 0; at < Math.max(facts.length, keystrokes); at += 1) {
    const fact = facts[at]
    if (fact !== undefined)
      say((draft) => {
        draft.statements[fact[0]] = fixed(fact[1])
      })
    if (at >= keystrokes) continue
    const item = items[Math.floor((at * items.length) / keystrokes)] ?? ''
    say((draft) => {
      const end = draft.prose[item]?.length ?? 0
      // Every fourth time the last word is taken back and written anew.
      const back = at % 4 === 3 ? Math.min(end, 6) : 0
      A.splice(draft as A.Doc<unknown>, ['prose', item], end - back, back, wordsAt(at + items.length))
    })
  }
  A.free(living)
  const each = Math.ceil(changes.length / entriesOfAnEvening)
  return Array.from({ length: Math.ceil(changes.length / each) }, (_, at) =>
    changes.slice(at * each, (at + 1) * each),
  )
}

/** Every string fixed, as the commands write it. */
function fixed(value: unknown): unknown {
  if (typeof value === 'string') return new A.ImmutableString(value)
  if (Array.isArray(value)) return value.map(fixed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fixed(one)]))
}

const words =
  'the circle asked whether water rights of the lower meadow were to be shared until a warden is found'.split(
    ' ',
  )

function wordsAt(seed: number): string {
  let text = ''
  for (let at = seed * 7; text.length < lettersAtOnce; at += 1 + (seed % 5))
    text += `${words[at % words.length]} `
  return text.slice(0, lettersAtOnce)
}
