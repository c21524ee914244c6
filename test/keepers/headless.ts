import '../fixtures/with-resolvers'
import { createInterface } from 'node:readline'
import * as A from '@automerge/automerge'
import type { Assembly } from '../../electron/keeper/assembly'
import { hex, sha256, systemRandom, unhex } from '../../electron/keeper/box'
import { decodeContent } from '../../electron/keeper/content'
import { deviceTag, freshDevice } from '../../electron/keeper/device'
import { nodeDisk } from '../../electron/keeper/disk'
import type { OpenLink } from '../../electron/keeper/link'
import { openLink } from '../../electron/keeper/link-opening'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import type { Op } from '../../shared/authority/op'
import { chanceOf } from '../../shared/practice/chance'
import { assertNever, done } from '../../shared/result'
import { forged, withSpoiltEntries } from '../simulator/hostile'
import type { Answers, Lie, Order } from './order'
import { says } from './saying'

/**
 * A keeper with no window: the realm, the correspondence and the roads of the app in a plain Node process, told what to do by
 * lines of JSON. `node headless.mjs <folder> [port]`. It ends with its input.
 */
const [folder = ''] = process.argv.slice(2)
const clock = {
  now: () => new Date(),
  after: (milliseconds: number, deed: () => void) => {
    const timer = setTimeout(deed, milliseconds)
    return () => clearTimeout(timer)
  },
}
const meeting = '07'.repeat(16)
const plain = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes)

let lie: Lie | null = null
/** Its roads, over which it may lie: with its own key and no other. */
const roads: OpenLink = async (choices, deeds) => {
  const liar = freshDevice(systemRandom).device
  const chance = chanceOf(1)
  return openLink(choices, {
    ...deeds,
    onLine: (line, kind) =>
      deeds.onLine(
        {
          ...line,
          send: async (frame) => {
            if (lie?.to !== line.peer) return line.send(frame)
            await line.send(withSpoiltEntries(frame, chance))
            if (frame.length > 200) await line.send(forged(chance, liar, lie.assembly))
          },
        },
        kind,
      ),
  })
}

async function start(): Promise<Watch> {
  const key = { type: 'unprotected' } as const
  const order = { type: 'start', ask: 1, folder, realm: 'real', key, appVersion: 'headless' } as const
  const given = { makeLink: roads, loopback: true, inspect: async () => 'sound' as const }
  const tools = { disk: nodeDisk, random: systemRandom, clock }
  const opened = await startWatch({ ...order, create: false }, tools, given)
  const watch = opened.ok ? opened : await startWatch({ ...order, create: true }, tools, given)
  if (!watch.ok) throw new Error(`The realm does not open: ${JSON.stringify(watch.refusal)}`)
  return watch.value
}

const watch = await start()
const { realm } = watch
const { correspondence, network } = await watch.neighbours()
const documents = new Map<string, A.Doc<Record<string, unknown>>>()

function here(id: string): Assembly {
  const assembly = realm.assembly(id)
  if (assembly === null) throw new Error('This assembly is not here')
  return assembly
}

async function enact(assembly: string, op: Op): Promise<null> {
  const enacted = await here(assembly).enact((ledger) => done({ op, heads: ledger.heads() }))
  if (!enacted.ok) throw new Error(JSON.stringify(enacted.refusal))
  return null
}

async function foundingOf(assembly: Assembly) {
  for await (const { body } of assembly.journal.read(null)) {
    const content = decodeContent(body)
    if (content?.type === 'entry' && content.room === 'founding') return content
  }
  throw new Error('There is no founding')
}

async function read(assembly: Assembly): Promise<A.Doc<Record<string, unknown>>> {
  let doc = A.init<Record<string, unknown>>({
    actor: deviceTag(assembly.scribe.device()) + hex(systemRandom(8)),
  })
  const reading = assembly.read(null)
  for (let step = await reading.next(); !step.done; step = await reading.next()) {
    const { frame } = step.value
    if (frame.type === 'frame') doc = A.loadIncremental(doc, frame.bytes)
    if (frame.type === 'entry' && frame.room === 'elsewhere')
      for (const change of changesIn(frame.blob)) doc = A.loadIncremental(doc, change)
  }
  return doc
}

function changesIn(blob: Uint8Array): Uint8Array[] {
  const view = Buffer.from(blob)
  const parts: Uint8Array[] = []
  for (let at = 0; at < view.length; at += 4 + view.readUInt32BE(at))
    parts.push(plain(view.subarray(at + 4, at + 4 + view.readUInt32BE(at))))
  return parts
}

async function write(id: string, fact: string, value: string): Promise<null> {
  const assembly = here(id)
  const before = documents.get(id) ?? (await read(assembly))
  const after = A.change(before, { time: 0 }, (draft) => {
    draft[fact] = value
  })
  documents.set(id, after)
  const bytes = A.getLastLocalChange(after) ?? new Uint8Array(0)
  const kept = await assembly.append([{ kind: 'change', document: meeting, room: 'meeting', bytes }])
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
  return null
}

async function obey(order: Order): Promise<Answers[Order['do']]> {
  switch (order.do) {
    case 'found': {
      const given = { sheet: realm.freshSheet(), person: order.person }
      const founded = await realm.found(new TextEncoder().encode('{}'), false, given)
      if (!founded.ok) throw new Error(JSON.stringify(founded.refusal))
      const assembly = here(founded.value.assembly)
      const { entry } = await foundingOf(assembly)
      const key = hex(assembly.scribe.device().publicKey)
      return { assembly: assembly.id, genesis: hex(sha256(entry)), key }
    }
    case 'prospect':
      return { key: hex((await realm.prospect(order.assembly)).publicKey) }
    case 'founding': {
      const { entry, blob } = await foundingOf(here(order.assembly))
      return { entry: hex(entry), blob: hex(blob) }
    }
    case 'join': {
      const joined = await realm.join({ entry: plain(unhex(order.entry)), blob: plain(unhex(order.blob)) })
      if (!joined.ok) throw new Error(JSON.stringify(joined.refusal))
      return null
    }
    case 'grant':
      return enact(order.assembly, {
        op: 'grant',
        dev: plain(unhex(order.key)),
        person: plain(systemRandom(16)),
        role: order.role,
      })
    case 'revoke': {
      const revoked = await here(order.assembly).revoke(order.key)
      if (!revoked.ok) throw new Error(JSON.stringify(revoked.refusal))
      return null
    }
    case 'kin': {
      const genesis = plain(unhex(order.genesis))
      return enact(
        order.assembly,
        order.as === 'affiliate' ? { op: 'affiliate', genesis } : { op: 'recognise', genesis, remits: [] },
      )
    }
    case 'write':
      return write(order.assembly, order.fact, order.value)
    case 'read':
      return A.toJS(await read(here(order.assembly)))
    case 'seal': {
      const sealed = await here(order.assembly).seal({
        record: hex(systemRandom(16)),
        title: order.title,
        what: 'record',
        blob: new TextEncoder().encode(JSON.stringify({ title: order.title })),
      })
      if (!sealed.ok) throw new Error(JSON.stringify(sealed.refusal))
      return null
    }
    case 'holds': {
      const { holding } = correspondence.exchange
      return holding.spaces().map(({ id, assembly, circle }) => {
        const shelf = holding.shelf(id)
        return { assembly, circle, entries: shelf.entries().length, digest: shelf.digest() }
      })
    }
    case 'answer':
    case 'letters':
      return says(order, { realm, authorityOf: correspondence.authorityOf })
    case 'network': {
      await network.set({ on: order.on, helps: order.helps })
      const { key, addresses } = network.view()
      return { key, addresses }
    }
    case 'know': {
      const known = { ...order.peer, addresses: [...order.peer.addresses], shared: [...order.peer.shared] }
      await correspondence.roads.add({
        ...known,
        kin: order.peer.kin.map((kin) => ({ ...kin })),
        secret: new Uint8Array(32),
        pairedAt: clock.now().toISOString(),
        sameAt: null,
        heardAt: null,
      })
      network.peersChanged()
      return null
    }
    case 'forget':
      await correspondence.roads.forget(order.key)
      network.peersChanged()
      return null
    case 'connected':
      return [...correspondence.connected()]
    case 'dial': {
      const dialled = await network.dial(order.key, order.address)
      return dialled.ok ? 'line' : dialled.refusal.cause
    }
    case 'lie':
      lie = order.lie
      return null
    case 'measure': {
      const { user, system } = process.cpuUsage()
      return { cpuMilliseconds: (user + system) / 1000, rssBytes: process.memoryUsage().rss }
    }
    case 'close':
      await watch.close()
      return null
    default:
      return assertNever(order)
  }
}

/** One order after the other; what goes wrong is answered in words. */
let turn: Promise<void> = Promise.resolve()
const say = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`)
const input = createInterface({ input: process.stdin })
input.on('line', (line) => {
  const { ask, ...order } = JSON.parse(line) as Order & { readonly ask: number }
  turn = turn
    .then(async () => say({ ask, value: await obey(order as Order) }))
    .catch((error: unknown) => say({ ask, wrong: String(error) }))
    .then(() => {
      if (order.do === 'close') process.exit(0)
    })
})
input.on('close', () => process.exit(0))
say({ ready: true })
