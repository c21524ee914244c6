import { ascii, joined } from '../bytes'

/**
 * IV5: four words of a list of 2,048 that both people read out. They are taken from the transcript after a costly stretch, which
 * is handed in: who has stolen the invite would have to pay it for each of 17 million million keys to find one with the same words.
 */
export const wordCount = 4
export const listLength = 2048

export type Stretch = (bytes: Uint8Array) => Promise<Uint8Array>

export async function wordNumbers(transcript: Uint8Array, stretch: Stretch): Promise<readonly number[]> {
  const stretched = await stretch(joined(ascii('folkmoot/pair/words/1\0'), transcript))
  const numbers: number[] = []
  let kept = 0
  let bits = 0
  for (const byte of stretched) {
    kept = ((kept << 8) | byte) & 0xfffff
    bits += 8
    if (bits < 11) continue
    bits -= 11
    numbers.push((kept >>> bits) & (listLength - 1))
    if (numbers.length === wordCount) break
  }
  return numbers
}
