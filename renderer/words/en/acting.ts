import { dateInWords } from './dates'

/** An assembly without a secretary of its own, and whoever stands in. */
export const acting = {
  acting: 'Acting secretary',
  vacant: 'No secretary',
  until: (name: string, on: string) =>
    `This assembly has no secretary of its own. ${name} stands in until ${dateInWords(on)}.`,
  ended: (on: string) =>
    `This assembly has no secretary. Somebody stood in until ${dateInWords(on)}, and that has ended.`,
  nobody: 'This assembly has no secretary.',
  cover: (office: string) => `By its charter this office stands in: ${office}.`,
  nobodyCovers: 'By its charter nobody stands in here: the office is handed over for good.',
  handOver:
    'What is written meanwhile is marked as written by an acting secretary. Once a secretary is elected, invite them as a deputy first and hand the office over to them: that ends it.',
  comeIn:
    'What is written on this computer is kept and not signed. Whoever has the recovery sheet can enter it here and is the secretary then.',
  homeTitle: 'You stand in as secretary',
  home: (until: string) =>
    `Until ${dateInWords(until)}. What you write is marked so, in the minutes too. Once a secretary is elected, hand the office over.`,
  overTitle: 'Your time as acting secretary has ended',
  over: (until: string) =>
    `It ended on ${dateInWords(until)}. What you write here is kept and not signed. Ask for the recovery sheet, or for a secretary of this assembly.`,
  open: 'Open Who may write',

  // At the desk of whoever keeps track of many
  atDesk: {
    vacant: 'has no secretary',
    acting: (since: string | null, until: string) =>
      `somebody stands in as secretary ${since === null ? '' : `since ${dateInWords(since)}, `}until ${dateInWords(until)}`,
    marks: { vacant: 'vacant', acting: 'acting' },
    means: {
      vacant: 'The assembly has no secretary: none was elected, or whoever stood in does not any more.',
      acting: 'Somebody stands in until a secretary is elected.',
    },
  },

  // Founding and handing over
  standIn: 'I only stand in until a secretary is elected',
  standInHelp:
    'For a general secretary, or the secretary of an assembly above. Everything you write here is marked so.',
  onlyActing: 'Only to stand in, until a secretary is elected',
  lastDay: 'Last day',
  lastDayWrong: 'Choose a day that is still to come.',
  handedActing: (who: string) => `${who} stands in as secretary now.`,
} as const
