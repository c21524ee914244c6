import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { importLimits } from './limits'
import { utf8Text } from './utf8-text'

/** The letters of a file from elsewhere: which ones its bytes mean is found out, and told where it is a guess (IM10). */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'
export type FileText = { readonly text: string; readonly encoding: Encoding }
export type NoText = Refusal<'IM10', { readonly cause: 'size' | 'spreadsheet' | 'no-text' | 'empty' }>

export function fileText(bytes: Uint8Array): Result<FileText, NoText> {
  if (bytes.length > importLimits.size) return refused({ rule: 'IM10', cause: 'size' })
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused({ rule: 'IM10', cause: 'spreadsheet' })
  const read = decoded(bytes)
  if (read.text.includes('\0')) return refused({ rule: 'IM10', cause: 'no-text' })
  if (read.text.trim() === '') return refused({ rule: 'IM10', cause: 'empty' })
  return done(read)
}

function decoded(bytes: Uint8Array): FileText {
  if (begins(bytes, [0xff, 0xfe])) return { text: utf16(bytes.subarray(2), true), encoding: 'utf-16' }
  if (begins(bytes, [0xfe, 0xff])) return { text: utf16(bytes.subarray(2), false), encoding: 'utf-16' }
  const side = zeroSide(bytes)
  if (side !== null) return { text: utf16(bytes, side === 'after'), encoding: 'utf-16' }
  const text = utf8Text(begins(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes)
  return text === null ? { text: windows1252(bytes), encoding: 'windows-1252' } : { text, encoding: 'utf-8' }
}

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)

/** Plain letters in two bytes each have an empty byte after (or before) nearly every one; no other text has any. */
function zeroSide(bytes: Uint8Array): 'after' | 'before' | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 2000)
  if (looked < 4) return null
  const zeros = [0, 0]
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked / 4 && even === 0) return 'after'
  return even > looked / 4 && odd === 0 ? 'before' : null
}

function utf16(bytes: Uint8Array, littleEnd: boolean): string {
  return inRuns(Math.floor(bytes.length / 2), (at) => {
    const [low = 0, high = 0] = [bytes[2 * at + (littleEnd ? 0 : 1)], bytes[2 * at + (littleEnd ? 1 : 0)]]
    return (high << 8) | low
  })
}

/** What Windows-1252 puts where Latin-1 has control characters, from 0x80; a place that it leaves empty stays what it is. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  return inRuns(bytes.length, (at) => {
    const byte = bytes[at] ?? 0
    return byte >= 0x80 && byte < 0xa0 ? upper.charCodeAt(byte - 0x80) : byte
  })
}

/** A long text is put together in runs: one letter after another would be slow, all at once too many for the stack. */
function inRuns(length: number, unitAt: (at: number) => number): string {
  const runs: string[] = []
  for (let from = 0; from < length; from += 8192) {
    const units = Array.from({ length: Math.min(8192, length - from) }, (_, at) => unitAt(from + at))
    runs.push(String.fromCharCode(...units))
  }
  return runs.join('')
}
