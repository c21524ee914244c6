import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as A from '@automerge/automerge'
import { afterEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { lastChangeHash } from '../../electron/keeper/change'
import { conversation } from '../../electron/keeper/conversation'
import { nodeDisk } from '../../electron/keeper/disk'
import { kdfFloor, makeKey, openKey } from '../../electron/keeper/key'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import type { KeeperAnswer, ReadFrame } from '../../shared/wire/keeper'
import type { KeySource } from '../../shared/wire/keeper-control'
import { alone } from '../fixtures/alone'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function profile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-keeper-'))
  folders.push(folder)
  return join(folder, 'real')
}

/** A clock that runs nothing by itself. */
function stillClock(): Clock & { quiet: () => void } {
  const waiting = new Map<object, { milliseconds: number; deed: () => void }>()
  return {
    now: () => new Date('2026-03-03T19:05:07.000Z'),
    after: (milliseconds, deed) => {
      const token = {}
      waiting.set(token, { milliseconds, deed })
      return () => waiting.delete(token)
    },
    quiet: () => {
      for (const [token, { milliseconds, deed }] of [...waiting]) {
        if (milliseconds > 5000) continue
        waiting.delete(token)
        deed()
      }
    },
  }
}

async function watchAt(
  folder: string,
  create: boolean,
  key: KeySource = { type: 'unprotected' },
  appVersion = '1',
) {
  const clock = stillClock()
  const order = { type: 'start', ask: 1, folder, realm: 'real', key, create, appVersion } as const
  return { clock, started: await startWatch(order, { disk: nodeDisk, random: systemRandom, clock }) }
}

async function opened(
  folder: string,
  create: boolean,
): Promise<{ watch: Watch; clock: ReturnType<typeof stillClock> }> {
  const { started, clock } = await watchAt(folder, create)
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  return { watch: started.value, clock }
}

/** Asks as the worker does, and waits for the answer that ends it. */
function worker(watch: Watch) {
  const heard: KeeperAnswer[] = []
  const talk = conversation(
    watch.realm,
    'real',
    (answer) => {
      heard.push(answer)
      if (answer.type === 'frames') void talk.hear({ type: 'more', ask: answer.ask })
    },
    alone,
  )
  let ask = 0
  return {
    heard,
    talk,
    ask: async (message: Record<string, unknown>): Promise<KeeperAnswer> => {
      ask += 1
      await talk.hear({ ...message, ask })
      const answer = heard.filter((one) => one.ask === ask).at(-1)
      if (answer === undefined) throw new Error('no answer')
      return answer
    },
    framesOf: async (assembly: string): Promise<ReadFrame[]> => {
      heard.length = 0
      ask += 1
      await talk.hear({ type: 'read', ask, assembly, after: null })
      return heard.flatMap((answer) => (answer.type === 'frames' ? answer.frames : []))
    },
  }
}

async function founded(desk: ReturnType<typeof worker>): Promise<string> {
  const answer = await desk.ask({
    type: 'found',
    founding: Buffer.from('{"name":"Harbour Canary"}'),
    practice: false,
  })
  if (answer.type !== 'founded') throw new Error(JSON.stringify(answer))
  return answer.head.assembly
}

const minutes = 'ab'.repeat(16)
const frame = (text: string, document = minutes) => ({
  kind: 'change' as const,
  room: 'meeting' as const,
  document,
  bytes: Uint8Array.from(Buffer.from(text)),
})
const texts = (frames: readonly ReadFrame[]): string[] =>
  frames.flatMap((one) => (one.type === 'frame' ? [Buffer.from(one.bytes).toString()] : []))

async function everyFile(folder: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    if ((await stat(path)).isFile()) parts.push(await readFile(path))
  }
  return Buffer.concat(parts)
}

describe('EN3 what was appended is signed at a quiet moment, on asking, or at the next start', () => {
  it('founds, appends, cuts, and finds all of it again', async () => {
    const folder = await profile()
    const { watch, clock } = await opened(folder, true)
    const desk = worker(watch)
    const assembly = await founded(desk)
    expect(await desk.ask({ type: 'append', assembly, frames: [frame('one'), frame('two')] })).toMatchObject({
      type: 'durable',
      head: { frame: 3 },
    })
    expect(await desk.ask({ type: 'cut' })).toMatchObject({ type: 'cut', entries: 1 })
    expect(await desk.ask({ type: 'cut' })).toMatchObject({ type: 'cut', entries: 0 })
    await desk.ask({ type: 'append', assembly, frames: [frame('three')] })
    clock.quiet()
    await desk.ask({
      type: 'seal',
      assembly,
      record: 'cd'.repeat(16),
      title: 'Charter',
      what: 'charter',
      blob: Buffer.from('{}'),
    })
    const frames = await desk.framesOf(assembly)
    expect(texts(frames)).toEqual(['one', 'two', 'three'])
    const entries = frames.flatMap((one) =>
      one.type === 'entry' ? [`${one.entryKind} ${one.room} ${one.what}`] : [],
    )
    expect(entries).toEqual([
      'auth founding auth',
      'chg meeting chg',
      'chg meeting chg',
      'rec charter charter',
    ])
    await watch.close()
    const again = await opened(folder, false)
    expect(texts(await worker(again.watch).framesOf(assembly))).toEqual(['one', 'two', 'three'])
    await again.watch.close()
  })

  it('cuts after a crash what was not cut before it, once', async () => {
    const folder = await profile()
    const first = await opened(folder, true)
    const desk = worker(first.watch)
    const assembly = await founded(desk)
    await desk.ask({ type: 'append', assembly, frames: [frame('one')] })
    await desk.ask({ type: 'cut' })
    await desk.ask({ type: 'append', assembly, frames: [frame('two'), frame('elsewhere', 'ef'.repeat(16))] })
    // No close: as if the process had been killed.
    const second = await opened(folder, false)
    expect(await worker(second.watch).ask({ type: 'cut' })).toMatchObject({ entries: 2 })
    const third = await opened(folder, false)
    expect(await worker(third.watch).ask({ type: 'cut' })).toMatchObject({ entries: 0 })
    await third.watch.close()
  })
})

describe('EN4 no number of a feed is signed twice', () => {
  it('when cuts and seals are asked all at once', async () => {
    const { watch } = await opened(await profile(), true)
    const desk = worker(watch)
    const assembly = await founded(desk)
    const seal = {
      type: 'seal',
      assembly,
      record: 'cd'.repeat(16),
      title: 'Charter',
      what: 'charter',
      blob: Buffer.from('{}'),
    }
    await Promise.all([...Array(10)].map(() => desk.talk.hear({ ...seal, ask: 500 })))
    const { standing } = JSON.parse(
      JSON.stringify({ standing: desk.heard.filter((one) => one.type === 'durable').length }),
    )
    expect(standing).toBe(10)
    const records = (await desk.framesOf(assembly)).filter(
      (one) => one.type === 'entry' && one.entryKind === 'rec',
    )
    expect(records).toHaveLength(10)
    await watch.close()
  })
})

describe('EN5 the name of a change is read without loading it', () => {
  it('as Automerge itself names it, deflated or not', () => {
    let doc = A.init<{ title?: string; notes?: string }>()
    doc = A.change(doc, (draft) => {
      draft.title = 'Harbour'
    })
    doc = A.change(doc, (draft) => {
      draft.notes = 'on and on '.repeat(500)
    })
    const changes = A.getAllChanges(doc)
    for (const change of changes)
      expect(hex(lastChangeHash(change) ?? new Uint8Array())).toBe(A.decodeChange(change).hash)
    const [last] = A.getHeads(doc)
    expect(hex(lastChangeHash(Buffer.concat(changes)) ?? new Uint8Array())).toBe(last)
    expect(lastChangeHash(Buffer.from('no change at all'))).toBeNull()
    expect(lastChangeHash(changes[0]?.subarray(0, -1) ?? new Uint8Array())).toBeNull()
  })
})

describe('WI3 what is malformed is refused, never a crash', () => {
  it.each([
    null,
    7,
    'hello',
    {},
    { type: 'hello' },
    { type: 'append', ask: 1, assembly: '../../etc', frames: [] },
    { type: 'erase', ask: 2 },
  ])('%j', async (message) => {
    const { watch } = await opened(await profile(), true)
    const desk = worker(watch)
    await desk.talk.hear(message)
    expect(desk.heard).toMatchObject([{ type: 'refused', refusal: { rule: 'WI3', cause: 'malformed' } }])
    await watch.close()
  })

  it('a long read waits for credit: two batches and no more', async () => {
    const { watch } = await opened(await profile(), true)
    const heard: KeeperAnswer[] = []
    const talk = conversation(watch.realm, 'real', (answer) => heard.push(answer), alone)
    await talk.hear({ type: 'found', ask: 1, founding: Buffer.from('{}'), practice: false })
    const [first] = heard
    if (first?.type !== 'founded') throw new Error('not founded')
    const { assembly } = first.head
    const large = { ...frame(''), kind: 'projection' as const, bytes: systemRandom(300_000) }
    for (let count = 0; count < 8; count += 1)
      await talk.hear({ type: 'append', ask: 2, assembly, frames: [large] })
    const reading = talk.hear({ type: 'read', ask: 9, assembly, after: null })
    const batches = () => heard.filter((answer) => answer.type === 'frames').length
    await expect.poll(batches, { timeout: 10_000 }).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 200)) // time in which a third would come
    expect(batches()).toBe(2)
    for (let count = 0; count < 8; count += 1) await talk.hear({ type: 'more', ask: 9 })
    await reading
    expect(heard.at(-1)).toMatchObject({ type: 'end', ask: 9, reports: [] })
    await watch.close()
  })
})

describe('KE1 a wrong passphrase opens nothing', () => {
  it('and the right one opens what Asha wrote', async () => {
    const folder = await profile()
    const right: KeySource = { type: 'passphrase', passphrase: 'Hafen, früh am Morgen' }
    const first = await watchAt(folder, true, right)
    if (!first.started.ok) throw new Error('not started')
    const key = Uint8Array.from(first.started.value.realm.masterKey())
    await first.started.value.close()
    const wrong = await watchAt(folder, false, { type: 'passphrase', passphrase: 'hafen' })
    expect(wrong.started).toEqual({ ok: false, refusal: { rule: 'KE1', cause: 'wrong-key' } })
    expect(
      await openKey(nodeDisk, folder, { ...right, passphrase: right.passphrase.normalize('NFD') }),
    ).toMatchObject({ ok: true, value: key })
    expect(await makeKey(nodeDisk, folder, right, systemRandom)).toMatchObject({
      ok: false,
      refusal: { rule: 'KE3', cause: 'key-exists' },
    })
    expect(await openKey(nodeDisk, folder, { type: 'unprotected' })).toMatchObject({
      ok: false,
      refusal: { cause: 'other-kind' },
    })
  })

  it('the key store keeps the key elsewhere: no byte of it here', async () => {
    const folder = await profile()
    const masterKey = Uint8Array.from(systemRandom(32))
    const { started } = await watchAt(folder, true, { type: 'keystore', masterKey })
    if (!started.ok) throw new Error('not started')
    await started.value.close()
    expect((await everyFile(folder)).includes(hex(masterKey))).toBe(false)
    expect(await openKey(nodeDisk, folder, { type: 'keystore', masterKey })).toMatchObject({ ok: true })
    const other = { type: 'keystore', masterKey: Uint8Array.from(systemRandom(32)) } as const
    expect(await openKey(nodeDisk, folder, other)).toMatchObject({ ok: false, refusal: { rule: 'KE1' } })
  })
})

describe('KE2 a derivation below the floor or above the ceiling is refused', () => {
  it.each([
    { memory: 65_535 },
    { passes: 2 },
    { lanes: 0 },
    { memory: 1_048_577 },
    { passes: 1e9 },
    { memory: 65_536.5 },
  ])('%j', async (weak) => {
    const folder = await profile()
    const kdf = { salt: '00'.repeat(16), ...kdfFloor, ...weak }
    const file = Buffer.from(JSON.stringify({ v: 1, kind: 'passphrase', kdf, wrapped: '00'.repeat(60) }))
    const disk = { ...nodeDisk, read: async () => file }
    expect(await openKey(disk, folder, { type: 'passphrase', passphrase: 'x' })).toEqual({
      ok: false,
      refusal: { rule: 'KE2', cause: 'weak-key' },
    })
  })
})

describe('KE4 closing wipes the keys', () => {
  it('master, cache and backup keys are zero', async () => {
    const { watch } = await opened(await profile(), true)
    const { cacheKey, backupKey } = watch.realm
    const masterKey = watch.realm.masterKey()
    await watch.close()
    for (const key of [cacheKey, backupKey, masterKey]) expect(key.every((byte) => byte === 0)).toBe(true)
  })
})

describe('KE6 a journal older than what was signed gets a new incarnation', () => {
  it('when the end of the journal went missing', async () => {
    const folder = await profile()
    const first = await opened(folder, true)
    const desk = worker(first.watch)
    const assembly = await founded(desk)
    await desk.ask({ type: 'append', assembly, frames: [frame('one')] })
    const before = first.watch.realm.assembly(assembly)?.head().device
    await first.watch.close()
    const path = join(folder, 'assemblies', assembly, 'journal.fmj')
    const { truncate } = await import('node:fs/promises')
    await truncate(path, (await stat(path)).size - 40)
    const { watch } = await opened(folder, false)
    const head = watch.realm.assembly(assembly)?.head()
    expect(head?.reports).toEqual([{ type: 'missing-tail', frames: 1 }])
    expect(head?.device).toBe(before)
    await worker(watch).ask({ type: 'append', assembly, frames: [frame('after')] })
    expect(texts(await worker(watch).framesOf(assembly))).toEqual(['one', 'after'])
    await watch.close()
  })
})

describe('JO12 no single damaged frame costs an assembly its beginning', () => {
  it.each(['founding', 'first charter', 'charter in force'])('the %s is damaged', async (what) => {
    const folder = await profile()
    const { watch } = await opened(folder, true)
    const desk = worker(watch)
    const assembly = await founded(desk)
    for (const version of ['{"version":1}', '{"version":2}']) {
      const blob = Buffer.from(version)
      const sealed = { type: 'seal', assembly, title: 'Charter', what: 'charter', blob }
      await desk.ask({ ...sealed, record: 'cd'.repeat(16) })
    }
    await desk.ask({ type: 'append', assembly, frames: [frame('Chidi arrives')] })
    await watch.close()
    const path = join(folder, 'assemblies', assembly, 'journal.fmj')
    const bytes = await readFile(path)
    const mark = Buffer.from([0xf0, 0x17, 0x4d, 0x3a])
    let at = bytes.indexOf(mark)
    for (let skip = ['founding', 'first charter', 'charter in force'].indexOf(what); skip > 0; skip -= 1)
      at = bytes.indexOf(mark, at + 1)
    bytes[at + 60] = (bytes[at + 60] ?? 0) ^ 1
    await writeFile(path, bytes)

    const again = await opened(folder, false)
    const frames = await worker(again.watch).framesOf(assembly)
    const last = (room: string) => frames.findLast((one) => one.type === 'entry' && one.room === room)
    const blobOf = (room: string) => {
      const one = last(room)
      return one?.type === 'entry' ? Buffer.from(one.blob).toString() : null
    }
    expect(blobOf('founding')).toBe('{"name":"Harbour Canary"}')
    expect(blobOf('charter')).toBe('{"version":2}')
    expect(texts(frames)).toEqual(['Chidi arrives'])
    await again.watch.close()
  })
})

describe('JO10 nothing readable is on the disk', () => {
  it('no canary in any file: journal, head, blobs, device, backup', async () => {
    const folder = await profile()
    const { watch } = await opened(folder, true)
    const desk = worker(watch)
    const assembly = await founded(desk)
    const canary = 'Canary of the Harbour'
    await desk.ask({ type: 'append', assembly, frames: [frame(canary), frame(canary.repeat(5000))] })
    await watch.close()
    const bytes = await everyFile(folder)
    for (const form of [
      canary,
      'Harbour Canary',
      Buffer.from(canary).toString('base64').slice(0, 24),
      Buffer.from(canary).toString('hex'),
    ]) {
      expect(bytes.includes(form)).toBe(false)
    }
    expect(bytes.includes(Buffer.from(canary, 'utf16le'))).toBe(false)
  })
})
