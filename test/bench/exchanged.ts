import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as A from '@automerge/automerge'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { openExchange } from '../../electron/keeper/exchange'
import { createJournal, openJournal } from '../../electron/keeper/journal'
import type { Line } from '../../electron/keeper/line'
import { openReceived } from '../../electron/keeper/received'
import { free, load, meetingIn } from '../../renderer/worker/automerge'
import type { Change } from '../../shared/sync/holding'
import { together } from '../../shared/together'
import { crypto, foundingBlob, type Writer } from '../fixtures/peers'
import { court } from '../simulator/court'
import type { Entries } from './corpus'
import type { Measure } from './way'

/**
 * Meetings by our own exchange: every entry and blob verified and durable at an empty laptop. The other laptop has just been
 * started: what it sends is read from its journal.
 */
export async function exchanged(
  writer: Writer,
  corpus: readonly Entries[],
  [from, to]: readonly [Line, Line],
  measure: Measure,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-laptop-'))
  const open = async (name: string, make: typeof createJournal, told: (change: Change) => void) => {
    const place = { disk: nodeDisk, random: systemRandom, folder: join(folder, name) }
    const journal = await make({ ...place, assembly: writer.assembly, key: new Uint8Array(32).fill(7) })
    const received = await openReceived(journal)
    const exchange = openExchange(received, {
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
    return {
      exchange,
      received,
      close: async () => {
        exchange.close()
        await journal.close()
      },
    }
  }
  const meetings = corpus.map((meeting) => signed(writer, meeting))
  const written = meetings.flat()
  const founding = { hash: Buffer.from(crypto.sha256(foundingBlob)).toString('hex'), bytes: foundingBlob }
  const before = await open('full', createJournal, () => undefined)
  await before.exchange.add(
    [writer.founding, ...written.map(({ entry }) => entry)],
    [founding, ...written.map(({ blob }) => blob)],
  )
  await before.close()
  const full = await open('full', openJournal, () => undefined)
  let kept = 0
  let same: () => void = () => undefined
  const empty = await open('empty', createJournal, ({ blobs }) => {
    kept += blobs.length
    if (kept === written.length + 1) same()
  })
  await measure.stored(async () => {
    const all = new Promise<void>((go) => {
      same = go
    })
    void full.exchange.meet(from)
    void empty.exchange.meet(to)
    await all
  })
  await measure.open(async function* opened() {
    for (const meeting of meetings) {
      const parts: Uint8Array[] = []
      for (const { blob } of meeting) parts.push(together(changesIn(await empty.received.blob(blob.hash))))
      const document = load(parts)
      yield meetingIn(document)
      free(document)
    }
  })
  for (const one of [full, empty]) await one.close()
  await rm(folder, { recursive: true, force: true })
}

export function signed(writer: Writer, meeting: Entries) {
  const d = systemRandom(16)
  return meeting.map((changes) => {
    const parts = together(changes.flatMap((change) => [lengthOf(change), change]))
    const bytes = Uint8Array.from(deflateRawSync(parts))
    const hash = crypto.sha256(bytes)
    const last = changes.at(-1)
    const h = Uint8Array.from(Buffer.from(last === undefined ? '' : A.decodeChange(last).hash, 'hex'))
    const entry = writer.write('inner', { k: 'chg', d, h, b: hash, z: parts.length })
    return { entry, blob: { hash: Buffer.from(hash).toString('hex'), bytes } }
  })
}

/** The changes of an entry, as the keeper hands them to the worker. */
function changesIn(blob: Uint8Array | null): readonly Uint8Array[] {
  const parts = inflateRawSync(blob ?? new Uint8Array(0))
  const changes: Uint8Array[] = []
  for (let at = 0; at < parts.length; ) {
    const end = at + 4 + parts.readUInt32BE(at)
    changes.push(parts.subarray(at + 4, end))
    at = end
  }
  return changes
}

function lengthOf(change: Uint8Array): Uint8Array {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(change.length)
  return size
}
