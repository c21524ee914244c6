import { count } from './dates'

/** The register of decisions. */
export const decisions = {
  informalConsensus: 'Informal consensus',
  byBallot: 'By ballot',
  ballotFigures: (cast: number, won: number, lost: number, noPreference: number) =>
    `${count(cast, 'paper', 'papers')}; runoff ${won} to ${lost}${noPreference === 0 ? '' : `, ${noPreference} with no preference`}`,
  title: 'Decisions',
  lead: 'Everything this assembly has decided, word for word. The register reads itself from the minutes.',
  opening: 'Reading the register…',
  filter: 'Filter',
  filterHelp:
    'Words of it, or is:cooling-off, is:in-force, is:replaced, is:review, is:reopened, is:contested',
  shown: (shown: number, of: number) =>
    shown === of ? count(of, 'decision', 'decisions') : `${shown} of ${count(of, 'decision', 'decisions')}`,
  caption: 'Register of decisions',
  columns: {
    number: 'Number',
    date: 'Date',
    wording: 'Decision',
    state: 'State',
    positions: 'Positions',
    meeting: 'Minutes',
  },
  /** Names the button that opens one decision. */
  openOne: (number: string) => `Decision ${number}`,
  again: 'To be taken up again',
  objections: (n: number) => count(n, 'objection', 'objections'),
  under: 'Under',
  none: 'No decisions yet',
  noneText:
    'A decision appears here the moment it is recorded in a meeting: number, exact wording and positions.',
  toMeetings: 'Go to the meetings',
  noMatch: 'Nothing matches',
  noMatchText: 'No decision has all of these words. Try fewer, or a part of a word.',
  clear: 'Show all',
} as const
