/**
 * Whether two names may be one person's (IM14). What is compared is what is left of a name when all that differs by slip of
 * hand or keyboard is taken away; what they differ by is then told in words, for nothing is decided here.
 */
export type Difference = 'spaces' | 'case' | 'accents' | 'letters' | 'signs' | 'order' | 'middle'

const steps: Readonly<Record<Exclude<Difference, 'spaces' | 'order' | 'middle'>, (name: string) => string>> =
  {
    case: (name) => name.toLowerCase(),
    accents: (name) =>
      [...name.normalize('NFKD').replace(/\p{M}+/gu, '')].map((letter) => plain[letter] ?? letter).join(''),
    letters: (name) => [...name].map((letter) => lookalikes[letter] ?? letter).join(''),
    signs: (name) =>
      name
        .replace(/\p{Cf}+/gu, '')
        .replace(/['’ʼ`´‘.]/g, '')
        .replace(/[\p{P}\p{S}]+/gu, ' '),
  }

/** Letters with a stroke or two in one, which no table of accents takes apart. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  þ: 'th',
  Þ: 'Th',
}

/** Cyrillic and Greek letters that look like Latin ones. */
const lookalikes: Readonly<Record<string, string>> = pairs(
  'АВЕЗІЈКМНОРСТУХЅԌԚԜаеіјорсухѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρυικ',
  'ABE3IJKMHOPCTYXSGQWaeijopcyxsdhqwABEZHIKMNOPTYXoavpuik',
)
function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, at) => [letter, to[at] ?? letter]))
}

/** By which keys a name is found: two names that share one may be one person's. */
export function likenessKeys(name: string): readonly string[] {
  const words = wordsOf(name, null)
  const glued = words.join('')
  if (glued === '') return []
  const ends = words.length > 1 ? [`ends ${words[0]} ${words.at(-1)}`] : []
  return [`glued ${glued}`, `sorted ${[...words].sort().join(' ')}`, ...ends]
}

/** What two names that share a key differ by; empty: in nothing. */
export function differences(one: string, other: string): readonly Difference[] {
  if (one === other) return []
  const [left, right] = [wordsOf(one, null), wordsOf(other, null)]
  const way = ways.find(({ put }) => put(left) === put(right))
  if (way === undefined) return ['middle']
  // Only what makes them unlike when it alone is left as it is.
  const found = order.filter((step) => way.put(wordsOf(one, step)) !== way.put(wordsOf(other, step)))
  if (way.tells !== null) return [...found, way.tells]
  return found.length === 0 ? ['spaces'] : found
}

/** In which way two names are one when all else is taken away, the nearest first. */
const ways: readonly {
  readonly tells: Difference | null
  readonly put: (words: readonly string[]) => string
}[] = [
  { tells: null, put: (words) => words.join(' ') },
  { tells: 'spaces', put: (words) => words.join('') },
  { tells: 'order', put: (words) => [...words].sort().join(' ') },
]

const order = ['accents', 'letters', 'signs', 'case'] as const

/** The words of a name with all that may differ taken away, but for one step. */
function wordsOf(name: string, but: keyof typeof steps | null): readonly string[] {
  const bare = order.reduce((text, step) => (step === but ? text : steps[step](text)), name)
  return bare.split(/\s+/).filter((word) => word !== '')
}
