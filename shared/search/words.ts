import { inLatin } from './latin'

/** A word of a text as it is looked for: folded, and where it stands in the text as it is written. */
export type Word = { readonly word: string; readonly start: number; readonly end: number }

const wordLike = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu
/** Scripts that put no spaces between words: there each sign is looked for by itself. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const plainWord = /^[a-z0-9]+$/

/** Letters that no decomposition takes apart, as people write them who have no such key. */
const alike: Readonly<Record<string, string>> = {
  ...{
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ŋ: 'n',
    ς: 'σ',
  },
}

/** SC3: no case, no accents, nothing unseen. */
export function foldWord(word: string): string {
  if (plainWord.test(word)) return word
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[øłđðħŧıßæœþŋς]/gu, (letter) => alike[letter] ?? letter)
}

/** Every word of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(wordLike)) {
    const [written] = match
    if (unspaced.test(written)) {
      let start = match.index
      for (const sign of written) {
        const word = foldWord(sign)
        if (word !== '') found.push({ word, start, end: start + sign.length })
        start += sign.length
      }
      continue
    }
    const word = foldWord(written)
    if (word !== '') found.push({ word, start: match.index, end: match.index + written.length })
  }
  return found
}

/** What a word is found by: itself, and a Greek or Cyrillic one by Latin letters too (SC4). */
export function keysOf(word: string): readonly string[] {
  const latin = inLatin(word)
  return latin === null || latin === '' ? [word] : [word, latin]
}

/** Whether what was typed begins this word, in its own script or in Latin letters. */
export function begins(word: string, typed: string): boolean {
  return word.startsWith(typed) || (inLatin(word)?.startsWith(typed) ?? false)
}

/** Whether every typed word begins some word of these texts. */
export function hasWords(typed: readonly string[], ...texts: readonly string[]): boolean {
  if (typed.length === 0) return true
  const words = texts.flatMap((text) => wordsOf(text))
  return typed.every((one) => words.some(({ word }) => begins(word, one)))
}
