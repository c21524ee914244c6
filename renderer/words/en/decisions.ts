import { count } from './dates'

/** The register of decisions. */
export const decisions = {
  title: 'Decisions',
  lead: 'Everything this assembly has decided, word for word. The register reads itself from the minutes.',
  opening: 'Reading the register…',
  filter: 'Filter',
  filterHelp: 'Words from the decision, or is:informal, is:contested',
  shown: (shown: number, of: number) =>
    shown === of ? count(of, 'decision', 'decisions') : `${shown} of ${count(of, 'decision', 'decisions')}`,
  caption: 'Register of decisions',
  columns: {
    number: 'Number',
    date: 'Date',
    wording: 'Decision',
    positions: 'Positions',
    meeting: 'Minutes',
  },
  informal: 'Informal finding',
  contested: 'Contested',
  open: 'Open the minutes',
  under: 'Under',
  none: 'No decisions yet',
  noneText:
    'A decision appears here the moment it is recorded in a meeting: number, exact wording and positions.',
  toMeetings: 'Go to the meetings',
  noMatch: 'Nothing matches',
  noMatchText: 'No decision has all of these words. Try fewer, or a part of a word.',
  clear: 'Show all',
} as const
