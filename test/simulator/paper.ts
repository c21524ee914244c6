import { deflateRawSync } from 'node:zlib'
import * as A from '@automerge/automerge'
import { deviceName, deviceTag } from '../../electron/keeper/device'
import { listed, unpackBlob } from '../../electron/keeper/pen'
import { type Circle, readEntry } from '../../shared/entry'
import type { DeviceId } from '../../shared/id'
import { plainView } from '../../shared/plain'
import type { Author, Draft, Moment, Page } from '../../shared/ports'
import type { Result } from '../../shared/result'
import { changesIn } from '../fixtures/letters'
import { idOf } from '../fixtures/moment'
import { crypto, spaceId } from '../fixtures/peers'
import { fine } from '../fixtures/world'
import type { Stage } from './corner-stage'
import type { Laptop } from './laptop'
import { holdingOf } from './truth'

/** A living document on the laptops of a stage: what a laptop reads is what it holds and admits, and nothing else. */
export type Paper<T> = {
  readonly begin: (laptop: Laptop, birth: T) => Promise<void>
  readonly read: (laptop: Laptop) => Promise<T>
  /** One command, as one signed entry; what it answers, refused or not. */
  readonly tries: <V, R>(laptop: Laptop, deed: (page: Page<T>) => Result<V, R>) => Promise<Result<V, R>>
  readonly does: <V, R>(laptop: Laptop, deed: (page: Page<T>) => Result<V, R>) => Promise<V>
}
export type Place = { readonly circle: Circle; readonly assembly: string; readonly document: string }

const plain = plainView((value) => (A.isImmutableString(value) ? value.toString() : undefined))
export const fixed: Moment['fixed'] = (text) => new A.ImmutableString(text) as never

export function paperOn<T extends object>(stage: Stage, { circle, assembly, document }: Place): Paper<T> {
  const d = Uint8Array.from(Buffer.from(document, 'hex'))

  async function changes(laptop: Laptop): Promise<readonly Uint8Array[]> {
    const entries = [...holdingOf(laptop).shelf(spaceId(assembly, circle)).entries()]
    const found: Uint8Array[] = []
    for (const { bytes, blob } of entries) {
      const read = readEntry(bytes, () => true)
      if (!read.ok || read.value.body.k !== 'chg' || blob === null) continue
      if (Buffer.compare(read.value.body.d, d) !== 0) continue
      const packed = await stage.done(laptop.blob(blob))
      const unpacked = packed === null ? null : unpackBlob(packed)
      if (unpacked !== null) found.push(...changesIn(unpacked))
    }
    return found
  }
  const opened = async (laptop: Laptop): Promise<A.Doc<T>> =>
    A.applyChanges(A.init<T>({ actor: actorOf(laptop) }), [...(await changes(laptop))])[0]

  async function write(laptop: Laptop, after: A.Doc<T>): Promise<void> {
    const made = A.getLastLocalChange(after)
    if (made === undefined) return
    const bytes = listed([made])
    const blob = Uint8Array.from(deflateRawSync(bytes))
    const h = Uint8Array.from(Buffer.from(A.decodeChange(made).hash, 'hex'))
    const body = { k: 'chg', d, h, b: crypto.sha256(blob), z: bytes.length }
    const kept = await stage.done(laptop.write(circle, () => ({ body, blob }), assembly))
    if (kept === null) throw new Error(`${laptop.name} may not write`)
  }

  const paper: Paper<T> = {
    begin: async (laptop, birth) => {
      const empty = A.init<T>({ actor: actorOf(laptop) })
      await write(
        laptop,
        A.change(empty, { time: 0 }, (draft) => void Object.assign(draft, birth)),
      )
    },
    read: async (laptop) => plain(await opened(laptop)) as T,
    tries: async (laptop, deed) => {
      const before = await opened(laptop)
      const seen = plain(before) as T
      const answers: ReturnType<typeof deed>[] = []
      const after = A.change(before, { time: 0 }, (draft) => {
        answers.push(deed({ seen, draft: draft as Draft<T> }))
      })
      const [answer] = answers
      if (answer === undefined) throw new Error('Nothing ran')
      if (answer.ok) await write(laptop, after)
      return answer
    },
    does: async (laptop, deed) => fine((await paper.tries(laptop, deed)) as Result<never, object>),
  }
  return paper
}

/** A new one for every start, with the tag of the device (AD5). */
let starts = 0
function actorOf({ device }: Laptop): string {
  starts += 1
  return deviceTag(device) + starts.toString(16).padStart(16, '0')
}

/** Whoever speaks on a laptop is known by its device. */
export const authorOn = ({ device }: Laptop, { person, office }: Omit<Author, 'device'>): Author => ({
  person,
  office,
  device: deviceName(device) as DeviceId,
})

let spoken = 0
/** A moment at a time of the evening; ids never repeat. */
export function momentAt(by: Author, now: string): Moment {
  return {
    now,
    zone: 'Europe/London',
    by,
    newId: () => {
      spoken += 1
      return idOf(0xc0, spoken)
    },
    fixed,
  }
}
