import { electorates } from './ballot-terms'
import { count, dateAndTime, list, people } from './dates'

/** The words of the ballot from its plan to its result. */
export const ballot = {
  title: 'Ballot',
  none: 'No ballot here yet',
  noneText: 'A ballot may be held once the meeting has agreed that there is a deadlock.',
  toPositions: 'Go to positions',
  only: 'Only the minute-taker plans, opens and closes a ballot.',
  onlyKeyed: 'The ballot is open. Papers are keyed in on the minute-taker’s computer.',
  onlyClosed: 'The ballot is closed. The minute-taker records its result.',
  notOpen: 'The meeting is not open. Keep the papers: they are keyed in and counted when it is resumed.',
  states: {
    drafted: 'Being planned',
    announced: 'Announced',
    open: 'Open',
    closed: 'Closed',
    declared: 'Result on record',
    withdrawn: 'Withdrawn',
    'set-aside': 'Set aside',
  },
  challenge: {
    title: 'This result is contested',
    lead: 'Nothing of it is in force until that is settled. Look at the papers again with the meeting.',
    reason: 'Reason',
    contested: {
      deed: 'Something is wrong with this result',
      lead: 'Say what. The count stays as it is on record, and nothing of it is in force until that is settled.',
      done: 'Result contested. It is not in force until that is settled.',
    },
    upheld: {
      deed: 'The result stands',
      lead: 'Say what was looked at. The result is in force again.',
      done: 'The result stands.',
    },
    'set-aside': {
      deed: 'Set the result aside',
      lead: 'Say why. The count can still be read, its number is not used again, and nothing of it is ever in force. The proposals are on the table again, and another ballot can be held on the same deadlock.',
      done: 'Result set aside. Another ballot can be held.',
    },
  },
  contested: 'This ballot is recorded in two ways',
  contestedWhy: 'Two computers have gone on with it apart. Withdraw it with a reason, and hold it again.',

  // Plan
  plan: 'What is on the paper',
  planLead: 'Everything on the table in this item, as it is worded now. The opening fixes it.',
  planPersons: 'Put down everyone who stands. The opening fixes it.',
  onTable: 'Proposals on the table',
  noChangeOption: 'No change: things stay as they are',
  free: 'Another option: an answer, or a person’s name',
  addFree: 'Add',
  take: (text: string) => `Take ${text} off the paper`,
  question: 'What is to be filled',
  questionHelp: 'Such as: Secretary. It stands before the names in the minutes.',
  seats: 'How many are chosen',
  record: 'What goes on record',
  recordPapers: 'Every paper, without a name',
  recordPapersHelp:
    'Anybody can count again from the minutes. Where few take part, a paper may tell whose it is.',
  recordFigures: 'Only the figures of the count',
  recordFiguresHelp:
    'Totals, five stars, and which of two options is scored higher on how many papers. No paper goes on record, so nobody can count again from the minutes. In a small room even figures can tell much.',
  stays: 'How long it is open',
  staysRoom: 'In the room: papers are filled in and handed in now',
  staysHours: (hours: number) =>
    `For ${hours >= 48 && hours % 24 === 0 ? `${hours / 24} days` : count(hours, 'hour', 'hours')}, for those who are not here too`,
  staysHoursHelp:
    'By the charter. It is not closed before that, unless every paper is in. Adjourn the meeting until then, and go on with the ballot when it is resumed.',
  openUntil: (day: string, time: string) =>
    `Open until ${dateAndTime(day, time)}. It is not closed before that, unless every paper is in.`,
  openedLong: (day: string, time: string) =>
    `Its end has come: ${dateAndTime(day, time)}. Papers handed in by then count, and no later ones.`,
  whoTakesPart: (rule: 'members' | 'participants' | 'present', n: number) =>
    `${people(n)} may take part: ${electorates[rule]}.`,
  announce: 'Announce the ballot',
  announceNote: 'Who may take part is counted from the announcement.',
  announcedDone: 'Ballot announced.',
  announcedAt: (time: string) => `Announced at ${time}.`,
  open: 'Open the ballot',
  openedDone: 'Ballot open. Who may take part and the order for a tie are fixed.',
  lotNote: 'The order for a tie that nothing else settles is drawn by chance when the ballot opens.',
  withdraw: 'Withdraw the ballot',
  withdrawReason: 'Why it is withdrawn',
  withdrawLead: 'Papers keyed in so far are thrown away. The minutes say why.',
  withdrawnDone: 'Ballot withdrawn.',
  another: 'Plan another ballot',
  keepOn: 'Go on with it',

  // Papers
  options: 'On the paper',
  paper: (n: number) => `Paper ${n}`,
  changing: (n: number) => `Changing paper ${n}`,
  scoreOf: (mark: string, text: string) => `Score of ${mark}, ${text}`,
  keysHelp: '0 to 5 for each option, “.” or Space for a blank, Enter takes the paper.',
  takePaper: 'Take the paper',
  taken: (n: number, scores: string) => `Paper ${n}: ${scores}`,
  changed: (n: number, scores: string) => `Paper ${n} is now ${scores}`,
  removed: (n: number) => `Paper ${n} is taken out`,
  unfinished: (missing: string) => `Nothing yet for ${missing}. Key “.” for what was left blank.`,
  notAScore: 'A score is 0 to 5, or “.” for a blank.',
  whose: 'Whose paper',
  whoseMissing: 'Say whose paper it is first.',
  whoseNone: 'Nobody of that name may take part, or their paper is in.',
  pile: 'Keying in papers',
  papers: 'Papers keyed in',
  number: 'Paper',
  change: 'Change',
  changePaper: (n: number) => `Change paper ${n}`,
  remove: 'Take out',
  removePaper: (n: number) => `Take out paper ${n}`,
  noPapers: 'No paper yet.',
  stopChanging: 'Leave it as it was',
  kept: (n: number) => `${count(n, 'paper', 'papers')} kept on this computer`,
  keeping: 'Keeping…',
  reading: 'Looking for papers kept on this computer…',
  notKept: 'The last paper could not be kept',
  keepAgain: 'Try again',
  local:
    'Until the ballot is closed the papers stay on this computer alone, sealed, and are in no minutes. “Saved” above tells of the minutes, not of them.',
  castAndElectorate: (cast: number, may: number) => {
    const papers = count(cast, 'paper', 'papers')
    if (cast === may) return `${papers}, ${people(may)} may take part: all are in.`
    return cast > may
      ? `${papers}, but only ${people(may)} may take part: ${cast - may} too many. Look through the papers.`
      : `${papers}, ${people(may)} may take part: ${may - cast} ${may - cast === 1 ? 'is' : 'are'} not in.`
  },
  here: (n: number) => `${n} of those who may take part ${n === 1 ? 'is' : 'are'} here.`,
  missing: (names: readonly string[]) => `No paper from ${list(names)}.`,
  closeBallot: 'Close the ballot',
  closeLead:
    'Ask whether anybody still has a paper. The papers are written into the minutes, sorted, and can no longer be changed.',
  closedDone: 'Ballot closed. Step through the count with the meeting.',

  // Only the figures
  figures: 'How the figures come in',
  figuresFromPapers: 'Key in the papers',
  figuresFromElsewhere: 'Enter figures',
  figuresNote:
    'Of this ballot only figures go on record. Papers keyed in here are added up at the close and then thrown away.',
  figuresElsewhere:
    'For papers counted by hand or with another tool. Folkmoot sees no paper then: it checks that the figures do not contradict each other, and nothing more.',
  figuresCast: 'Papers cast',
  figuresBlank: 'Wholly blank',
  figuresAlike: 'All options scored alike',
  figuresTable: 'Figures of each option',
  figuresOptions: 'Option',
  figuresTotal: 'Total score',
  figuresFives: 'Five stars',
  figuresAbove: (mark: string) => `Above ${mark}`,
  figureTotal: (mark: string) => `Total score of ${mark}`,
  figureFives: (mark: string) => `Papers that give ${mark} five stars`,
  figureOver: (one: string, other: string) => `Papers that score ${one} above ${other}`,
  figuresMissing: (n: number) =>
    n === 1 ? 'One figure is missing or no whole number.' : `${n} figures are missing or no whole numbers.`,
  figuresFit: 'The figures fit together.',
  closeFiguresLead:
    'Ask whether anybody still has a paper. Only the figures are written into the minutes, and they can no longer be changed. Papers keyed in here are thrown away.',

  // Second keying
  check: 'Key them again',
  checkLead: 'Somebody else keys the same pile once more, in the same order.',
  checking: (n: number, of: number) => `Checking paper ${n} of ${of}`,
  checkedAlike: (n: number) => `Paper ${n}: the same`,
  differs: (n: number) => `Paper ${n} differs. Look at the paper: which is right?`,
  keepFirst: (scores: string) => `First time: ${scores}`,
  takeSecond: (scores: string) => `Second time: ${scores}`,
  checked: (n: number, of: number) => `${n} of ${count(of, 'paper', 'papers')} keyed twice`,
  stopChecking: 'Enough checked',
  allChecked: 'Every paper was keyed twice.',

  // Paste
  paste: 'Paste papers',
  pasteLead: 'One paper a line, in the order of the options: 5301, or 5, 3, 0, 1. A blank is “.” or nothing.',
  pasteField: 'Papers as lines',
  pasteFound: (n: number) => `${count(n, 'paper', 'papers')} can be taken.`,
  pasteProblem: (line: number, text: string) => `Line ${line} is not a paper: ${text}`,
  pasteTake: (n: number) => `Take ${count(n, 'paper', 'papers')}`,
  pasted: (n: number) => `${count(n, 'paper', 'papers')} taken from the list.`,
  pasteNamed: 'Named papers are keyed in one by one: a list of lines does not say whose they are.',

  // Count
  count: 'The count',
  steps: 'Step through the count',
  stepOf: (n: number, of: number) => `Step ${n} of ${of}`,
  before: 'Step back',
  next: 'Next step',
  seat: (n: number) => `Seat ${n}`,
  blanks: (n: number) =>
    n === 0
      ? 'None is blank.'
      : `${n} ${n === 1 ? 'is' : 'are'} wholly blank and ${n === 1 ? 'counts' : 'count'} for nobody.`,
  isChosen: (text: string, mark: string) => `${mark} is chosen: ${text}`,
  areChosen: 'Chosen, in this order:',
  noChangeChosen: 'No change: nothing is altered.',
  returned: 'Only a lot would break this tie. By the charter the matter goes back to the meeting.',
  recordResult: 'Record the result',
  recorded: (number: string) => `Result recorded under minute ${number}.`,
} as const
