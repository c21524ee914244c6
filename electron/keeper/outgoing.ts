import { limits } from '../../shared/sync/limits'
import { encodeMessage } from '../../shared/sync/message'
import type { Effect } from '../../shared/sync/session'
import { unhex } from './box'
import type { Received } from './received'

export type Sending = Extract<Effect, { type: 'send' | 'push' | 'blobs' | 'chunk' }>

/** The frame an effect comes to; blobs are read from the journal only now. Null when one is not to be had. */
export async function frameOf(effect: Sending, received: Received): Promise<Uint8Array | null> {
  if (effect.type === 'send') return effect.frame
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
  const blobs = await Promise.all(effect.hashes.map(received.blob))
  return encodeMessage(['blobs', blobs.flatMap((blob) => (blob === null ? [] : [blob]))])
}
