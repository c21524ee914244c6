import { ascii, joined } from '../bytes'

/**
 * What a second key signs besides the entry's own: the new device's key in a rotation, the sheet's in a recovery and a new
 * sheet. Each names the assembly; those of the sheet also the heads, so that no proof can be used at another place in the log.
 */
export const rotateProof = (genesis: Uint8Array, old: Uint8Array, fresh: Uint8Array): Uint8Array =>
  joined(ascii('folkmoot/rotate/1\0'), genesis, old, fresh)

export const recoverProof = (
  genesis: Uint8Array,
  device: Uint8Array,
  heads: readonly Uint8Array[],
): Uint8Array => joined(ascii('folkmoot/recover/1\0'), genesis, device, ...heads)

export const resheetProof = (
  genesis: Uint8Array,
  recovery: Uint8Array,
  heads: readonly Uint8Array[],
): Uint8Array => joined(ascii('folkmoot/resheet/1\0'), genesis, recovery, ...heads)

/** AU10: a key of zero bytes is none, and must never be asked: there are signatures that it would seem to have made. */
export const isNoKey = (key: Uint8Array): boolean => key.every((byte) => byte === 0)
