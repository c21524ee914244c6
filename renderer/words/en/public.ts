import { count } from './dates'

type Runner = { readonly mark: string; readonly papers: number }

/** The public screen: what the hall reads, and what the secretary presses. */
export const publicScreen = {
  // For the hall
  title: 'Public screen',
  begins: (time: string) => `Begins at ${time}`,
  ended: (time: string) => `Closed at ${time}`,
  next: 'Next',
  pause: 'Break',
  adjourned: 'Adjourned',
  since: (time: string, minutes: number) => `since ${time}, ${minutes} min`,
  until: (time: string, left: number) => (left === 0 ? `until ${time}` : `until ${time}, ${left} min left`),
  goesOn: (when: string) => `goes on ${when}`,
  presented: 'Presented by',
  left: (minutes: number) => `${minutes} min left`,
  timeUp: 'time is up',
  over: (minutes: number) => `${minutes} min over`,
  spent: (minutes: number) => `${minutes} min`,
  onTheTable: 'Proposal',
  agreed: 'Agreed wording',
  part: (at: number, of: number) => `part ${at} of ${of}`,
  testing: 'Test for agreement',
  given: (given: number, present: number) => `${given} of ${present} here have a position`,
  twoWordings: 'The wording is recorded in two ways. It is shown once it is settled.',
  decision: (number: string) => `Decision ${number}`,
  informal: (number: string) => `Informal finding ${number}`,
  contested: 'Contested: not in force until it is settled',
  ballot: 'Ballot: 0 to 5 stars for each',
  counting: 'The ballot is closed: the count',
  ballotResult: (number: string) => `Result of the ballot, ${number}`,
  stars: (n: number) => count(n, 'star', 'stars'),
  chosen: 'chosen',
  runoff: (first: Runner, second: Runner, neither: number) =>
    `Runoff: ${first.papers} for ${first.mark}, ${second.papers} for ${second.mark}${neither === 0 ? '' : `, ${neither} with no preference`}`,
  tie: {
    'total-score': 'A tie, settled by the higher total',
    'five-star': 'A tie, settled by more scores of five',
    lot: 'A tie, settled by the order drawn before the count',
  },
  papers: (n: number) => count(n, 'paper', 'papers'),
  returned: 'Only a lot would decide it: it goes back to the meeting',
  practice: 'Practice: nothing here is real',
  test: {
    title: 'Can the back row read this?',
    middle: 'And this line?',
    smallest: 'This is the smallest type that Folkmoot calls readable from the back row.',
  },

  // For the secretary
  group: 'Public screen',
  tooSmall: 'Type too small',
  off: 'Off',
  on: 'On',
  /** In the place of `On`: what it shows. */
  brief: { follow: 'On', hold: 'Held', neutral: 'Plain', test: 'Test' },
  blank: 'Blank',
  more: 'What the public screen shows',
  shows: {
    off: 'is off',
    follow: 'follows the meeting',
    hold: (number: string) => `keeps item ${number}`,
    neutral: 'neutral page',
    test: 'test page',
    blank: 'shows nothing',
    small: 'too small for the back',
  },
  follow: 'Follow the meeting',
  hold: 'Keep showing this item',
  neutral: 'Neutral page',
  testPage: 'Test page: can the back row read it?',
  showOn: (name: string) => `Show it on ${name}`,
  here: (name: string) => `${name} (this one)`,
  anywhere: {
    open: 'Open the public screen',
    close: 'Close the public screen',
    blank: 'Blank the public screen',
    again: 'Show the public screen again',
  },
  told: {
    on: 'The public screen is on. Press B for blank.',
    blank: 'The public screen is blank. Press B to show it again.',
    off: 'The public screen is off',
  },
  again: 'The public screen shows the meeting again',
} as const
