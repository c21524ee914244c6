import { deflateRawSync } from 'node:zlib'
import type { Filed } from '../../shared/sync/filed'
import { limits } from '../../shared/sync/limits'
import { encodeMessage, encodeRun, type MessageOf } from '../../shared/sync/message'
import type { Effect } from '../../shared/sync/session'
import { unhex } from './box'
import type { Carries } from './exchange-deeds'
import type { Received } from './received'

export type Sending = Extract<Effect, { type: 'send' | 'push' | 'run' | 'blobs' | 'chunk' | 'parcel' }>

/** The frame an effect comes to; blobs are read from the journal only now. Null when one is not to be had. */
export async function frameOf(
  effect: Sending,
  received: Received,
  carried?: Pick<Carries, 'bytes'>,
): Promise<Uint8Array | null> {
  if (effect.type === 'send') return effect.frame
  if (effect.type === 'parcel') {
    const bytes = (await carried?.bytes(effect.id)) ?? null
    return bytes === null ? null : encodeMessage(['parcel', unhex(effect.id), bytes])
  }
  if (effect.type === 'push') {
    const blob = effect.blob === null ? null : await received.blob(effect.blob)
    return encodeMessage(['push', effect.entry.bytes, blob])
  }
  if (effect.type === 'chunk') {
    const blob = await received.blob(effect.hash)
    const { offset, total } = effect
    if (blob === null) return null
    return encodeMessage([
      'chunk',
      unhex(effect.hash),
      offset,
      total,
      blob.subarray(offset, offset + limits.chunk),
    ])
  }
  const hashes = effect.type === 'run' ? effect.blobs : effect.hashes
  const blobs: Uint8Array[] = []
  // One after another: what lies behind the one is at hand for the next.
  for (const hash of hashes) {
    const blob = await received.blob(hash)
    if (blob !== null) blobs.push(blob)
  }
  return encodeMessage(effect.type === 'run' ? runOf(effect.entries, blobs) : ['blobs', blobs])
}

export const runOf = (entries: readonly Filed[], blobs: Uint8Array[]): MessageOf<'run'> => [
  'run',
  blobs,
  packedRun(entries.map(({ bytes }) => bytes)),
]

/** SY20. Most of an entry is keys and hashes, which do not deflate: the quickest way is as good as any. */
export const packedRun = (entries: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(deflateRawSync(encodeRun(entries), { level: 1 }))
