import * as v from 'valibot'
import { areAscending, joined } from '../bytes'

/**
 * The deeds of an authority log, as they stand in `x` of an entry of kind `auth`. Each is judged where it was done
 * (AU2); none carries a name or a reason: persons are random ids, and why someone was removed stays in the inner circle.
 */
const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const bytesOf = (length: number) => v.pipe(anyBytes, v.length(length))
const key = bytesOf(32)
const hash = bytesOf(32)
const person = bytesOf(16)
const signature = bytesOf(64)
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const role = v.picklist(['secretary', 'deputy'])
export type Role = v.InferOutput<typeof role>
/** An office that ends: its holder signs under the label "acting", until this second by the signer's own clock (AU9). */
const acting = v.exactOptional(v.strictObject({ until: count }))

/** The last entry that counts of one feed of the device that is removed: space, incarnation, number, hash. */
const fenceLine = v.strictTuple([
  bytesOf(16),
  v.pipe(count, v.maxValue(0xffff_ffff)),
  v.pipe(count, v.minValue(1)),
  hash,
])
/** Of a seal: whose feed it is, and the last entry of it that is sealed. */
const sealLine = v.strictTuple([key, ...fenceLine.items])
export type SealLine = v.InferOutput<typeof sealLine>
/** In the order of their bytes, so that there is one way to write it; a feed that forked has a line for each end. */
const fence = v.pipe(
  v.array(fenceLine),
  v.maxLength(128),
  v.check((lines) => areAscending(lines.map(lineBytes)), 'order'),
)
/** As many feeds as one seal holds; more are sealed by a second one. */
export const mostSealed = 128
export type FenceLine = v.InferOutput<typeof fenceLine>
export type Fence = v.InferOutput<typeof fence>

const remits = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(32))

export const op = v.variant('op', [
  /** The first device becomes the secretary's. `recovery` of zero bytes: there is no sheet (AU10). */
  v.strictObject({
    op: v.literal('found'),
    dev: key,
    recovery: key,
    practice: v.boolean(),
    nonce: bytesOf(16),
    person: v.exactOptional(person),
    acting,
  }),
  v.strictObject({ op: v.literal('grant'), dev: key, person, role, acting }),
  /** The signer's office and seniority pass to `dev`; the signer stays as a deputy, or goes behind this fence. */
  v.strictObject({
    op: v.literal('handover'),
    dev: key,
    person,
    stays: v.boolean(),
    fence,
    acting,
  }),
  v.strictObject({ op: v.literal('revoke'), dev: key, fence }),
  /** The signer's office passes to a new key of the same person. `proof`: the new key's signature. */
  v.strictObject({ op: v.literal('rotate'), dev: key, proof: signature, fence }),
  /** The signing device becomes the secretary's. `proof`: the recovery key's signature. */
  v.strictObject({ op: v.literal('recover'), person: v.exactOptional(person), proof: signature }),
  /** A new sheet. `proof`: the old recovery key's signature, where the old sheet is at hand. */
  v.strictObject({ op: v.literal('resheet'), recovery: key, proof: v.exactOptional(signature) }),
  /** This assembly is a member of the host that this founding entry began. */
  v.strictObject({ op: v.literal('affiliate'), genesis: hash }),
  /** The assembly that this founding entry began is a member of this one, with these remits. */
  v.strictObject({ op: v.literal('recognise'), genesis: hash, remits }),
  /** Ends either. Of a member: what its secretaries wrote in the joint circle up to this fence stays for ever (decisions 16). */
  v.strictObject({ op: v.literal('unlink'), genesis: hash, as: v.picklist(['host', 'member']), fence }),
  /** What was approved: these entries and all before them in their feeds are below every later fence (AU14). */
  v.strictObject({
    op: v.literal('seal'),
    keeps: v.pipe(
      v.array(sealLine),
      v.maxLength(mostSealed),
      v.check((lines) => areAscending(lines.map(sealBytes)), 'order'),
    ),
  }),
  /** Who may fetch the open circle: the whole tree, or the hosts directly above (decisions 18). */
  v.strictObject({ op: v.literal('policy'), openTo: v.picklist(['tree', 'hosts']) }),
])
export type Op = v.InferOutput<typeof op>
export type OpName = Op['op']
export type OpOf<Name extends OpName> = Extract<Op, { op: Name }>
export type OpenTo = OpOf<'policy'>['openTo']

/** Deeds this app can judge; another is of a newer one, kept and passed on, not interpreted (AD9). */
export const opNames: readonly string[] = op.options.map(({ entries }) => entries.op.literal)

export function lineBytes([space, incarnation, n, last]: FenceLine): Uint8Array {
  const numbers = new DataView(new ArrayBuffer(12))
  numbers.setUint32(0, incarnation)
  numbers.setUint32(4, Math.floor(n / 2 ** 32))
  numbers.setUint32(8, n % 2 ** 32)
  return joined(space, new Uint8Array(numbers.buffer), last)
}

export function sealBytes([device, ...line]: SealLine): Uint8Array {
  return joined(device, lineBytes(line))
}
