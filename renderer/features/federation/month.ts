import { dateInWords } from '../../words/en/dates'

/** `October 2026` of `2026-10`. */
export const monthInWords = (month: string): string => dateInWords(`${month}-01`).replace(/^1 /, '')
