import '../fixtures/with-resolvers'
import type { Line } from '../../electron/keeper/exchange'
import { openLibp2pLink } from '../../electron/keeper/link-libp2p'
import { founderOf } from '../fixtures/peers'
import { joined, travel } from '../fixtures/roads'
import { changesIn, type Entries, evenings, whole } from './corpus'
import { exchanged } from './exchanged'
import { type Figure, figure } from './figure'
import { mergeSync } from './merge-sync'
import type { Way } from './way'

/**
 * Meetings to an empty laptop over a real line on this computer, the same changes in two ways: signed entries verified and
 * stored, and the merge library's own protocol for each document. Both ends are in one process, so CPU is of both. Each way
 * has gone a short stretch before, so that none pays for code that is compiled then.
 */
const meetings = Number(process.env.FOLKMOOT_BENCH_MEETINGS ?? 200)
const written = Number(process.env.FOLKMOOT_BENCH_EVENINGS ?? meetings)
const writer = founderOf(900_001)
type Cost = { readonly seconds: number; readonly cpu: number; readonly bytes: number }

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
  const short = corpus.slice(0, 5)
  for (const way of [ours, mergeSync]) await cost(short, way)
  const mine = await cost(corpus, ours)
  const other = await cost(corpus, mergeSync)
  return [
    figure(`${name}: time`, mine.seconds, 's', other.seconds, times(50)),
    figure(`${name}: CPU, both ends`, mine.cpu, 's', other.cpu, times(100)),
    figure(`${name}: bytes`, mine.bytes, 'B', other.bytes),
  ]
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
