import { decode, encode } from 'cborg'
import * as v from 'valibot'
import { done, type Result, refused } from '../../shared/result'
import {
  derive,
  hex,
  keyLength,
  type Random,
  sameBytes,
  sealWith,
  sha256,
  tagLength,
  unsealWith,
} from './box'
import { type DiskFile, readAll, writeAll } from './disk'

/**
 * The file of a backup: a plain head with the wrapped key, then sealed pieces under a key of this file's own. Each
 * piece is bound to its number and the last one says so: a piece that is missing, moved or changed is known (BA2).
 */
export type ArchiveRefused = {
  /** BA2 not whole. BA3 the wrong passphrase or key. JO9 a newer format. */
  readonly rule: 'BA2' | 'BA3' | 'JO9'
  readonly cause: 'not-a-backup' | 'incomplete' | 'wrong-key' | 'newer-format'
}

const magic = Buffer.from('FMBACKUP')
const version = 1
const fixedLength = magic.length + 2 + 4 + keyLength
const longestKeyFile = 65_536
const pieceLength = 256 * 1024
const longestPiece = pieceLength + 4096

const bytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const piece = v.union([
  /** A part of a file; parts of one file follow one another. */
  v.strictTuple([v.literal(1), v.pipe(v.string(), v.maxLength(200)), bytes]),
  v.strictTuple([v.literal(2), v.strictObject({ app: v.string(), files: v.number(), made: v.string() })]),
])

export type ArchiveWriter = {
  readonly add: (
    path: string,
    length: number,
    read: (into: Uint8Array, position: number) => Promise<number>,
  ) => Promise<void>
  readonly finish: (last: { app: string; made: string }) => Promise<number>
}

export async function writeArchive(
  file: DiskFile,
  backupKey: Uint8Array,
  keyFile: Uint8Array,
  random: Random,
): Promise<ArchiveWriter> {
  const salt = random(keyLength)
  const key = derive(backupKey, 'archive', salt)
  const head = Buffer.alloc(fixedLength)
  head.set(magic)
  head.writeUInt16BE(version, 8)
  head.writeUInt32BE(keyFile.length, 10)
  head.set(salt, 14)
  const bound = Buffer.concat([head, keyFile])
  await writeAll(file, bound, 0)
  let position = bound.length
  let number = 0
  let files = 0

  async function put(plain: Uint8Array, last: boolean): Promise<void> {
    const sealed = sealWith(key, nonceOf(number), boundOf(bound, last), plain)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(sealed.length)
    await writeAll(file, Buffer.concat([length, sealed]), position)
    position += 4 + sealed.length
    number += 1
  }

  return {
    add: async (path, length, read) => {
      files += 1
      const into = new Uint8Array(pieceLength)
      let at = 0
      do {
        const part = into.subarray(0, Math.min(pieceLength, length - at))
        const got = await read(part, at)
        if (got < part.length) throw Object.assign(new Error(`${path} ended early`), { code: 'CHANGED' })
        await put(encode([1, path, part]), false)
        at += got
      } while (at < length)
    },
    finish: async ({ app, made }) => {
      await put(encode([2, { app, files, made }]), true)
      key.fill(0)
      return position
    },
  }
}

export type Part = { readonly path: string; readonly bytes: Uint8Array }

/** The wrapped key that stands in front: what a passphrase is tried on. */
export async function archiveKeyFile(file: DiskFile): Promise<Result<Uint8Array, ArchiveRefused>> {
  const head = await readHead(file)
  return head.ok ? done(head.value.keyFile) : head
}

/** Every part in order, or the reason why this is no whole backup. Nothing is believed before the last piece. */
export async function readArchive(
  file: DiskFile,
  backupKey: Uint8Array,
  take: (part: Part) => void | Promise<void>,
): Promise<Result<{ app: string; made: string }, ArchiveRefused>> {
  const head = await readHead(file)
  if (!head.ok) return head
  const { bound, salt } = head.value
  const key = derive(backupKey, 'archive', salt)
  const paths = new Set<string>()
  let position = bound.length
  for (let number = 0; ; number += 1) {
    const sealed = await sealedAt(file, position)
    if (sealed === null) return refused({ rule: 'BA2', cause: 'incomplete' })
    position += 4 + sealed.length
    const plain = unsealWith(key, nonceOf(number), boundOf(bound, false), sealed)
    const last = plain === null ? unsealWith(key, nonceOf(number), boundOf(bound, true), sealed) : null
    const opened = plain ?? last
    if (opened === null) {
      return refused(
        number === 0 ? { rule: 'BA3', cause: 'wrong-key' } : { rule: 'BA2', cause: 'incomplete' },
      )
    }
    const parsed = v.safeParse(piece, decode(opened))
    if (!parsed.success) return refused({ rule: 'JO9', cause: 'newer-format' })
    const found = parsed.output
    if (found[0] === 1) {
      paths.add(found[1])
      await take({ path: found[1], bytes: found[2] })
      continue
    }
    const ended = (await file.stamp()).size === position
    if (last === null || found[1].files !== paths.size || !ended)
      return refused({ rule: 'BA2', cause: 'incomplete' })
    return done({ app: found[1].app, made: found[1].made })
  }
}

/** A running hash over the parts of a file, cut as the archive cuts them. */
export function chainHash(before: string | undefined, part: Uint8Array): string {
  return hex(sha256(Buffer.from(before ?? '', 'hex'), part))
}

async function readHead(
  file: DiskFile,
): Promise<Result<{ bound: Uint8Array; salt: Uint8Array; keyFile: Uint8Array }, ArchiveRefused>> {
  const head = Buffer.alloc(fixedLength)
  const got = await readAll(file, head, 0)
  if (got < magic.length || !sameBytes(head.subarray(0, magic.length), magic)) {
    return refused({ rule: 'BA2', cause: 'not-a-backup' })
  }
  if (head.readUInt16BE(8) > version) return refused({ rule: 'JO9', cause: 'newer-format' })
  const length = head.readUInt32BE(10)
  if (got < fixedLength || length > longestKeyFile) return refused({ rule: 'BA2', cause: 'incomplete' })
  const keyFile = Buffer.alloc(length)
  if ((await readAll(file, keyFile, fixedLength)) < length)
    return refused({ rule: 'BA2', cause: 'incomplete' })
  return done({ bound: Buffer.concat([head, keyFile]), salt: head.subarray(14, fixedLength), keyFile })
}

async function sealedAt(file: DiskFile, position: number): Promise<Uint8Array | null> {
  const length = Buffer.alloc(4)
  if ((await readAll(file, length, position)) < 4) return null
  const wanted = length.readUInt32BE(0)
  if (wanted < tagLength || wanted > longestPiece) return null
  const sealed = new Uint8Array(wanted)
  return (await readAll(file, sealed, position + 4)) < wanted ? null : sealed
}

function nonceOf(number: number): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 6, 6)
  return nonce
}

function boundOf(head: Uint8Array, last: boolean): Uint8Array {
  return Buffer.concat([Uint8Array.of(last ? 1 : 0), sha256(head)])
}
