/** Which way a language is written, and which a text runs: what HTML finds out with `dir="auto"`, for files that cannot. */
const fromTheRight = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

export function directionOf(language: string): 'ltr' | 'rtl' {
  return fromTheRight.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

const hebrew = /\p{Script=Hebrew}/u
const rightLetter = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const letter = /\p{L}/u

/** The direction of the first letter that has one. */
export function runsFromRight(text: string): boolean {
  const first = [...text].find((sign) => letter.test(sign))
  return first !== undefined && rightLetter.test(first)
}

export type Stretch = { readonly text: string; readonly script: 'left' | 'hebrew' | 'arabic' }

/** A text in stretches of one direction; what has none of its own (signs, spaces, figures) stays with what is before it. */
export function stretches(text: string): readonly Stretch[] {
  const found: { text: string; script: Stretch['script'] }[] = []
  for (const sign of text) {
    const last = found.at(-1)
    const script = letter.test(sign) ? scriptOf(sign) : (last?.script ?? 'left')
    if (last?.script === script) last.text += sign
    else found.push({ text: sign, script })
  }
  return found
}

function scriptOf(sign: string): Stretch['script'] {
  if (!rightLetter.test(sign)) return 'left'
  return hebrew.test(sign) ? 'hebrew' : 'arabic'
}
