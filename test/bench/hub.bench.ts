import '../fixtures/with-resolvers'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { openLink } from '../../electron/keeper/link-opening'
import type { Neighbours } from '../../electron/keeper/neighbours'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import { type Keeper, startKeeper } from '../keepers/keeper'
import { atMost, atMostTimes, type Figure, figure } from './figure'

/** A host with fifty member assemblies connected at once: what it costs the host, in a process of its own. */
export const needsKeeper = true
const peers = 50
const idleMilliseconds = 20_000

const clock = {
  now: () => new Date(),
  after: (milliseconds: number, deed: () => void) => {
    const timer = setTimeout(deed, milliseconds)
    return () => clearTimeout(timer)
  },
}

type Member = { readonly watch: Watch; readonly others: Neighbours; readonly id: string }

export async function bench(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-hub-'))
  const members: Member[] = []
  await mkdir(path.join(folder, 'hub'))
  const hub = await startKeeper(process.env.FOLKMOOT_KEEPER ?? '', 'hub', path.join(folder, 'hub'))
  try {
    const host = await hub.ask({ do: 'found', person: 'ab'.repeat(16) })
    const roads = await hub.ask({ do: 'network', on: true, helps: true })
    for (let at = 0; at < peers; at += 1)
      members.push(await member(path.join(folder, `${at}`), hub, host.assembly))
    const alone = await hub.ask({ do: 'measure' })
    const idleAlone = await idle(hub)

    const begin = performance.now()
    for (const { others, id } of members) {
      await others.correspondence.roads.add(
        known(roads.key, roads.addresses, [{ mine: id, theirs: host.assembly }]),
      )
      others.network.peersChanged()
    }
    await until(async () => (await hub.ask({ do: 'connected' })).length === peers)
    await until(async () => (await digests(members, host.assembly)).size === 1)
    const connecting = performance.now() - begin
    const full = await hub.ask({ do: 'measure' })
    const idleFull = await idle(hub)
    const fans: number[] = []
    const firsts: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      const { first, last } = await fanOut(hub, members, host.assembly, `Record ${turn}`)
      firsts.push(first)
      fans.push(last)
    }
    const middle = (all: number[]): number => all.sort((one, other) => one - other)[2] ?? Number.NaN
    const cpu = full.cpuMilliseconds - alone.cpuMilliseconds - idleAlone
    return [
      figure('hub, 50 peers: connected and the same, time', connecting, 'ms'),
      figure('hub, 50 peers: CPU of the hub for each that came', cpu / peers, 'ms'),
      figure(
        'hub, 50 peers: memory',
        full.rssBytes / 2 ** 20,
        'MB',
        alone.rssBytes / 2 ** 20,
        atMostTimes(2, 'with none'),
      ),
      figure('hub, 50 peers: CPU in 20 s with nothing to do', idleFull, 'ms', idleAlone, atMost(2000, 'ms')),
      figure('hub: one entry with its blob at the last of 50 peers', middle(fans), 'ms', middle(firsts)),
    ]
  } finally {
    for (const { watch } of members) await watch.close()
    await hub.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function member(folder: string, hub: Keeper, host: string): Promise<Member> {
  await mkdir(folder)
  const order = { type: 'start', ask: 1, folder, realm: 'real', create: true, appVersion: 'bench' } as const
  const started = await startWatch(
    { ...order, key: { type: 'unprotected' } },
    { disk: nodeDisk, random: systemRandom, clock },
    { makeLink: openLink, loopback: true, inspect: async () => 'sound' },
  )
  if (!started.ok) throw new Error('A member does not start')
  const watch = started.value
  const founded = await watch.realm.found(new TextEncoder().encode('{}'), false)
  if (!founded.ok) throw new Error('A member is not founded')
  const id = founded.value.assembly
  const others = await watch.neighbours()
  const genesis = others.correspondence.exchange.holding.founding(id)?.hash ?? ''
  await others.network.set({ on: true })
  await hub.ask({ do: 'kin', assembly: host, genesis, as: 'recognise' })
  await hub.ask({
    do: 'know',
    peer: {
      key: others.network.view().key,
      name: `Member ${id}`,
      addresses: [],
      shared: [],
      kin: [{ mine: host, theirs: id }],
    },
  })
  return { watch, others, id }
}

const known = (
  key: string,
  addresses: readonly string[],
  kin: readonly { readonly mine: string; readonly theirs: string }[],
) => ({
  key,
  name: 'The host',
  addresses: [...addresses],
  shared: [],
  kin: [...kin],
  secret: new Uint8Array(32),
  pairedAt: clock.now().toISOString(),
  sameAt: null,
  heardAt: null,
})

async function fanOut(
  hub: Keeper,
  members: readonly Member[],
  host: string,
  title: string,
): Promise<{ readonly first: number; readonly last: number }> {
  const before = new Map(members.map(({ others }) => [others, countOf(others, host)]))
  const begin = performance.now()
  await hub.ask({ do: 'seal', assembly: host, title })
  let first = Number.NaN
  await until(async () => {
    const there = members.filter(({ others }) => countOf(others, host) > (before.get(others) ?? 0)).length
    if (there > 0 && Number.isNaN(first)) first = performance.now() - begin
    return there === members.length
  })
  return { first, last: performance.now() - begin }
}

/** Records with their blobs. */
function countOf({ correspondence }: Neighbours, host: string): number {
  const { holding } = correspondence.exchange
  return holding
    .spaces()
    .filter(({ assembly, circle }) => assembly === host && circle === 'open')
    .reduce((sum, { id }) => sum + holding.shelf(id).entries().length - holding.missing(id).length, 0)
}

async function digests(members: readonly Member[], host: string): Promise<ReadonlySet<string>> {
  return new Set(
    members.map(({ others: { correspondence } }) => {
      const { holding } = correspondence.exchange
      const spaces = holding.spaces().filter(({ assembly }) => assembly === host)
      return spaces.map(({ id }) => holding.shelf(id).digest() ?? '').join()
    }),
  )
}

async function idle(hub: Keeper): Promise<number> {
  const before = await hub.ask({ do: 'measure' })
  await pause(idleMilliseconds)
  return (await hub.ask({ do: 'measure' })).cpuMilliseconds - before.cpuMilliseconds
}

const pause = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds))

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + 180_000
  while (!(await isSo())) {
    if (Date.now() > limit) throw new Error('It did not come to that')
    await pause(2)
  }
}
