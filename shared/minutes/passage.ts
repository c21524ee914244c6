/**
 * PD22: a passage in a script that is not the document's is in another language, and says which as far as letters can tell, so that it is
 * read aloud in a voice that knows them. Languages that share the document's letters cannot be told by them, and are not guessed.
 */
export type Passage = { readonly text: string; readonly language: string | null }

const scripts = [
  { script: /\p{Script=Arabic}/u, of: ['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug'], guess: arabic },
  { script: /\p{Script=Hebrew}/u, of: ['he', 'yi'], guess: () => 'he' },
  { script: /\p{Script=Greek}/u, of: ['el', 'grc'], guess: () => 'el' },
  {
    script: /\p{Script=Cyrillic}/u,
    of: ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'tg', 'mn'],
    guess: cyrillic,
  },
  { script: /\p{Script=Hangul}/u, of: ['ko'], guess: () => 'ko' },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, of: ['ja'], guess: () => 'ja' },
  { script: /\p{Script=Han}/u, of: ['zh', 'ja', 'ko', 'yue'], guess: () => 'zh' },
  { script: /\p{Script=Devanagari}/u, of: ['hi', 'mr', 'ne', 'sa'], guess: () => 'hi' },
  { script: /\p{Script=Armenian}/u, of: ['hy'], guess: () => 'hy' },
  { script: /\p{Script=Georgian}/u, of: ['ka'], guess: () => 'ka' },
  { script: /\p{Script=Thai}/u, of: ['th'], guess: () => 'th' },
] as const

function arabic(text: string): string {
  return /[پچژگکی]/u.test(text) ? 'fa' : 'ar'
}

function cyrillic(text: string): string {
  return /[іїєґ]/iu.test(text) ? 'uk' : 'ru'
}

const letter = /\p{L}/u

/** A text in passages; figures and signs between two letters of one script belong to it, those at its edges do not. */
export function passages(text: string, language: string): readonly Passage[] {
  const own = language.toLowerCase().split('-')[0] ?? ''
  const others = scripts.filter(({ of }) => !(of as readonly string[]).includes(own))
  if (!others.some(({ script }) => script.test(text))) return [{ text, language: null }]
  const found: { text: string; at: number; between: string }[] = []
  for (const sign of text) {
    const at =
      letter.test(sign) || /\p{M}/u.test(sign) ? others.findIndex(({ script }) => script.test(sign)) : null
    const last = found.at(-1)
    const isMark = /\p{M}/u.test(sign)
    if (last !== undefined && (at === null || isMark)) {
      if (isMark && last.between === '') last.text += sign
      else last.between += sign
    } else if (last !== undefined && at === last.at) {
      last.text += last.between + sign
      last.between = ''
    } else found.push({ text: sign, at: at ?? -1, between: '' })
  }
  return found.flatMap(({ text: said, at, between }) => {
    const script = others[at]
    const passage = { text: said, language: script === undefined ? null : script.guess(said) }
    return between === '' ? [passage] : [passage, { text: between, language: null }]
  })
}

/** The one language of a text, as far as its letters tell; null where they are the document's, or of several. */
export function languageOf(text: string, language: string): string | null {
  const found = new Set(
    passages(text, language).flatMap((part) => (letter.test(part.text) ? [part.language] : [])),
  )
  const [only = null] = found
  return found.size === 1 ? only : null
}
