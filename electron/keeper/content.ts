import { decode, encode } from 'cborg'
import * as v from 'valibot'
import { isSame } from '../../shared/bytes'
import { readEntry } from '../../shared/entry'
import { assertNever } from '../../shared/result'
import type { ReadFrame } from '../../shared/wire/keeper'
import { type FrameKind, frameKind } from '../../shared/wire/keeper-request'
import { hex, unhex } from './box'
import { spaceOf, unpackBlob } from './pen'

/** What the body of a frame says: a local change as the worker gave it, a signed entry with its blob, or that one is withdrawn. */
export type Change = {
  readonly type: 'change'
  readonly kind: FrameKind
  readonly room: Room
  readonly circle: DocumentCircle
  readonly document: string
  readonly bytes: Uint8Array
}
export type SignedEntry = {
  readonly type: 'entry'
  /** The entry's canonical bytes; the blob as it will travel, deflated. */
  readonly entry: Uint8Array
  readonly blob: Uint8Array
  /** `elsewhere`: changes that another device signed; which room they belong to, their document says. */
  readonly room: Room | 'elsewhere' | 'charter' | 'founding' | 'record' | 'authority'
  /** Every change frame of the document up to this number is in the entry (0 for other kinds). */
  readonly covers: number
}
/** An entry that stood here and does not count any more (AD10): it is passed over from now on, and not forgotten. */
export type Withdrawn = { readonly type: 'withdrawn'; readonly entry: Uint8Array; readonly document: string }
export type Content = Change | SignedEntry | Withdrawn
export type Room = 'meeting' | 'roll'
/** Who reads a living document: those in office, or the secretaries of the members too (decisions 16). */
export type DocumentCircle = 'inner' | 'joint'

const bytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const room = v.picklist(['meeting', 'roll'])
const stored = v.union([
  v.strictTuple([v.literal(1), frameKind, room, v.pipe(bytes, v.length(16)), bytes]),
  /** The same, in the joint circle. */
  v.strictTuple([v.literal(7), frameKind, room, v.pipe(bytes, v.length(16)), bytes]),
  v.strictTuple([
    v.literal(2),
    bytes,
    bytes,
    v.picklist(['meeting', 'roll', 'elsewhere', 'charter', 'founding', 'record', 'authority']),
    v.number(),
  ]),
  /** The hash of the entry; its document, or nothing. */
  v.strictTuple([v.literal(6), v.pipe(bytes, v.length(32)), bytes]),
])

export function encodeContent(content: Content): Uint8Array {
  switch (content.type) {
    case 'change':
      return encode([
        content.circle === 'joint' ? 7 : 1,
        content.kind,
        content.room,
        unhex(content.document),
        content.bytes,
      ])
    case 'entry':
      return encode([2, content.entry, content.blob, content.room, content.covers])
    case 'withdrawn':
      return encode([6, content.entry, unhex(content.document)])
    default:
      return assertNever(content)
  }
}

/** Null for what a newer app wrote: kept in the journal, passed over in reading. */
export function decodeContent(body: Uint8Array): Content | null {
  let decoded: unknown
  try {
    decoded = decode(body)
  } catch {
    return null
  }
  const parsed = v.safeParse(stored, decoded)
  if (!parsed.success) return null
  const found = parsed.output
  if (found[0] === 1 || found[0] === 7) {
    const [code, kind, where, document, change] = found
    const circle = code === 7 ? 'joint' : 'inner'
    return { type: 'change', kind, room: where, circle, document: hex(document), bytes: change }
  }
  if (found[0] === 6) return { type: 'withdrawn', entry: found[1], document: hex(found[2]) }
  return { type: 'entry', entry: found[1], blob: found[2], room: found[3], covers: found[4] }
}

/** A frame's body as the worker reads it: an entry is opened, its blob unpacked. */
export function readFrame(body: Uint8Array, number: number, assembly: string): ReadFrame | null {
  const content = decodeContent(body)
  if (content === null) return null
  if (content.type === 'change') {
    const { kind, room: where, circle, document, bytes: change } = content
    return {
      type: 'frame',
      frame: number,
      kind,
      room: where,
      document,
      bytes: change,
      ...inJoint(circle === 'joint'),
    }
  }
  if (content.type === 'withdrawn')
    return { type: 'withdrawn', frame: number, entry: hex(content.entry), document: content.document }
  const entry = readEntry(content.entry, () => true) // decisions 3
  const blob = unpackBlob(content.blob)
  if (!entry.ok || blob === null) return null
  const said = entry.value.body
  // A deed has no blob, and nothing to show in a document: who may write is asked by itself.
  if (content.room === 'authority') return null
  return {
    type: 'entry',
    frame: number,
    entryKind: said.k === 'pub' ? 'rec' : said.k,
    document: said.k === 'chg' ? hex(said.d) : said.k === 'auth' ? '' : hex(said.r),
    room: content.room,
    what: 'kind' in said ? said.kind : said.k,
    ...inJoint(isSame(said.s, spaceOf(assembly, 'joint'))),
    ...speaking('o' in said ? said.o : undefined),
    at: said.w,
    blob,
  }
}

/** Its signature was judged as that assembly's before it was laid (AD8, AD11). */
const speaking = (own: { readonly g: Uint8Array } | undefined): { readonly speaks?: string } =>
  own === undefined ? {} : { speaks: hex(own.g).slice(0, 32) }
const inJoint = (is: boolean): { readonly circle?: 'joint' } => (is ? { circle: 'joint' } : {})
