import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Words that stand nowhere but where a test wrote them, and the places on a disk where they are found again. */
export const canary = (number: number): string =>
  `Vex${[...String(number).padStart(2, '0')].map((digit) => 'aeioulmnrs'[Number(digit)]).join('')}tharn`

/** `file: word as base64` for each trace of a word in a folder: as it is, in UTF-16, in base 64, in hexadecimal. */
export function tracesIn(folder: string, words: readonly string[]): readonly string[] {
  const sought = words.flatMap(formsOf)
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(file)
    const folded = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1')
    return sought
      .filter(({ form, isFolded }) => (isFolded ? folded : bytes).includes(form))
      .map(({ word, how }) => `${path.relative(folder, file)}: ${word} ${how}`)
  })
}

type Sought = {
  readonly word: string
  readonly how: string
  readonly form: Buffer
  /** Sought in the file with its letters made small. */
  readonly isFolded: boolean
}

function formsOf(word: string): readonly Sought[] {
  const small = word.toLowerCase()
  const plain = Buffer.from(word)
  return [
    { word, how: 'as it is', form: Buffer.from(small), isFolded: true },
    { word, how: 'in UTF-16', form: Buffer.from(small, 'utf16le'), isFolded: true },
    { word, how: 'in hexadecimal', form: Buffer.from(plain.toString('hex')), isFolded: true },
    ...[0, 1, 2].map((before) => ({
      word,
      how: 'in base 64',
      form: Buffer.from(inBase64(plain, before)),
      isFolded: false,
    })),
  ]
}

/** The letters that stand for the word whatever stands around it, when it begins so many bytes into a group of three. */
function inBase64(word: Buffer, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), word])
    .toString('base64')
    .replace(/=+$/, '')
  const first = Math.ceil((before * 8) / 6)
  const last = Math.floor(((before + word.length) * 8) / 6)
  return whole.slice(first, last)
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)
}
