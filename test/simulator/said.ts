import { deflateRawSync } from 'node:zlib'
import * as A from '@automerge/automerge'
import { type Device, deviceTag } from '../../electron/keeper/device'
import { listed } from '../../electron/keeper/pen'
import { crypto } from '../fixtures/peers'

/** What a laptop of the simulation says in an entry, when it comes to writing it. */
export type Said = { readonly body: Readonly<Record<string, unknown>>; readonly blob: Uint8Array | null }
export type Saying = (given: {
  readonly heads: readonly Uint8Array[]
  readonly device: Device
  readonly random: (length: number) => Uint8Array
}) => Said

/** A record with a text, as most of what is exchanged; a liar gives it a length that its blob has not. */
export function record(text: string, kind = 'rec', lie = 0): Saying {
  const blob = Uint8Array.from(deflateRawSync(text))
  const b = crypto.sha256(blob)
  const named = kind === 'rec' ? { r: b.slice(0, 16), title: '', kind: 'record' } : { x: 'of a newer app' }
  return () => ({ body: { k: kind, ...named, b, z: text.length + lie }, blob })
}

/** A change in a living document, by the device that signs it (AD5). */
export function change(text: string): Saying {
  return ({ device, random }) => {
    const actor = deviceTag(device) + Buffer.from(random(8)).toString('hex')
    const after = A.change(A.init<{ text: string }>({ actor }), { time: 0 }, (draft) => {
      draft.text = text
    })
    const made = A.getLastLocalChange(after) ?? new Uint8Array(0)
    const bytes = listed([made])
    const blob = Uint8Array.from(deflateRawSync(bytes))
    const h = Uint8Array.from(Buffer.from(A.decodeChange(made).hash, 'hex'))
    return {
      body: { k: 'chg', d: new Uint8Array(16), h, b: crypto.sha256(blob), z: bytes.length },
      blob,
    }
  }
}

/** A record of this kind, as it is sealed by the app; `o`: in whose name somebody claims to sign. */
export function sealed(kind: string, text: Uint8Array, o: object = {}): Saying {
  const blob = Uint8Array.from(deflateRawSync(text))
  const b = crypto.sha256(blob)
  const body = { k: 'rec', r: b.slice(0, 16), title: '', kind, b, z: text.length, ...o }
  return () => ({ body, blob })
}

export const deed =
  (x: Readonly<Record<string, unknown>>): Saying =>
  () => ({ body: { k: 'auth', x }, blob: null })

export const hashOf = (bytes: Uint8Array): string => Buffer.from(crypto.sha256(bytes)).toString('hex')
