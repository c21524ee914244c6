import { count } from './dates'

/** The register of decisions. */
export const decisions = {
  informalConsensus: 'Informal consensus',
  byBallot: 'By ballot',
  ballotFigures: (cast: number, won: number, lost: number, noPreference: number) =>
    `${count(cast, 'paper', 'papers')}; runoff ${won} to ${lost}${won === lost ? ', settled by the rule for ties' : ''}${noPreference === 0 ? '' : `, ${noPreference} with no preference`}`,
  title: 'Decisions',
  lead: 'Everything this assembly has decided, word for word. It is made from the minutes by itself.',
  opening: 'Reading the register…',
  filter: 'Filter',
  filterHelp: 'Words of it, its item or its meeting, is:review, number:2026/03, in:assembly',
  state: 'State',
  states: {
    all: { label: 'All', means: 'Whatever has become of it' },
    'is:cooling-off': { label: 'Cooling-off', means: 'People who were not there can still object' },
    'is:in-force': { label: 'In force', means: 'It holds' },
    'is:review': { label: 'Review due', means: 'It holds, and the day to look at it again has come' },
    'is:reopened': { label: 'Reopened', means: 'Out of force, to be taken up again' },
    'is:replaced': { label: 'Replaced', means: 'A later decision stands in its place' },
    'is:ended': { label: 'Ended', means: 'Its last day is past' },
    'is:informal': { label: 'Informal finding', means: 'Found without a quorum, so without force' },
    'is:contested': {
      label: 'Contested',
      means: 'Recorded in two ways, or past a block: a minute settles it',
    },
  },
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
    assembly: 'Assembly',
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
  noMatchText: 'No decision in this state has all of these words. Try fewer words, or another state.',
  clear: 'Show all',
} as const
