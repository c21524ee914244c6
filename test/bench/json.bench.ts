import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Charter } from '../../shared/charter/charter'
import type { Roll } from '../../shared/charter/roll'
import { discreet } from '../../shared/export/discreet'
import { exportedMeeting } from '../../shared/export/exported-meeting'
import { writeMeeting } from '../../shared/export/meeting-json'
import type { AssemblyId, DeviceId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { bigAssembly } from '../../shared/practice/big'
import { atMost, atMostTimes, type Figure, figure } from './figure'

/**
 * 25 years of meetings as JSON, one after the other into one file: with all that an export does (who is spoken of, what may go out,
 * the figures beside the statements), against the bare statements written as JSON. No more than one meeting is held at a time.
 */
const years = Number(process.env.FOLKMOOT_BENCH_YEARS ?? 25)

export async function bench(): Promise<Figure[]> {
  const ours = await written((meeting, roll, charter) =>
    writeMeeting(discreet(exportedMeeting({ meeting, roll, charter, app: 'bench' }))),
  )
  const bare = await written((meeting) => JSON.stringify(meeting))
  const name = `JSON export of ${years} years, ${ours.meetings} meetings`
  return [
    figure(`${name}: time`, ours.seconds, 's', bare.seconds, atMostTimes(40, 'the bare statements as JSON')),
    figure(`${name}: bytes`, ours.bytes, 'B', bare.bytes),
    figure(`${name}: held more at its end than at its beginning`, ours.grown, 'MB', null, atMost(20, 'MB')),
  ]
}

type Way = (meeting: Meeting, roll: Roll, charter: Charter) => string

async function written(way: Way) {
  const ids = { assembly: '0a'.repeat(16) as AssemblyId, device: '01'.repeat(16) as DeviceId }
  const big = bigAssembly({
    seed: 3,
    years,
    perYear: 24,
    items: 40,
    until: '2026-03-03',
    zone: 'Europe/London',
  })
  const [roll, charter] = [big.roll(ids.assembly), big.charter(ids.assembly)]
  const folder = await mkdtemp(path.join(tmpdir(), 'folkmoot-json-'))
  const file = createWriteStream(path.join(folder, 'years.json'))
  let [seconds, bytes, meetings, before, after] = [0, 0, 0, 0, 0]
  for (const meeting of big.meetings(ids)) {
    const begin = performance.now()
    const text = way(meeting, roll, charter)
    const isFull = !file.write(`${text}\n`)
    if (isFull) await once(file, 'drain')
    seconds += (performance.now() - begin) / 1000
    bytes += Buffer.byteLength(text)
    meetings += 1
    // Once it runs, and once more later: what lies between is what it keeps.
    if (meetings === 24) before = held()
    after = meetings % 24 === 0 ? held() : after
  }
  file.end()
  await once(file, 'close')
  rmSync(folder, { recursive: true, force: true })
  return { seconds, bytes, meetings, grown: (after - before) / 2 ** 20 }
}

setFlagsFromString('--expose-gc')
const sweep: () => void = runInNewContext('gc')
function held(): number {
  sweep()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
