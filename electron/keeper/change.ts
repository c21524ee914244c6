import { inflateRawSync } from 'node:zlib'
import { areAllBy, type ChangeTools, changesIn } from '../../shared/authority/change'
import { sha256 } from './box'
import { verifySignature } from './device'

/** The keeper signs changes without ever loading one (sync 0.8): it reads their heads. */
export const changeTools: ChangeTools = {
  sha256,
  inflate: (bytes, longest) => {
    try {
      // The library takes no limit of nothing.
      const inflated = inflateRawSync(bytes, { maxOutputLength: Math.max(1, longest) })
      return inflated.length <= longest ? inflated : null
    } catch {
      return null
    }
  },
}

/** What verifies entries and signatures. Hashes are plain bytes: they are compared and kept beyond the keeper. */
export const verifyingTools = {
  sha256: (bytes: Uint8Array): Uint8Array => Uint8Array.from(sha256(bytes)),
  verify: verifySignature,
}

/** Whether every change in it begins with the device's tag. What cannot be read is its own: nobody else's would be here. */
export function isBy(tag: string, bytes: Uint8Array): boolean {
  const changes = changesIn(bytes, changeTools)
  return changes === null || areAllBy(tag, changes)
}

/** The hash of the last change in a run of them, or null where the bytes are not plain changes to the end (EN5). */
export function lastChangeHash(bytes: Uint8Array): Uint8Array | null {
  return changesIn(bytes, changeTools)?.at(-1)?.hash ?? null
}
