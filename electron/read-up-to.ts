import { open } from 'node:fs/promises'

/** A file, whole. Null: too long, or not to be read. */
export async function readUpTo(path: string, limit: number): Promise<Uint8Array | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      return size > limit ? null : Uint8Array.from(await file.readFile())
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
