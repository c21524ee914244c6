/** The first frame of both ends of a line: the version, and whether this device carries lines for others. */
const version = 1

export const greeting = (helps: boolean): Uint8Array => Uint8Array.of(version, helps ? 1 : 0)

/** Null for what is no greeting. Later versions may say more behind it. */
export function readGreeting(frame: Uint8Array | null): { readonly helps: boolean } | null {
  if (frame === null || frame.length < 2 || frame.length > 64 || frame[0] === 0) return null
  return { helps: frame[1] === 1 }
}
