import { count, dateInWords } from './dates'

/** The page of a published record: who said what is not in it. */
export const publishedRecord = {
  opening: 'Opening the published record…',
  page: 'Published record',
  chip: 'Published',
  of: (assembly: string, date: string) => `Published by ${assembly}: ${date}`,
  gone: 'This record cannot be shown',
  goneText:
    'It is not on this computer any more, or another version of Folkmoot made it. What its assembly published later is found by the search.',
  acting: 'These minutes were written by somebody who stands in for a secretary.',
  people: (present: number, apologies: number, absent: number) =>
    [
      count(present, 'person', 'people'),
      ...(apologies === 0 ? [] : [count(apologies, 'apology', 'apologies')]),
      ...(absent === 0 ? [] : [`${absent} not present`]),
    ].join('; '),
  approvedTerm: 'Approved',
  approved: (on: string, minute: string | null) =>
    `${dateInWords(on)}${minute === null ? '' : `, minute ${minute}`}`,
  leftTerm: 'Left out',
  left: (places: number) =>
    places === 1 ? 'something in one place, marked there' : `something in ${places} places, marked there`,
  leftHere: '[The minute-taker’s words on this item are left out.]',
  decision: (number: string) => `Decision ${number}`,
  finding: (number: string) => `Informal finding ${number}`,
  presentAt: (present: number) => `${count(present, 'person', 'people')} present`,
  corrections: 'Corrections',
  corrected: (minute: string, on: string) => `Minute ${minute}, ${dateInWords(on)}`,
  rests:
    'Made anew from minutes that were approved and signed, which stay with the assembly. People are told as numbers.',
  digest: 'Digest of the approved text (SHA-256)',
} as const
