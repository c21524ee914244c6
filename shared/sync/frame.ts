import { limits } from './limits'

/** A frame on a line or in a file: its length in four bytes, then its bytes. The same on the wire and in a bundle (SY3). */
export const prefixLength = 4

export function framed(frame: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(prefixLength + frame.length)
  new DataView(bytes.buffer).setUint32(0, frame.length)
  bytes.set(frame, prefixLength)
  return bytes
}

export type NextFrame =
  | { readonly type: 'frame'; readonly frame: Uint8Array; readonly next: number }
  | { readonly type: 'more' }
  | { readonly type: 'too-long' }

/** The frame that begins at `at`: whole, not all here yet, or longer than any frame may be. */
export function frameAt(bytes: Uint8Array, at: number): NextFrame {
  if (bytes.length - at < prefixLength) return { type: 'more' }
  const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0)
  if (length > limits.frame) return { type: 'too-long' }
  const next = at + prefixLength + length
  if (next > bytes.length) return { type: 'more' }
  return { type: 'frame', frame: bytes.subarray(at + prefixLength, next), next }
}

/** Puts together what a line brings in pieces; null once it brought a frame that is too long. */
export function frameReader(): (piece: Uint8Array) => readonly Uint8Array[] | null {
  let rest: Uint8Array = new Uint8Array(0)
  return (piece) => {
    const bytes = new Uint8Array(rest.length + piece.length)
    bytes.set(rest)
    bytes.set(piece, rest.length)
    const frames: Uint8Array[] = []
    let at = 0
    for (;;) {
      const next = frameAt(bytes, at)
      if (next.type === 'too-long') return null
      if (next.type === 'more') break
      frames.push(next.frame)
      at = next.next
    }
    rest = bytes.slice(at)
    return frames
  }
}
