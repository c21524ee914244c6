import type { Filed } from '../../shared/sync/filed'
import type { Judge } from '../../shared/sync/holding'
import { encodeMessage } from '../../shared/sync/message'
import { endOf, give, type Talk, type TestEnd, talk } from '../fixtures/pair'
import { founderOf, foundingBlob, type Writer } from '../fixtures/peers'
import { atMost, type Figure, figure } from './figure'

/** Two keepers that hold a thousand spaces: what it costs to learn that nothing differs, and what differs in twenty. */
const spaces = 1000
/** Its deeds, and what it publishes. */
const spacesOfEach = 2
const changed = 20

export async function bench(): Promise<Figure[]> {
  const writers = Array.from({ length: spaces / spacesOfEach }, (_, at) => founderOf(100_000 + 2 * at))
  const judge: Judge = () => ({ type: 'accepted' })
  const rights = { judge, mayRead: () => true }
  const [one, other] = [endOf('aa', rights), endOf('bb', rights)]
  const entries = writers.flatMap((writer): Filed[] => [writer.founding, record(writer, 'before').entry])
  const blobs = writers.map((writer) => record(writer, 'before').blob)
  for (const end of [one, other]) give(end, entries, [foundingBlob, ...blobs])
  for (const end of [one, other]) fillMissing(end)

  const same = measured(one, other)
  const more = writers.slice(0, changed).map((writer) => record(writer, 'after'))
  give(
    one,
    more.map(({ entry }) => entry),
    more.map(({ blob }) => blob),
  )
  const differ = measured(one, other)
  return [
    figure('sync, 1,000 spaces, nothing changed: bytes', same.bytes, 'B', null, atMost(1024, 'B')),
    figure('sync, 1,000 spaces, nothing changed: round trips', same.trips, '', null, atMost(1, '')),
    figure('sync, 1,000 spaces, nothing changed: time, both ends', same.milliseconds, 'ms'),
    // 5.6 KB in 2 to 3 round trips was measured of the design (sync 9.4).
    figure(
      'sync, 20 of 1,000 spaces changed: bytes to learn which',
      differ.which,
      'B',
      null,
      atMost(5734, 'B'),
    ),
    figure(
      'sync, 20 of 1,000 spaces changed: round trips until all is there',
      differ.there,
      '',
      null,
      atMost(3, ''),
    ),
    figure('sync, 20 of 1,000 spaces changed: round trips until both know that', differ.trips, ''),
    figure('sync, 20 of 1,000 spaces changed: bytes, with what they lack', differ.bytes, 'B'),
    figure('sync, 20 of 1,000 spaces changed: bytes without it', differ.learning, 'B'),
    figure('sync, 20 of 1,000 spaces changed: time, both ends', differ.milliseconds, 'ms'),
  ]
}

type Record = ReturnType<Writer['record']>
const written = new Map<string, Record>()

function record(writer: Writer, text: string): Record {
  const name = writer.key + text
  const made = written.get(name) ?? writer.record('open', `${text} ${writer.key}`)
  written.set(name, made)
  return made
}

/** Nothing is missing at the start: the measure is of comparing, not of fetching. */
function fillMissing({ holding }: TestEnd): void {
  const lacking = holding.spaces().flatMap(({ id }) => holding.missing(id))
  if (lacking.length > 0) throw new Error(`${lacking.length} blobs are missing`)
}

function measured(dialler: TestEnd, listener: TestEnd) {
  const begin = performance.now()
  const said = talk(dialler, listener)
  said.settle(0)
  const milliseconds = performance.now() - begin
  const trips = tripsTo(said.frames)
  const there = tripsTo(said.frames.filter(isOf(carrying)))
  // The digests of one end, and of the other the spaces in the buckets that differ; the greeting is said in any case.
  const learnt = said.frames.filter(({ depth }) => depth <= 2).filter(isOf(['dig', 'sp']))
  const which = lengthOf(learnt)
  const bytes = lengthOf(said.frames)
  const carried = lengthOf(said.frames.filter(isOf(carrying)))
  said.settle(2)
  if (dialler.same === 0 && listener.same === 0) throw new Error('They do not hold the same')
  return { bytes, milliseconds, trips, there, which, learning: bytes - carried }
}

type Frames = Talk['frames']
const carrying = ['ents', 'run', 'blobs', 'push']

/** The word that each frame begins with, as it is written. */
function isOf(kinds: readonly string[]): (said: Frames[number]) => boolean {
  const words = kinds.map((kind) =>
    Buffer.from(encodeMessage(['bye', kind, ''])).subarray(5, 5 + kind.length + 1),
  )
  return ({ frame }) => words.some((word) => Buffer.from(frame.subarray(1, 1 + word.length)).equals(word))
}
const lengthOf = (frames: Frames): number => frames.reduce((sum, { frame }) => sum + frame.length, 0)
const tripsTo = (frames: Frames): number => Math.ceil(Math.max(0, ...frames.map(({ depth }) => depth)) / 2)
