import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { decode } from 'cborg'
import * as v from 'valibot'
import {
  type Circle,
  type EntryBody,
  encodeBody,
  encodeEntry,
  type Reading,
  signedBytes,
  spaceSeed,
} from '../../shared/entry'
import { hex, sha256, unhex } from './box'
import type { Device } from './device'

/**
 * Writes entries: numbers them in their feed, chains them, signs them. It changes nothing of its own; the caller
 * keeps the new stand once the entry is durable, so that a refused write leaves no hole in a feed.
 */
const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const feed = v.strictObject({ n: v.number(), p: v.nullable(anyBytes) })
const standing = v.strictObject({
  /** The founding entry's hash: the first authority head. */
  genesis: anyBytes,
  incarnation: v.number(),
  lamport: v.number(),
  open: feed,
  inner: feed,
  /** In the joint circle by key and incarnation: guests sign there with the keys of their own assemblies (decisions 16). */
  joint: v.optional(v.record(v.string(), feed), {}),
})
export type Feed = v.InferOutput<typeof feed>
export type Standing = v.InferOutput<typeof standing>

type Common = 'v' | 's' | 'f' | 'e' | 'n' | 'p' | 'a' | 't' | 'w'
type Without<Body> = Body extends unknown ? Omit<Body, Common> : never
export type Said = Without<EntryBody>
export type Written = { readonly entry: Uint8Array; readonly standing: Standing }

const noSpace = new Uint8Array(16)
const longestBlob = 64 * 1024 * 1024

export const beforeFounding: Standing = {
  genesis: new Uint8Array(0),
  incarnation: 1,
  lamport: 0,
  open: { n: 0, p: null },
  inner: { n: 0, p: null },
  joint: {},
}

const noFeed: Feed = { n: 0, p: null }
export const jointFeed = (key: Uint8Array, incarnation: number): string => `${hex(key)}/${incarnation}`
const feedIn = (stand: Standing, circle: Circle, { publicKey, incarnation }: Device): Feed =>
  circle === 'joint' ? (stand.joint[jointFeed(publicKey, incarnation)] ?? noFeed) : stand[circle]

/** A device's feeds begin anew with a new incarnation; lamport time goes on. */
export function inIncarnation(standing: Standing, incarnation: number): Standing {
  return incarnation === standing.incarnation
    ? standing
    : { ...standing, incarnation, open: { n: 0, p: null }, inner: { n: 0, p: null } }
}

export function writeEntry(
  said: Said,
  circle: Circle,
  assembly: string | null,
  device: Device,
  stand: Standing,
  seconds: number,
  heads: readonly Uint8Array[] = [stand.genesis],
): Written {
  const feed = feedIn(stand, circle, device)
  const common = {
    v: 1 as const,
    s: assembly === null ? noSpace : spaceOf(assembly, circle),
    f: device.publicKey,
    e: device.incarnation,
    n: feed.n + 1,
    p: feed.p,
    a: assembly === null ? [] : [...heads],
    t: stand.lamport + 1,
    w: seconds,
  }
  const body = encodeBody({ ...common, ...said })
  const entry = encodeEntry(body, device.sign(signedBytes(body)))
  const hash = sha256(entry)
  const next = { n: common.n, p: hash }
  return {
    entry,
    standing: {
      ...stand,
      genesis: assembly === null ? hash : stand.genesis,
      lamport: common.t,
      ...(circle === 'joint'
        ? { joint: { ...stand.joint, [jointFeed(device.publicKey, device.incarnation)]: next } }
        : { [circle]: next }),
    },
  }
}

export function spaceOf(assembly: string, circle: Reading): Uint8Array {
  return Uint8Array.from(sha256(spaceSeed(unhex(assembly), circle)).subarray(0, 16))
}

/** A blob as it travels, the hash that names it, and its own length. */
export function packBlob(bytes: Uint8Array): { blob: Uint8Array; b: Uint8Array; z: number } {
  const blob = deflateRawSync(bytes)
  return { blob, b: sha256(blob), z: bytes.length }
}

export const unpackBlob = (blob: Uint8Array): Uint8Array | null => inflatedUpTo(blob, longestBlob)

export function inflatedUpTo(blob: Uint8Array, longest: number): Uint8Array | null {
  try {
    return inflateRawSync(blob, { maxOutputLength: longest })
  } catch {
    return null
  }
}

/** Each part behind its length in four bytes: how several changes travel in one blob. */
export function listed(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.length)
      return [length, part]
    }),
  )
}

export function readStanding(given: unknown): Standing | null {
  const parsed = v.safeParse(standing, given)
  return parsed.success ? parsed.output : null
}

export const decodeLoosely = (bytes: Uint8Array): unknown => {
  try {
    return decode(bytes)
  } catch {
    return null
  }
}
