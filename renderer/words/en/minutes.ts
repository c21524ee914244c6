import { count } from './dates'

/** The screen of the minutes: the page itself, what stands round it, and what is said after the close. */
export const minutes = {
  opening: 'Opening the minutes…',
  missing: 'This meeting is not on this computer',
  missingWhy: 'It may have been removed from a backup that was restored. Nothing else was changed.',
  draft: 'Draft',
  page: 'Minutes',
  change: 'Change',
  changeOf: (what: string) => `Change who and when: ${what}`,
  toLive: 'Back to the meeting',
  toAgenda: 'Go to the agenda',
  edit: 'Edit the text',
  takeUpAgain: 'Take the meeting up again',
  notAgain:
    'These minutes are approved: the meeting is not taken up again. What is wrong is said in a correction.',
  stopEditing: 'Finish editing',
  editing: 'The facts keep themselves. The text between them is yours.',
  ended: 'This Party Thing has ended: its records can be read and no longer changed.',
  readOnly: 'These records were written by a newer Folkmoot. They can be read here, not changed.',
  text: (title: string) => `Minutes of ${title}`,
  textPlaceholder: 'What was said, in your own words',
  exportMinutes: 'Export PDF',
  jump: 'Items',
  top: 'Beginning',
  summary: (decisions: number, findings: number, actions: number) =>
    [
      count(decisions, 'decision', 'decisions'),
      ...(findings === 0 ? [] : [count(findings, 'informal finding', 'informal findings')]),
      count(actions, 'action', 'actions'),
    ].join(', '),
  decisions: 'Decisions',
  actions: 'Actions',
  noDecisions: 'No decision was recorded.',
  noActions: 'No action was agreed.',
  informal: 'informal finding',
  contested: 'contested',
  corrections: 'Corrections',
  correctionsHelp:
    'What was found wrong after the close is said here, beside the minutes. The facts stay as they were recorded.',
  correctAtMeeting:
    'Approved minutes are corrected by a later meeting: in one of its items, choose “Correct earlier minutes” from the menu.',
  noCorrections: 'Nothing has been corrected.',
  correction: 'What is wrong, and what is right',
  correctionItem: 'About',
  wholeMeeting: 'The whole meeting',
  addCorrection: 'Add the correction',
  corrected: 'Correction added.',
  on: (date: string) => `added ${date}`,
} as const
