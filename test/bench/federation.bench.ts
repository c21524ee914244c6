import '../fixtures/with-resolvers'
import 'fake-indexeddb/auto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openAbroad } from '../../renderer/worker/abroad'
import { openRows, type Rows } from '../../renderer/worker/rows'
import { boardMonths, boardRow } from '../../shared/record/board'
import { nestMap } from '../../shared/record/nest-map'
import { nesting } from '../../shared/record/nesting'
import { readBundle } from '../../shared/sync/bundle'
import type { Filed } from '../../shared/sync/filed'
import { closeDesks, type Desk, desk } from '../fixtures/letters'
import { crypto } from '../fixtures/peers'
import { inMemory, overLoopback } from './federation-lines'
import { fromPeer } from './federation-peers'
import { curve, each, federationFile, timed, until, usually, years } from './federation-size'
import type { Figure } from './figure'

/**
 * A federation arrives by file and from a peer at 100, 300 and 1,000 assemblies: what each costs for a record, against the same rows put into
 * Dexie alone, and that nothing grows with what is there where nothing changed but with what changed. IndexedDB is a stand-in here;
 * `federation-app.bench.ts` measures the real one, and what a person waits for.
 */
const changedAtOnce = 20

export async function bench(): Promise<Figure[]> {
  return curve('federation', arrival, [
    { of: 'taking', what: 'arrival of a record from a file', unit: 'ms', each },
    { of: 'peer', what: 'arrival of a record from a peer', unit: 'ms', each },
    { of: 'peerCpu', what: 'processor for a record from a peer, both sides', unit: 'ms', each },
    { of: 'wire', what: 'arrival of a record from a peer over TCP', unit: 'ms', each },
    { of: 'wireCpu', what: 'processor for a record over TCP, both sides', unit: 'ms', each },
    { of: 'looking', what: 'a record taken in by the desk', unit: 'ms', each },
    { of: 'dexie', what: 'its rows put into Dexie alone', unit: 'ms', each },
    { of: 'again', what: 'a look when nothing changed', unit: 'ms' },
    { of: 'changed', what: `a look when ${changedAtOnce} changed`, unit: 'ms' },
    { of: 'same', what: 'a peer comes back and nothing changed', unit: 'ms' },
    { of: 'sameBytes', what: 'bytes until both know it', unit: 'B' },
    { of: 'some', what: `a peer comes back with ${changedAtOnce} records more`, unit: 'ms' },
    { of: 'someBytes', what: 'bytes until both hold them', unit: 'B' },
    { of: 'wireSame', what: 'a peer comes back over TCP and nothing changed', unit: 'ms' },
    { of: 'wireSome', what: `a peer comes back over TCP with ${changedAtOnce} records more`, unit: 'ms' },
    { of: 'twice', what: 'the same file again', unit: 'ms' },
    { of: 'opening', what: 'a record read at the start of the keeper', unit: 'ms', each },
    { of: 'board', what: 'the board drawn up', unit: 'ms' },
    { of: 'nesting', what: 'the nesting drawn up', unit: 'ms' },
    { of: 'map', what: 'the map laid out', unit: 'ms' },
    { of: 'register', what: 'the register of a month', unit: 'ms' },
    { of: 'counted', what: 'the figures of a year', unit: 'ms' },
  ])
}

async function arrival(assemblies: number) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-federation-'))
  try {
    const bytes = await readFile(await federationFile(folder, assemblies))
    let una = await desk('una')
    const read = () => readBundle(bytes, crypto, una.letters.exchange.holding.find)
    if (!(await una.realm.found(new TextEncoder().encode('{}'), true)).ok) throw new Error('not founded')
    const taking = await timed(async () => {
      const left = await una.letters.takeBundle(read(), 'f.moot')
      if (left.length > 0) throw new Error(`${left.length} were left out`)
    })
    const opening = await timed(async () => {
      una = await una.again()
    })
    const rows = await plainRows('desk')
    const { abroad: lying } = una.letters
    const keeper = {
      abroad: async (since: string | null) => lying.news(since),
      abroadRecords: (assembly: string, known: readonly string[]) => lying.records(assembly, new Set(known)),
    }
    const abroad = openAbroad(keeper, rows)
    const looking = await timed(() => abroad.look())
    const all = await rows.under('')
    const alone = await plainRows('alone')
    const dexie = await timed(async () => {
      for (let from = 0; from < all.length; from += 1500) await alone.write(all.slice(from, from + 1500))
    })
    const again = await timed(() => abroad.look())
    // By another road, as far as a look can tell: of so many something is different.
    lying.brought(
      { admitted: foundingsOf(una, changedAtOnce) },
      { type: 'file', name: 'g.moot', at: `${until}T19:00:00Z` },
    )
    const changed = await timed(() => abroad.look())
    const twice = await timed(() => una.letters.takeBundle(read(), 'f.moot'))
    const lines = await abroad.lines()
    const months = boardMonths(until, 12)
    const peer = await fromPeer(readBundle(bytes, crypto), changedAtOnce, inMemory())
    const wire = await fromPeer(readBundle(bytes, crypto), changedAtOnce, await overLoopback())
    return {
      records: assemblies * years * 12,
      taking,
      opening,
      looking,
      dexie,
      again,
      changed,
      twice,
      peer: peer.arrival,
      peerCpu: peer.cpu,
      same: peer.same,
      sameBytes: peer.sameBytes,
      some: peer.some,
      someBytes: peer.someBytes,
      wire: wire.arrival,
      wireCpu: wire.cpu,
      wireSame: wire.same,
      wireSome: wire.some,
      board: await usually(() => lines.map((line) => boardRow(line, months, until))),
      // Another list of the same lines: what is known of a list is not asked again.
      nesting: await usually(() => nesting([...lines], new Set())),
      map: await usually(() => nestMap([...lines])),
      counted: await usually(() => abroad.figures('2025-11', '2026-10')),
      register: await usually(() => abroad.register('2026-10')),
    }
  } finally {
    await closeDesks()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The founding entry of each of so many assemblies. */
function foundingsOf({ letters }: Desk, count: number): readonly Filed[] {
  const { holding } = letters.exchange
  return holding
    .assemblies()
    .slice(0, count)
    .flatMap((assembly) => holding.founding(assembly) ?? [])
}

/** The cache's rows in Dexie, over a stand-in for IndexedDB, not sealed: what is told apart is the desk, not the seal. */
async function plainRows(name: string): Promise<Rows> {
  const asItIs = async (_name: string, bytes: Uint8Array) => bytes
  return openRows(`federation-${name}-${Math.random()}`, { close: asItIs, open: asItIs })
}
