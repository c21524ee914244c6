import { fold, type Roll } from '../charter/roll'

/**
 * LC17: which people of the roll a text speaks of, as it calls them: by their whole name or by a part of it that stands alone and begins
 * large. It rather finds one too many (May, Grace) than one too few: what it finds is asked about, never cut.
 */
export function namesIn(text: string, roll: Roll): readonly string[] {
  const words = fold(text)
  const tokens = wordsOf(text)
  const found = new Map<string, { readonly name: string; readonly at: number }>()
  for (const { name } of Object.values(roll.people)) {
    const whole = fold(name).trim()
    const at = whole === '' ? -1 : placeOf(words, whole)
    const parts = at < 0 ? partsOf(name) : []
    if (at >= 0) found.set(whole, { name, at })
    for (const { word: name, at: place } of tokens) {
      const key = fold(name)
      if (parts.includes(key) && !found.has(key)) found.set(key, { name, at: place })
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1)).map(({ name }) => name)
}

type Token = { readonly word: string; readonly at: number }

/** What begins large, or is of a script that has no large letters. */
function wordsOf(text: string): readonly Token[] {
  return [...text.matchAll(letters)].flatMap(({ 0: found, index }) =>
    /^\p{Ll}/u.test(found) ? [] : [{ word: found, at: index }],
  )
}
const letters = /[\p{L}\p{M}][\p{L}\p{M}'-]*/gu

/** The first name, however short, and of the others those that are no particle. */
function partsOf(name: string): readonly string[] {
  return [...name.matchAll(letters)]
    .map(({ 0: part }) => part)
    .filter((part, at) => at === 0 || (part.length > 2 && !/^\p{Ll}/u.test(part)))
    .map(fold)
}

/** Of a whole word; a script without spaces between words is looked for as it is. */
function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ' '
    const after = text.slice(at + name.length).at(0) ?? ' '
    if (unspaced.test(name) || !(/\p{L}/u.test(before) || /\p{L}/u.test(after))) return at
  }
  return -1
}
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
