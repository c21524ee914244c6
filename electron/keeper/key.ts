import { join } from 'node:path'
import { argon2id } from 'hash-wasm'
import * as v from 'valibot'
import { done, type Result, refused } from '../../shared/result'
import type { KeySource } from '../../shared/wire/keeper-control'
import { derive, hex, keyLength, openBox, type Random, sealBox, unhex, utf8 } from './box'
import { type Disk, readIfThere, replaceFile } from './disk'

/**
 * `key.json`: how the master key of a realm is kept at rest (decisions 6). A passphrase wraps it (Argon2id); the
 * system's key store holds it elsewhere and only a check stands here; unprotected, it stands here for all to read.
 */
const kdfShape = v.object({ salt: hexOf(16), memory: v.number(), passes: v.number(), lanes: v.number() })
const keyFile = v.variant('kind', [
  v.object({ v: v.literal(1), kind: v.literal('passphrase'), kdf: kdfShape, wrapped: v.string() }),
  v.object({ v: v.literal(1), kind: v.literal('keystore'), check: v.string() }),
  v.object({ v: v.literal(1), kind: v.literal('unprotected'), masterKey: hexOf(keyLength) }),
])
export type KeyFile = v.InferOutput<typeof keyFile>
export type Kdf = v.InferOutput<typeof kdfShape>

export type KeyRefused = {
  /** KE1 wrong key. KE2 a weak or absurd derivation. KE3 a key file that is missing, there already, or not ours to read. */
  readonly rule: 'KE1' | 'KE2' | 'KE3'
  readonly cause:
    | 'wrong-key'
    | 'weak-key'
    | 'key-missing'
    | 'key-exists'
    | 'damaged'
    | 'newer-format'
    | 'other-kind'
}

export const keyFileName = 'key.json'
/** 64 MiB, three passes: the floor below which no file is opened, and what new files get (KE2). */
export const kdfFloor = { memory: 65_536, passes: 3, lanes: 1 }
const kdfCeiling = { memory: 1_048_576, passes: 64, lanes: 16 }
const wrapBound = utf8('folkmoot/master-key/1')

export async function makeKey(
  disk: Disk,
  folder: string,
  source: KeySource,
  random: Random,
): Promise<Result<Uint8Array, KeyRefused>> {
  const path = join(folder, keyFileName)
  // A second key would shut every journal that the first one opens.
  if ((await readIfThere(disk, path)) !== null) return refused({ rule: 'KE3', cause: 'key-exists' })
  const masterKey =
    source.type === 'keystore' ? Uint8Array.from(source.masterKey) : Uint8Array.from(random(keyLength))
  const file = await wrap(masterKey, source, random)
  await replaceFile(disk, path, utf8(`${JSON.stringify(file, null, 1)}\n`))
  return done(masterKey)
}

export async function openKey(
  disk: Disk,
  folder: string,
  source: KeySource,
): Promise<Result<Uint8Array, KeyRefused>> {
  const bytes = await readIfThere(disk, join(folder, keyFileName))
  if (bytes === null) return refused({ rule: 'KE3', cause: 'key-missing' })
  const file = readKeyFile(bytes)
  return file.ok ? unwrapKey(file.value, source) : file
}

export function readKeyFile(bytes: Uint8Array): Result<KeyFile, KeyRefused> {
  let given: unknown
  try {
    given = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return refused({ rule: 'KE3', cause: 'damaged' })
  }
  const parsed = v.safeParse(keyFile, given)
  if (parsed.success) return done(parsed.output)
  const version = v.safeParse(v.object({ v: v.pipe(v.number(), v.minValue(2)) }), given)
  return refused({ rule: 'KE3', cause: version.success ? 'newer-format' : 'damaged' })
}

/** KE1: a wrong passphrase opens nothing, and says no more than that it was wrong. */
export async function unwrapKey(file: KeyFile, source: KeySource): Promise<Result<Uint8Array, KeyRefused>> {
  if (file.kind === 'unprotected') return done(Uint8Array.from(unhex(file.masterKey)))
  if (file.kind !== source.type) return refused({ rule: 'KE3', cause: 'other-kind' })
  if (file.kind === 'keystore') {
    const masterKey = source.type === 'keystore' ? source.masterKey : new Uint8Array(0)
    if (file.check !== checkOf(masterKey)) return refused({ rule: 'KE1', cause: 'wrong-key' })
    return done(Uint8Array.from(masterKey))
  }
  if (!isSound(file.kdf)) return refused({ rule: 'KE2', cause: 'weak-key' })
  const wrapping = await stretched(source.type === 'passphrase' ? source.passphrase : '', file.kdf)
  const masterKey = openBox(wrapping, wrapBound, unhex(file.wrapped))
  wrapping.fill(0)
  return masterKey === null ? refused({ rule: 'KE1', cause: 'wrong-key' }) : done(Uint8Array.from(masterKey))
}

async function wrap(masterKey: Uint8Array, source: KeySource, random: Random): Promise<KeyFile> {
  switch (source.type) {
    case 'unprotected':
      return { v: 1, kind: 'unprotected', masterKey: hex(masterKey) }
    case 'keystore':
      return { v: 1, kind: 'keystore', check: checkOf(masterKey) }
    case 'passphrase': {
      const kdf = { salt: hex(random(16)), ...kdfFloor }
      const wrapping = await stretched(source.passphrase, kdf)
      const wrapped = hex(sealBox(wrapping, wrapBound, masterKey, random))
      wrapping.fill(0)
      return { v: 1, kind: 'passphrase', kdf, wrapped }
    }
  }
}

/** The same passphrase typed on two keyboards is the same text: NFKC. */
export async function stretched(passphrase: string, kdf: Kdf): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize('NFKC') || '\0',
    salt: unhex(kdf.salt),
    memorySize: kdf.memory,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: keyLength,
    outputType: 'binary',
  })
}

/** KE2: neither a file weakened by a stranger, nor one that would eat the whole memory. */
function isSound(kdf: Kdf): boolean {
  return (['memory', 'passes', 'lanes'] as const).every(
    (name) => Number.isInteger(kdf[name]) && kdf[name] >= kdfFloor[name] && kdf[name] <= kdfCeiling[name],
  )
}

const checkOf = (masterKey: Uint8Array): string => hex(derive(masterKey, 'check'))

function hexOf(length: number) {
  return v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * length}}$`)))
}
