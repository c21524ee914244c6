import { electorates } from './ballot-terms'
import { count, dateAndTime, dateInWords, people } from './dates'

/** A ballot as the page of the minutes tells it. */
export const ballotDocument = {
  needed: (name: string | null) => (name === null ? 'It was said' : `${name} said`),
  neededWords: '“We need a meeting for this.” The proposal went to the test for agreement.',
  deadlock: (over: 'proposals' | 'persons', agreed: boolean, meetings: number) => {
    const what = over === 'persons' ? 'no agreement on a person' : 'no agreement on what is proposed'
    const who = agreed ? 'The meeting agreed that there is a deadlock' : 'A deadlock was recorded'
    const after = meetings === 1 ? '' : `, after ${meetings} meetings`
    return `${who}: ${what}${after}.`
  },
  contestedDeadlock: 'Recorded in two ways.',
  ballot: 'Ballot by STAR',
  ballotOn: (question: string) => `Ballot by STAR: ${question}`,
  announced: (time: string) => `announced ${time}`,
  opened: (time: string) => `opened ${time}`,
  until: (day: string, time: string) => `to stay open until ${dateAndTime(day, time)}`,
  closed: (time: string, day: string | null) =>
    day === null ? `closed ${time}` : `closed ${dateAndTime(day, time)}`,
  contested: 'Contested: recorded in two ways, not in force',
  challenged: 'Contested, not in force',
  challenges: {
    contested: (time: string) => `Result contested at ${time}:`,
    upheld: (time: string) => `Result stands, ${time}:`,
    'set-aside': (time: string) => `Result set aside at ${time}, not in force:`,
  },
  withdrawn: (time: string) => `Withdrawn at ${time}:`,
  waiting: 'The ballot is open; its papers are not closed yet.',
  onlyAnnounced: 'A ballot was announced.',
  options: 'Options and scores',
  option: 'Option',
  total: 'Total',
  fives: 'Five stars',
  above: (mark: string) => `Above ${mark}`,
  figures: 'Options and figures: on how many papers each is scored above which other',
  figuresFrom: {
    papers:
      'Only these figures were kept: they were added up here from the papers, and no paper is on record. Nobody can count again from these minutes.',
    elsewhere:
      'The papers were counted elsewhere and only these figures were entered. They do not contradict each other; more than that was not checked here.',
  },
  score: (n: number) => count(n, 'star', 'stars'),
  blank: 'Blank',
  electorate: ({ rule, people: n, day, time }: Electorate) =>
    `${people(n)} could take part: ${electorates[rule]}, as of ${dateInWords(day)}, ${time}.`,
  cast: (cast: number, may: number, keyedTwice: number) => {
    const twice =
      keyedTwice === 0
        ? ''
        : keyedTwice === cast
          ? ' All of them were keyed in twice.'
          : ` ${keyedTwice} of them ${keyedTwice === 1 ? 'was' : 'were'} keyed in twice.`
    return `${count(cast, 'paper', 'papers')} from ${people(may)} who could take part.${twice}`
  },
  allEqualAbstains: 'By the charter such papers are told as abstentions; they change no result.',
  method: (seats: number, protocol: string) =>
    `${seats === 1 ? 'One is chosen' : `${seats} are chosen, one after the other (bloc STAR)`}; ties by the Equal Vote rules of ${protocol.slice(-4)} (${protocol}).`,
  lot: (lot: readonly string[]) =>
    `Order drawn by chance at the opening, for a tie nothing else breaks: ${lot.join(', ')}.`,
  lotReturns: 'A tie that nothing else breaks goes back to the meeting.',
  round: (n: number) => `Seat ${n}`,
  result: 'Result',
  resultNumbered: (number: string) => `Result, minute ${number}`,
  returned: 'Only a lot would break the tie. The matter goes back to the meeting.',
  nothingAltered: 'No change: nothing is altered.',
  named: 'Papers by name',
  person: 'Person',
  byInformal: 'by informal consensus: everyone agreed it is simple, nobody objected',
  byBallot: 'by ballot',
} as const

type Electorate = {
  readonly rule: 'members' | 'participants' | 'present'
  readonly people: number
  readonly day: string
  readonly time: string
}
