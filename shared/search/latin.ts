/**
 * Greek and Cyrillic names in Latin letters (SC4), one letter at a time and as people type them who have no such keyboard: enough to
 * find a name by, and no scholarly transcription.
 */
const letters: Readonly<Record<string, string>> = {
  ...pairs('абвгдезийклмнопрстуфыэ', 'abvgdezijklmnoprstufye'),
  ...{ ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ь: '', ю: 'yu', я: 'ya' },
  ...{
    є: 'ye',
    і: 'i',
    ї: 'i',
    ґ: 'g',
    ј: 'j',
    љ: 'lj',
    њ: 'nj',
    ћ: 'c',
    ђ: 'd',
    џ: 'dz',
    ў: 'u',
    ѓ: 'g',
    ќ: 'k',
    ѕ: 'dz',
  },
  ...pairs('αβγδεζηικλμνξοπρσςτυω', 'avgdeziiklmnxoprsstyo'),
  ...{ θ: 'th', φ: 'f', χ: 'ch', ψ: 'ps' },
}

/** A folded word in Latin letters; null where it holds no Greek or Cyrillic one. */
export function inLatin(word: string): string | null {
  if (!/[\u0370-\u052f]/u.test(word)) return null
  return [...word].map((letter) => letters[letter] ?? letter).join('')
}

function pairs(from: string, to: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index] ?? '']))
}
