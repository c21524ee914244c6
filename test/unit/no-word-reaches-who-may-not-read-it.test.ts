import * as A from '@automerge/automerge'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { unpackBlob } from '../../electron/keeper/pen'
import { decodeMessage } from '../../shared/sync/message'
import { attack, blobsIn, entriesIn, hello } from '../fixtures/attacker'
import {
  admitted,
  begun,
  changesIn,
  closeDesks,
  connect,
  type Desk,
  desk,
  know,
  member,
  until,
} from '../fixtures/letters'

afterEach(closeDesks)

/** What is written where: names, titles, positions, a file's name, ids of people and of documents. */
type Circle = 'inner' | 'joint' | 'open'
type Canary = { readonly text: string; readonly circle: Circle; readonly late: boolean }
const id = () => hex(systemRandom(16))
const words = (what: string, count: number, circle: Circle, late = false): Canary[] =>
  Array.from({ length: count }, (_, at) => ({ text: `${what}-${at}-${id().slice(0, 12)}`, circle, late }))
const ids = (count: number, circle: Circle, late = false): Canary[] =>
  Array.from({ length: count }, () => ({ text: id(), circle, late }))

async function found(asha: Desk, name: string): Promise<Assembly> {
  const founding = new TextEncoder().encode(JSON.stringify({ name }))
  const answer = await asha.realm.found(founding, false, { sheet: asha.realm.freshSheet(), person: id() })
  const assembly = answer.ok ? asha.realm.assembly(answer.value.assembly) : null
  if (assembly === null) throw new Error('not founded')
  return assembly
}

/** A change that holds the texts, in a document of this name. */
async function change(assembly: Assembly, document: string, circle: Circle, texts: readonly string[]) {
  const after = A.change(begun(assembly), { time: 0 }, (draft) => {
    for (const [at, text] of texts.entries()) draft[`said ${at}`] = text
  })
  const bytes = A.getLastLocalChange(after) ?? new Uint8Array(0)
  const where = circle === 'joint' ? { circle } : {}
  const kept = await assembly.append([{ kind: 'change', document, room: 'meeting', ...where, bytes }])
  if (!kept.ok || !(await assembly.cut()).ok) throw new Error('not kept')
}

async function publish(assembly: Assembly, record: string, title: string, text: string): Promise<void> {
  const blob = new TextEncoder().encode(JSON.stringify({ text }))
  if (!(await assembly.seal({ record, title, what: 'record', blob })).ok) throw new Error('not sealed')
}

/** Everything in a frame that can be read: as it is, and what it holds inflated. */
function readable(frame: Uint8Array): string {
  const read = decodeMessage(frame)
  const blobs = read.type === 'message' ? blobsIn(read.message) : []
  const entries = read.type === 'message' ? entriesIn(read.message) : []
  const plain = blobs.flatMap((blob) => unpackBlob(blob) ?? [])
  return [frame, ...entries, ...plain]
    .map((bytes) => Buffer.from(bytes))
    .map((bytes) => `${bytes.toString('utf8')}\n${hex(bytes)}`)
    .concat(plain.flatMap(changesOf).map(wordsOf))
    .join('\n')
}

function changesOf(plain: Uint8Array): readonly Uint8Array[] {
  try {
    return changesIn(plain)
  } catch {
    return []
  }
}

/** Letter by letter as they were typed. */
function wordsOf(bytes: Uint8Array): string {
  try {
    return A.decodeChange(bytes)
      .ops.map((op) => ('value' in op ? String(op.value) : ''))
      .join('')
  } catch {
    return ''
  }
}

describe('RD1 RD2 RD3 SY12 forty words and names, and not one of them in a frame to a device that may not read it', () => {
  it('over a whole story: deputy, member, member’s deputy, relay and stranger; the deputy is removed', async () => {
    const documents = { inner: ids(3, 'inner'), joint: ids(1, 'joint'), late: ids(1, 'inner', true) }
    const name = words('assembly', 1, 'open')
    const canaries: Canary[] = [
      ...name,
      ...words('name', 8, 'inner'),
      ...words('position', 5, 'inner'),
      ...words('draft-title', 3, 'inner'),
      ...words('file-name.pdf', 1, 'inner'),
      ...ids(4, 'inner'),
      ...documents.inner,
      ...documents.joint,
      ...words('together', 3, 'joint'),
      ...words('title', 2, 'open'),
      ...words('decided', 2, 'open'),
      ...documents.late,
      ...words('after-uma', 3, 'inner', true),
      ...words('together-after-uma', 1, 'joint', true),
      ...words('decided-after-uma', 2, 'open', true),
    ]
    expect(canaries).toHaveLength(40)
    const of = (circle: Circle, late: boolean, start: string) =>
      canaries
        .filter((one) => one.circle === circle && one.late === late && one.text.startsWith(start))
        .map(({ text }) => text)
    const inner = canaries
      .filter((one) => one.circle === 'inner' && !one.late && !documents.inner.includes(one))
      .map(({ text }) => text)

    const [asha, uma, bea, dan, relay] = [
      await desk('asha'),
      await desk('uma'),
      await desk('bea'),
      await desk('dan'),
      await desk('relay'),
    ]
    const heard = new Map<string, string[]>()
    const entries = new Map<string, number>()
    const tap = (frame: Uint8Array, to: string): void => {
      heard.set(to, [...(heard.get(to) ?? []), readable(frame)])
      const read = decodeMessage(frame)
      const count = read.type === 'message' ? entriesIn(read.message).length : 0
      entries.set(to, (entries.get(to) ?? 0) + count)
    }
    const founding = name[0]?.text ?? ''
    const harbour = await found(asha, founding)
    const quay = await found(bea, 'Quay')
    const umas = await admitted(asha, uma, harbour)
    await member(asha, harbour, bea, quay)
    await admitted(bea, dan, quay)
    for (const one of [asha, bea]) {
      await know(one, relay, null)
      await know(relay, one, null)
    }
    for (const [at, { text }] of documents.inner.entries())
      await change(
        harbour,
        text,
        'inner',
        inner.filter((_, index) => index % 3 === at),
      )
    await change(harbour, documents.joint[0]?.text ?? '', 'joint', of('joint', false, 'together'))
    for (const [at, title] of of('open', false, 'title').entries())
      await publish(harbour, id(), title, of('open', false, 'decided')[at] ?? '')

    for (const [one, other] of [
      [uma, asha],
      [bea, asha],
      [dan, bea],
      [relay, asha],
      [bea, relay],
    ] as const)
      connect(one, other, tap)
    const stranger = await attack(asha, hex(systemRandom(32)), [])
    await stranger.say(hello, ['dig', new Uint8Array(32), new Uint8Array(512).fill(1)])
    const got = (one: Desk, text: string) =>
      heard.get(one.key)?.some((frame) => frame.includes(text)) === true
    const early = canaries.filter(({ late }) => !late)
    // The words can be found where they may be: with Uma all of her circle’s, with Bea what is joint and open.
    // The founding was in their admissions already, and is on no line.
    const hers = early.filter((canary) => !name.includes(canary))
    await until('everything with Uma', () => hers.every(({ text }) => got(uma, text)))
    const beas = hers.filter(({ circle }) => circle !== 'inner')
    await until('joint and open with Bea', () => beas.every(({ text }) => got(bea, text)))
    const dans = early.filter(({ circle }) => circle === 'open')
    await until('what is open with Dan', () => dans.every(({ text }) => got(dan, text)))

    expect((await harbour.revoke(hex(umas.scribe.device().publicKey))).ok).toBe(true)
    await until('Uma’s removal with Uma', () => !umas.head().signs)
    const before = entries.get(uma.key)
    await change(harbour, documents.late[0]?.text ?? '', 'inner', of('inner', true, 'after-uma'))
    await change(harbour, documents.joint[0]?.text ?? '', 'joint', of('joint', true, 'together'))
    const [title = '', text = ''] = of('open', true, 'decided')
    await publish(harbour, id(), title, text)
    const late = canaries.filter((one) => one.late)
    await until('the rest with Bea', () =>
      late.filter(({ circle }) => circle !== 'inner').every((one) => got(bea, one.text)),
    )
    await until('what is open with Dan', () =>
      late.filter(({ circle }) => circle === 'open').every((one) => got(dan, one.text)),
    )

    // Whatever else they have to say to each other is said by now.
    await new Promise((go) => setTimeout(go, 3000))
    expect(heard.get(relay.key)?.length).toBeGreaterThan(1)
    const told = (one: Desk, may: (canary: Canary) => boolean) =>
      canaries.filter((canary) => !may(canary) && got(one, canary.text)).map((canary) => canary.text)
    expect(told(uma, ({ late: isLate }) => !isLate)).toEqual([])
    expect(entries.get(uma.key)).toBe(before)
    expect(told(bea, ({ circle }) => circle !== 'inner')).toEqual([])
    expect(told(dan, ({ circle }) => circle === 'open')).toEqual([])
    expect(told(relay, () => false)).toEqual([])
    expect(entries.get(relay.key)).toBe(0)
    const strange = stranger.heard.map(readable).join('\n')
    expect(canaries.filter((canary) => strange.includes(canary.text))).toEqual([])
    expect(stranger.entries()).toEqual([])
  })
})
