import '../fixtures/with-resolvers'
import type { Line } from '../../electron/keeper/line'
import { openLibp2pLink } from '../../electron/keeper/link-libp2p'
import { founderOf } from '../fixtures/peers'
import { joined, travel } from '../fixtures/roads'
import { changesIn, type Entries, evenings, whole } from './corpus'
import { exchanged } from './exchanged'
import { type Figure, figure } from './figure'
import { finding } from './found-in'
import { mergeRepo } from './merge-repo'
import { mergeSync } from './merge-sync'
import type { Way } from './way'

/**
 * Meetings to an empty laptop over a real line on this computer, the same changes in three ways: signed entries verified and
 * stored, the merge library's own protocol for each document, and the same by the library's makers' repository of documents. Then, in
 * a second line, until every meeting is opened, on the shelf and found by the search. Both ends are in one process, so CPU is of
 * both. Each way has gone a short stretch before, so that none pays for code that is compiled then.
 */
export const needsOthers = true

const meetings = Number(process.env.FOLKMOOT_BENCH_MEETINGS ?? 200)
const written = Number(process.env.FOLKMOOT_BENCH_EVENINGS ?? meetings)
const writer = founderOf(900_001)
type Cost = {
  readonly seconds: number
  readonly cpu: number
  readonly bytes: number
  readonly openable: number
}

export async function bench(): Promise<Figure[]> {
  const found: Figure[] = []
  for (const [what, count, make] of [
    ['of one change', meetings, whole],
    ['of an evening', written, evenings],
  ] as const) {
    const corpus = make(writer, count)
    const entries = corpus[0]?.length ?? 0
    const changes = corpus.reduce((sum, meeting) => sum + changesIn(meeting), 0) / corpus.length
    const name = entries === 1 ? what : `${what} (${entries} entries, ${Math.round(changes)} changes)`
    found.push(...(await compared(`${count} meetings ${name}`, corpus)))
  }
  return found
}

async function compared(name: string, corpus: readonly Entries[]): Promise<Figure[]> {
  const ours: Way = (some, lines, measure) => exchanged(writer, some, lines, measure)
  const ways = [ours, mergeSync, mergeRepo] as const
  for (const way of ways) await cost(corpus.slice(0, 5), way)
  const costs: Cost[] = []
  for (const way of ways) costs.push(await cost(corpus, way))
  const [mine, ...others] = costs
  if (mine === undefined) throw new Error('Nothing was measured')
  return ['Automerge’s own protocol', 'automerge-repo'].flatMap((against, at) => {
    const other = others[at]
    if (other === undefined) throw new Error('Nothing was measured')
    const beside = `${name}, beside ${against}`
    return [
      figure(`${beside}: verified and stored, time`, mine.seconds, 's', other.seconds, times(50)),
      figure(`${beside}: verified and stored, CPU of both ends`, mine.cpu, 's', other.cpu, times(100)),
      figure(`${beside}: bytes`, mine.bytes, 'B', other.bytes),
      figure(`${beside}: searchable and openable, time`, mine.openable, 's', other.openable),
    ]
  })
}

const times = (less: number) => ({
  words: `${less} times less`,
  met: (_: number, ratio: number) => ratio <= 1 / less,
})

async function cost(corpus: readonly Entries[], way: Way): Promise<Cost> {
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
  let spent: Omit<Cost, 'openable'> | null = null
  let opened = 0
  await way(corpus, [counted(from), counted(to)], {
    stored: async (run) => {
      const cpu = process.cpuUsage()
      const begin = performance.now()
      await run()
      const seconds = secondsSince(begin)
      const { user, system } = process.cpuUsage(cpu)
      spent = { seconds, cpu: (user + system) / 1e6, bytes }
    },
    open: async (meetings) => {
      const found = finding()
      const begin = performance.now()
      for await (const meeting of meetings()) found.take(meeting)
      opened = secondsSince(begin)
      if (found.count() !== corpus.length) throw new Error(`${found.count()} of ${corpus.length} meetings`)
    },
  })
  await Promise.all([one.link.close(), other.link.close()])
  return costOf(spent, opened)
}

function costOf(spent: Omit<Cost, 'openable'> | null, opened: number): Cost {
  if (spent === null) throw new Error('Nothing was measured')
  return { ...spent, openable: spent.seconds + opened }
}

const secondsSince = (begin: number) => (performance.now() - begin) / 1000
