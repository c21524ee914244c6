import { dateInWords } from './dates'
import { type StanceWord, stances } from './positions'

/** A published record in a file of letters: who said what is not in it. */
export const publishedRecord = {
  minutes: (kind: string) => `Published minutes: ${kind}`,
  practice: 'Practice: nothing here is real',
  held: (date: string, opened: string | null, closed: string | null) =>
    [dateInWords(date), opened === null ? '' : closed === null ? opened : `${opened} to ${closed}`]
      .filter(Boolean)
      .join(', '),
  number: (number: string) => `No. ${number}`,
  present: (present: number, apologies: number) => `Present: ${present}. Apologies: ${apologies}.`,
  approved: (on: string, minute: string | null) =>
    `Approved on ${dateInWords(on)}${minute === null ? '' : `, minute ${minute}`}.`,
  digest: (digest: string) => `Digest of the text that was approved: ${digest}`,
  left: (places: number) =>
    places === 1 ? 'In one place something is left out.' : `In ${places} places something is left out.`,
  leftHere: '[left out]',
  minute: (number: string) => `Minute ${number}`,
  proposal: 'Proposal',
  withdrawn: 'withdrawn',
  notChosen: 'not chosen',
  stance: (stance: StanceWord, people: number) => `${people} ${stances[stance].did}`,
  none: (people: number) => `${people} with no position`,
  reason: (stance: StanceWord, reason: string) => `${stances[stance].word}: ${reason}`,
  decision: (number: string, present: number) => `Decision ${number}, ${present} present`,
  finding: (number: string, present: number) => `Informal finding ${number}, ${present} present`,
  contested: 'Contested: not in force',
  action: (what: string, due: string | null) =>
    `Action: ${what}${due === null ? '' : `, by ${dateInWords(due)}`}`,
  corrections: 'Corrections',
  corrected: (minute: string, on: string) => `Minute ${minute}, ${dateInWords(on)}`,
} as const
