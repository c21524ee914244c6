import * as v from 'valibot'
import { bundleTaken, bundleWritten } from './bundles'
import { realm } from './ipc'

/**
 * What main and the keeper say to each other over the keeper's parent port. Main asks with a number, the keeper
 * answers with the same number; `started` and `start-refused` answer the first order. Both sides parse (WI3).
 */
const ask = v.pipe(v.number(), v.integer(), v.minValue(0))
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.pipe(v.string(), v.maxLength(2000))
const isoDate = v.pipe(v.string(), v.isoDate())

/**
 * How the master key is reached (decisions 6). `keystore`: main alone can ask the system's key store; it hands over
 * the 32 bytes it unwrapped, and the keeper writes the kind to `key.json` but never the bytes.
 */
export const keySource = v.variant('type', [
  v.object({ type: v.literal('passphrase'), passphrase: v.pipe(v.string(), v.maxLength(1024)) }),
  v.object({ type: v.literal('keystore'), masterKey: v.pipe(v.instance(Uint8Array), v.length(32)) }),
  v.object({ type: v.literal('unprotected') }),
])
export type KeySource = v.InferOutput<typeof keySource>

const id32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const hash64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const bundleWishFields = {
  assembly: id32,
  /** `open`: what may be shown to anybody. `inner`: all of it, closed for the devices that hold an office. */
  circle: v.picklist(['open', 'joint', 'inner']),
  since: v.nullable(hash64),
  to: path,
}
export const bundleWish = v.object(bundleWishFields)
export type BundleWish = v.InferOutput<typeof bundleWish>

export const keeperOrder = v.variant('type', [
  /**
   * The first order of a keeper's life. `create`: the folder has no key yet, make one of this kind; else open with it.
   * `appVersion` lets the keeper back up before it writes with a newer app (decisions 5).
   */
  v.object({
    type: v.literal('start'),
    ask,
    folder: path,
    realm,
    key: keySource,
    create: v.boolean(),
    appVersion: text,
  }),
  /** Carries one MessagePort: the worker's. A newer port replaces an older one. */
  v.object({ type: v.literal('port') }),
  /** Writes one verified backup file, beside the automatic ones or to `to`. */
  v.object({ type: v.literal('backup'), ask, to: v.optional(path) }),
  v.object({ type: v.literal('list-backups'), ask }),
  /** The passphrase of the backup, where it differs from the one in use; without it the present key is tried. */
  v.object({
    type: v.literal('restore'),
    ask,
    from: path,
    passphrase: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  }),
  /** A bundle file of one assembly, to hand over (BU8, BU9); `since`: without what this device is known to have. */
  v.object({ type: v.literal('export-bundle'), ask, ...bundleWishFields }),
  v.object({ type: v.literal('import-bundle'), ask, from: path }),
  /** In practice only: an invented federation beside what is practised here (PF8); `until`: the day its year ends. */
  v.object({ type: v.literal('practise-federation'), ask, until: isoDate }),
  /** Write everything, back up what changed, zero the keys, answer `closed`, end. */
  v.object({ type: v.literal('close'), ask }),
])
export type KeeperOrder = v.InferOutput<typeof keeperOrder>

/** A rule id of SPEC.md (KE2, BA3, ...), the cause in the keeper's few words, and what a sentence needs to name. */
export const controlRefusal = v.object({
  rule: v.pipe(v.string(), v.regex(/^[A-Z]{2}[0-9]{1,3}$/)),
  cause: v.optional(text),
  detail: v.optional(text),
})
export type ControlRefusal = v.InferOutput<typeof controlRefusal>

export const backupLine = v.object({ name: text, path, at: text, bytes: count })

export const keeperReply = v.variant('type', [
  v.object({ type: v.literal('started'), ask }),
  /** Wrong passphrase, weak or damaged key file, a folder that cannot be written: the keeper ends after this. */
  v.object({ type: v.literal('start-refused'), ask, refusal: controlRefusal }),
  /** `damaged`: entries that cannot be read here, and so not in the backup either (BA7). */
  v.object({ type: v.literal('backed-up'), ask, line: backupLine, damaged: count }),
  /** `trouble`: why the last automatic backup is not what it should be (BA8). */
  v.object({
    type: v.literal('backups'),
    ask,
    folder: path,
    automatic: v.array(backupLine),
    trouble: v.nullable(controlRefusal),
  }),
  v.object({ type: v.literal('restored'), ask, assemblies: count }),
  v.object({ type: v.literal('exported'), ask, written: bundleWritten }),
  v.object({ type: v.literal('imported'), ask, taken: bundleTaken }),
  v.object({ type: v.literal('refused'), ask, refusal: controlRefusal }),
  /** Everything is durable; the process ends by itself right after. */
  v.object({ type: v.literal('closed'), ask }),
])
export type KeeperReply = v.InferOutput<typeof keeperReply>

/** What the keeper wishes of main unasked: a process that only main can start or end. */
const airlockNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
export const keeperWish = v.variant('type', [
  v.object({ type: v.literal('airlock-wanted'), number: airlockNumber }),
  v.object({ type: v.literal('airlock-done'), number: airlockNumber }),
])
export type KeeperWish = v.InferOutput<typeof keeperWish>

/** `airlock` brings a port to it; `airlock-gone`: it has ended by itself. */
export const airlockOrder = v.variant('type', [
  v.object({ type: v.literal('airlock'), number: airlockNumber }),
  v.object({ type: v.literal('airlock-gone'), number: airlockNumber }),
])
export type AirlockOrder = v.InferOutput<typeof airlockOrder>

/** The first lines of `key.json` that main reads (never the rest): which question to ask at the door. */
export const keyFileKind = v.object({ kind: v.picklist(['passphrase', 'keystore', 'unprotected']) })
