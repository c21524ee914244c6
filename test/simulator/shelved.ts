import { inflateRawSync } from 'node:zlib'
import type { Circle } from '../../shared/entry'
import { entryIn } from '../../shared/sync/filed'
import type { Laptop } from './laptop'
import { holdingOf } from './truth'

/** A sealed record that a laptop holds and admits, with its text: in whose circle it stands, and under whose signature. */
export type Shelved = {
  readonly entry: string
  readonly space: string
  readonly record: string
  readonly circleOf: string
  readonly of: string
  readonly kind: string
  readonly text: Uint8Array
}

/** Read once by each laptop: what an entry names never changes. */
const readBefore = new WeakMap<Laptop, Map<string, Uint8Array>>()

export async function shelvedOn(laptop: Laptop, circle: Circle): Promise<readonly Shelved[]> {
  const held = holdingOf(laptop)
  const texts = readBefore.get(laptop) ?? new Map<string, Uint8Array>()
  readBefore.set(laptop, texts)
  const all: Shelved[] = []
  for (const space of held.spaces().filter((one) => one.circle === circle))
    for (const filed of held.shelf(space.id).entries()) {
      const { hash, blob } = filed
      if (blob === null || held.blobLength(blob) === null) continue
      const { body } = entryIn(filed)
      if (!('kind' in body)) continue
      const text = texts.get(blob) ?? (await textOf(laptop, blob))
      if (text === null) continue
      texts.set(blob, text)
      all.push({
        entry: hash,
        space: space.id,
        record: hexOf(body.r),
        circleOf: space.assembly,
        of: 'o' in body && body.o !== undefined ? hexOf(body.o.g).slice(0, 32) : space.assembly,
        kind: body.kind,
        text,
      })
    }
  return all
}

async function textOf(laptop: Laptop, blob: string): Promise<Uint8Array | null> {
  const packed = await laptop.blob(blob)
  try {
    return packed === null ? null : Uint8Array.from(inflateRawSync(packed))
  } catch {
    return null
  }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
