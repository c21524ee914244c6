import { count, dateInWords } from './dates'
import { type StanceWord, stances } from './positions'

const assembliesOf = (n: number) => count(n, 'member assembly', 'member assemblies')
/** `3 of 5 members have answered`. */
const answeredOf = (n: number, m: number) =>
  m === 1 ? `${n} of 1 member has answered` : `${n} of ${m} members have answered`

/** A question put to all members of an umbrella, and their answers (QA). */
export const rollup = {
  document: {
    title: (version: number) => `Wording ${version}, put to all member assemblies`,
    put: (on: string, until: string) =>
      `Put to them on ${dateInWords(on)}; to be answered by ${dateInWords(until)}.`,
    answered: (n: number, m: number) => `${answeredOf(n, m)}, in these minutes.`,
    notHeard: 'Not heard',
    joined: 'Joined since, and not asked',
    left: 'Left since, and not counted',
    leaver: (name: string, stance: StanceWord | null) =>
      stance === null ? name : `${name} (${stances[stance].word.toLowerCase()})`,
    asks: (until: string) => `asks all its members this, to be answered by ${dateInWords(until)}.`,
  },
  assembliesOf,
  answeredOf,
} as const
