import nspell from 'nspell'

/** Words looked up in a dictionary (SP1), and those it has that are near to one it has not. */
export type Dictionary = {
  /** Names and one's own words are right besides (SP3); what was told before is forgotten. */
  readonly know: (words: readonly string[]) => void
  readonly isRight: (word: string) => boolean
  readonly near: (word: string) => readonly string[]
}

/** What people write in minutes and no dictionary of some years ago has. */
const ofTheField = [
  ...['Folkmoot', 'folkmoot', 'folkmoots', 'sociocracy', 'sociocratic', 'flipchart', 'flipcharts'],
  ...['foodbank', 'foodbanks', 'timesheet', 'timesheets', 'rewilding', 'rewild', 'mown', 'Cllr', 'Cllrs'],
  ...['Wi', 'Fi', 'wifi', 'Covid', 'WhatsApp', 'Signal', 'GDPR', 'eg', 'ie', 'nd', 'th'],
]

/** What is written with an s by everybody; the rest may have a z too (SP1). */
const onlyWithS = new Set(
  (
    'advert adv appr ar chast circumc compr comprom dem desp dev disgu enfranch enterpr exc exerc franch ' +
    'improv inc merchand prec prem prom r rev superv surm surpr telev w'
  ).split(' '),
)

const suggestions = 5

export function dictionaryOf(aff: string, dic: string): Dictionary {
  const spell = nspell(aff, dic)
  for (const word of ofTheField) spell.add(word)
  let told: readonly string[] = []

  const isListed = (word: string): boolean => spell.correct(word)
  const isRight = (written: string): boolean => {
    const word = plain(written)
    return [word, bare(word)].some(
      (one) => isListed(one) || isListed(unaccented(one)) || isListed(withS(one)),
    )
  }
  return {
    isRight,
    know(words) {
      for (const word of told) spell.remove(word)
      // What is there anyway is not added: taken away again it would be missing.
      told = [...new Set(words.map(plain))].filter((word) => word !== '' && !isListed(word))
      for (const word of told) spell.add(word)
    },
    near(written) {
      const found = spell.suggest(plain(written)).slice(0, suggestions)
      return written.includes('’') ? found.map((word) => word.replaceAll("'", '’')) : found
    },
  }
}

/** As the dictionary writes it. */
const plain = (word: string): string => word.normalize('NFC').replaceAll('’', "'")
/** Without the ending of whoever has it: `Asha's` is `Asha`. */
const bare = (word: string): string => word.replace(/'s?$/i, '')
/** An accent is no mistake: `café`. */
const unaccented = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')
/** `organize` as `organise`. */
function withS(word: string): string {
  const [, stem, ending] = /^(\p{L}+)iz(e|ed|er|es|ers|ing|able|ation|ations|ational)$/u.exec(word) ?? []
  return stem === undefined || onlyWithS.has(stem.toLowerCase()) ? word : `${stem}is${ending}`
}
