import type { Op, Role } from '../../shared/authority/op'
import type { Saying } from './saying'

/** What a headless keeper is told, one line of JSON each, and what it answers. Bytes are hexadecimal. */
export type Order =
  | { readonly do: 'found'; readonly person: string }
  /** The key this keeper will have in an assembly that is not here yet. */
  | { readonly do: 'prospect'; readonly assembly: string }
  | { readonly do: 'founding'; readonly assembly: string }
  | { readonly do: 'join'; readonly entry: string; readonly blob: string }
  | { readonly do: 'grant'; readonly assembly: string; readonly key: string; readonly role: Role }
  | { readonly do: 'revoke'; readonly assembly: string; readonly key: string }
  | {
      readonly do: 'kin'
      readonly assembly: string
      readonly genesis: string
      readonly as: Extract<Op['op'], 'affiliate' | 'recognise'>
    }
  /** One fact of a meeting, as its own change. */
  | { readonly do: 'write'; readonly assembly: string; readonly fact: string; readonly value: string }
  /** The meeting as its journal tells it. */
  | { readonly do: 'read'; readonly assembly: string }
  | { readonly do: 'seal'; readonly assembly: string; readonly title: string }
  /** What is held of every circle. */
  | { readonly do: 'holds' }
  | Saying
  | { readonly do: 'network'; readonly on: boolean; readonly helps: boolean }
  | { readonly do: 'know'; readonly peer: Known }
  | { readonly do: 'forget'; readonly key: string }
  | { readonly do: 'connected' }
  /** Tries this one address for this key. */
  | { readonly do: 'dial'; readonly key: string; readonly address: string }
  /** From now on entries and blobs it sends to this peer are altered, and entries of its own put in. Null: it is honest again. */
  | { readonly do: 'lie'; readonly lie: Lie | null }
  | { readonly do: 'measure' }
  | { readonly do: 'close' }

export type Lie = { readonly to: string; readonly assembly: string }
export type Known = {
  readonly key: string
  readonly name: string
  readonly addresses: readonly string[]
  readonly shared: readonly string[]
  readonly kin: readonly { readonly mine: string; readonly theirs: string }[]
}
export type Circle = {
  readonly assembly: string
  readonly circle: string
  readonly entries: number
  readonly digest: string | null
}
export type Measured = { readonly cpuMilliseconds: number; readonly rssBytes: number }

export type Answers = {
  readonly found: { readonly assembly: string; readonly genesis: string; readonly key: string }
  readonly prospect: { readonly key: string }
  readonly founding: { readonly entry: string; readonly blob: string }
  readonly join: null
  readonly grant: null
  readonly revoke: null
  readonly kin: null
  readonly write: null
  readonly read: Readonly<Record<string, unknown>>
  readonly seal: null
  readonly holds: readonly Circle[]
  readonly answer: boolean
  readonly letters: boolean
  readonly network: { readonly key: string; readonly addresses: readonly string[] }
  readonly know: null
  readonly forget: null
  readonly connected: readonly string[]
  readonly dial: string
  readonly lie: null
  readonly measure: Measured
  readonly close: null
}
