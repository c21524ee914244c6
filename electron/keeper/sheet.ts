import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { derive, type Random } from './box'
import { type KeyPair, keyPairOf } from './device'

/**
 * The recovery sheet: twenty-four words, of which the key is made that is senior to every device (AU4). The words are shown
 * once and kept nowhere; of the key only the public half stays, in the log (RS1).
 */
export type Sheet = { readonly words: readonly string[]; readonly key: KeyPair }

const entropyLength = 32
export const wordsOnSheet = 24

export function freshSheet(random: Random): Sheet {
  const entropy = Uint8Array.from(random(entropyLength))
  const words = entropyToMnemonic(entropy, wordlist).split(' ')
  return { words, key: sheetKey(entropy) }
}

/** RS2: as it was written down: in any case, with numbers, commas and line breaks; four letters tell a word. Null: not a sheet. */
export function sheetFrom(text: string): Sheet | null {
  const written = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== '')
  if (written.length !== wordsOnSheet) return null
  const words = written.map((part) => wordlist.find((word) => word.slice(0, 4) === part.slice(0, 4)) ?? part)
  // A word that goes on otherwise than the one it begins like is another word.
  if (!written.every((part, at) => words[at]?.startsWith(part))) return null
  try {
    return { words, key: sheetKey(mnemonicToEntropy(words.join(' '), wordlist)) }
  } catch {
    // The last word holds a sum over the others.
    return null
  }
}

function sheetKey(entropy: Uint8Array): KeyPair {
  const seed = derive(entropy, 'recovery-sheet')
  const key = keyPairOf(seed)
  seed.fill(0)
  entropy.fill(0)
  return key
}
