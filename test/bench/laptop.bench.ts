import '../fixtures/with-resolvers'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import * as A from '@automerge/automerge'
import { decode, encode } from 'cborg'
import { systemRandom } from '../../electron/keeper/box'
import { deviceTag } from '../../electron/keeper/device'
import { nodeDisk } from '../../electron/keeper/disk'
import { type Line, openExchange } from '../../electron/keeper/exchange'
import { createJournal } from '../../electron/keeper/journal'
import { openLibp2pLink } from '../../electron/keeper/link-libp2p'
import { openReceived } from '../../electron/keeper/received'
import { fromLiteral } from '../../renderer/worker/automerge'
import type { AssemblyId, DeviceId } from '../../shared/id'
import { bigAssembly } from '../../shared/practice/big'
import type { Change } from '../../shared/sync/holding'
import { together } from '../../shared/together'
import { crypto, founderOf, foundingBlob } from '../fixtures/peers'
import { joined, travel } from '../fixtures/roads'
import { court } from '../simulator/court'
import { type Figure, figure } from './figure'

/**
 * Meetings to an empty laptop over a real line on this computer, the same changes two ways: signed entries verified and
 * stored, Automerge's own protocol for each document. Both ends are in one process, so CPU is of both.
 * That the meetings are then searchable and openable is the page's work, and is not measured here.
 */
const meetings = Number(process.env.FOLKMOOT_BENCH_MEETINGS ?? 200)
const writer = founderOf(900_001)
type Changes = readonly Uint8Array[]
type Cost = { readonly seconds: number; readonly cpu: number; readonly bytes: number }
type Way = (corpus: readonly Changes[], lines: readonly [Line, Line], measure: Measure) => Promise<void>
type Measure = (run: () => Promise<void>) => Promise<void>

export async function bench(): Promise<Figure[]> {
  const whole = corpusOf(1)
  const live = corpusOf(70)
  return [
    ...(await compared(`${meetings} meetings of one change`, whole)),
    ...(await compared(`${meetings} live meetings of 70 changes`, live)),
  ]
}

async function compared(name: string, corpus: readonly Changes[]): Promise<Figure[]> {
  const ours = await cost(corpus, oursSync)
  const plain = await cost(corpus, automergeSync)
  const against = (what: string, other: Cost): Figure[] => [
    figure(`${name}, against ${what}: time`, ours.seconds, 's', other.seconds, times(50)),
    figure(`${name}, against ${what}: CPU, both ends`, ours.cpu, 's', other.cpu, times(100)),
    figure(`${name}, against ${what}: bytes`, ours.bytes, 'B', other.bytes),
  ]
  return against('Automerge', plain)
}
const times = (less: number) => ({
  words: `${less} times less`,
  met: (_: number, ratio: number) => ratio <= 1 / less,
})

function corpusOf(changes: number): readonly Changes[] {
  const big = bigAssembly({
    seed: 7,
    years: 1,
    perYear: meetings,
    items: 15,
    until: '2026-03-03',
    zone: 'Europe/London',
  })
  const ids = { assembly: writer.assembly as AssemblyId, device: '01'.repeat(16) as DeviceId }
  return [...big.meetings(ids)].map((meeting) => {
    const actor = deviceTag(writer.device) + Buffer.from(systemRandom(8)).toString('hex')
    const all = [fromLiteral(meeting, actor)]
    const [item = ''] = Object.keys(meeting.prose)
    let living = A.load<{ prose: Record<string, string> }>(all[0] ?? new Uint8Array(), { actor })
    while (all.length < changes) {
      living = A.change(living, { time: 0 }, (draft) => A.splice(draft, ['prose', item], 0, 0, 'and so on '))
      const last = A.getLastLocalChange(living)
      if (last !== undefined) all.push(last)
    }
    A.free(living)
    return all
  })
}

async function cost(corpus: readonly Changes[], way: Way): Promise<Cost> {
  const [one, other] = [await travel(openLibp2pLink, 1), await travel(openLibp2pLink, 2)]
  const [from, to] = await joined(one, other)
  let bytes = 0
  const counted = (line: Line): Line => ({
    ...line,
    send: (frame) => {
      bytes += frame.length
      return line.send(frame)
    },
  })
  let spent: Cost | null = null
  await way(corpus, [counted(from), counted(to)], async (run) => {
    const cpu = process.cpuUsage()
    const begin = performance.now()
    await run()
    const seconds = (performance.now() - begin) / 1000
    const { user, system } = process.cpuUsage(cpu)
    spent = { seconds, cpu: (user + system) / 1e6, bytes }
  })
  await Promise.all([one.link.close(), other.link.close()])
  if (spent === null) throw new Error('Nothing was measured')
  return spent
}

async function oursSync(
  corpus: readonly Changes[],
  [from, to]: readonly [Line, Line],
  measure: Measure,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-laptop-'))
  let same: () => void = () => undefined
  const open = async (name: string, told: (change: Change) => void) => {
    const place = { disk: nodeDisk, random: systemRandom, folder: join(folder, name) }
    const journal = await createJournal({
      ...place,
      assembly: writer.assembly,
      key: new Uint8Array(32).fill(7),
    })
    const exchange = openExchange(await openReceived(journal), {
      app: 'bench',
      crypto,
      ...court,
      now: () => Date.now(),
      welcomes: () => true,
      mayRead: () => true,
      follows: () => true,
      onLeft: ({ rule }) => {
        throw new Error(`Left out by ${rule}`)
      },
      onChange: told,
    })
    return { journal, exchange }
  }
  const written = corpus.flatMap((changes) => {
    const d = systemRandom(16)
    return changes.map((change) => {
      const size = Buffer.alloc(4)
      size.writeUInt32BE(change.length)
      const parts = together([size, change])
      const bytes = Uint8Array.from(deflateRawSync(parts))
      const hash = crypto.sha256(bytes)
      const h = Uint8Array.from(Buffer.from(A.decodeChange(change).hash, 'hex'))
      const entry = writer.write('inner', { k: 'chg', d, h, b: hash, z: parts.length })
      return { entry, blob: { hash: Buffer.from(hash).toString('hex'), bytes } }
    })
  })
  const founding = { hash: Buffer.from(crypto.sha256(foundingBlob)).toString('hex'), bytes: foundingBlob }
  const full = await open('full', () => undefined)
  await full.exchange.add(
    [writer.founding, ...written.map(({ entry }) => entry)],
    [founding, ...written.map(({ blob }) => blob)],
  )
  let kept = 0
  const empty = await open('empty', ({ blobs }) => {
    kept += blobs.length
    if (kept === written.length + 1) same()
  })
  await measure(async () => {
    const whole = new Promise<void>((go) => {
      same = go
    })
    void full.exchange.meet(from)
    void empty.exchange.meet(to)
    await whole
  })
  for (const { exchange, journal } of [full, empty]) {
    exchange.close()
    await journal.close()
  }
  await rm(folder, { recursive: true, force: true })
}

/** Its own protocol, for each document; messages of up to 25 documents travel together. */
async function automergeSync(
  corpus: readonly Changes[],
  [from, to]: readonly [Line, Line],
  measure: Measure,
): Promise<void> {
  const full = corpus.map((changes) => A.load<unknown>(together(changes)))
  const empty = corpus.map(() => A.init<unknown>())
  const isAll = () =>
    full.every((document, at) => {
      const reached = empty[at]
      return reached !== undefined && A.getHeads(document).join() === A.getHeads(reached).join()
    })
  await measure(async () => {
    void side(full, from, () => undefined)
    await new Promise<void>((whole) => side(empty, to, () => isAll() && whole()))
  })
  for (const document of [...full, ...empty]) A.free(document)
}

async function side(documents: A.Doc<unknown>[], line: Line, heard: () => void): Promise<void> {
  const states = documents.map(() => A.initSyncState())
  const say = async (places: readonly number[]): Promise<void> => {
    const messages = places.flatMap((at): [number, Uint8Array][] => {
      const document = documents[at]
      const state = states[at]
      if (document === undefined || state === undefined) return []
      const [next, message] = A.generateSyncMessage(document, state)
      states[at] = next
      return message === null ? [] : [[at, message]]
    })
    if (messages.length > 0) await line.send(encode(messages))
  }
  if (line.dialled)
    for (let at = 0; at < documents.length; at += 25) await say([...documents.keys()].slice(at, at + 25))
  for (let frame = await line.next(); frame !== null; frame = await line.next()) {
    const messages: [number, Uint8Array][] = decode(frame)
    for (const [at, message] of messages) {
      const document = documents[at]
      const state = states[at]
      if (document === undefined || state === undefined) continue
      const [nextDocument, next] = A.receiveSyncMessage(document, state, message)
      documents[at] = nextDocument
      states[at] = next
    }
    await say(messages.map(([at]) => at))
    heard()
  }
}
