/** Languages that minutes are likely to be written in, each by its own name. */
const codes = [
  'en',
  'cy',
  'gd',
  'ga',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'el',
  'tr',
  'ru',
  'uk',
  'ar',
  'he',
  'fa',
  'ur',
  'hi',
  'bn',
  'pa',
  'zh',
  'ja',
]

export const languages = codes.map((id) => ({
  id,
  label: languageInWords(id),
}))

/** `Cymraeg` for `cy`; a code that nobody knows stays a code. */
export function languageInWords(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  } catch {
    return code // a RangeError is how Intl says that it is none
  }
}
