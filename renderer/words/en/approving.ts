import { count, dateInWords, list } from './dates'

type Ref = { readonly title: string; readonly date: string }

/** A title that says its month needs no date beside it. */
const named = ({ title, date }: Ref) =>
  title.includes(date.slice(0, 4)) ? title : `${title}, ${dateInWords(date)}`

/** A sitting meeting and the minutes of earlier ones. */
export const approving = {
  title: 'Earlier minutes',
  itemTitle: (of: Ref) => `Approve the minutes of ${named(of)}`,
  onTheTable: (of: Ref) => `The minutes of ${named(of)}`,
  read: 'Read them',
  openRemarks: (open: number) =>
    `${count(open, 'remark on the draft is open', 'remarks on the draft are open')}: answer them first, or say so aloud.`,
  missing: (gaps: number) =>
    `${count(gaps, 'thing is', 'things are')} missing in them. Nothing of it keeps them from being approved, and nothing can be changed afterwards.`,
  seeMissing: 'See what is missing',
  takenIn: (n: number) =>
    `${count(n, 'remark was', 'remarks were')} marked as taken in: look whether the text says it now.`,
  signs: (names: readonly string[]) =>
    names.length === 0
      ? 'Nobody here was at that meeting: they can be approved, and signed by hand later.'
      : `Signed by taking part, if nobody objects: ${list(names)}.`,
  approve: 'Approve these minutes…',
  approveFor: (signers: number) =>
    signers === 0
      ? 'Approve these minutes'
      : `Approve and sign for ${signers === 1 ? 'this one' : `these ${signers}`}`,
  approveDoes: (signers: number) =>
    signers === 0
      ? 'The minutes are frozen as they stand now. This can never be undone.'
      : `The minutes are frozen as they stand now, and signed for ${signers === 1 ? 'that one person' : `those ${signers} people`}. This can never be undone.`,
  approvedDone: ({ date }: Ref) => `The minutes of ${dateInWords(date)} are approved and frozen.`,
  approvedHere: (of: Ref) => `The minutes of ${named(of)} were approved here as a correct record.`,
  approvedAlready: (of: Ref) => `The minutes of ${named(of)} are approved already.`,
  doubt: 'Somebody doubts the accuracy…',
  doubter: 'Who doubts',
  doubtText: 'What they say',
  doubtOf: 'Doubts the accuracy,',
  noteDoubt: 'Note it',
  back: 'Send them back…',
  backReason: 'What is to be changed first',
  wentBack: 'This meeting sent them back, to be changed first:',
  backDone: 'They went back to be changed. They stay a draft.',
  waitingAll: (all: readonly Ref[]) => `The minutes of ${list(all.map(named))} wait for approval.`,
  left: 'Minutes not approved yet',
  leftComes: (of: Ref) => `The minutes of ${named(of)} come onto the next agenda.`,
  putHere: 'Take them up here',
  putFirst: 'Take them up here first: Enter on this button. Then Shift+M leads to what approves them.',
  twice: ({ date }: Ref) =>
    `The minutes of ${dateInWords(date)} were approved twice, by meetings that did not know of each other. Which approval holds?`,
  /** Two may have the same number and title: whatever is alike, the words of the two are not. */
  nameThis: (by: (Ref & { readonly minute: string }) | null, on: string) =>
    by === null
      ? `Approved by itself, ${dateInWords(on)}`
      : `Minute ${by.minute} of ${by.title}, ${dateInWords(by.date)}`,
  nameText: (name: string, digest: string) => `${name}, the text ${digest.slice(0, 8)}`,
  named: 'Named. The other approval stays to be read.',
  unsealed: 'Approved, and the seal is missing.',
  unsealedWhy:
    'The approval stands and nothing is lost. Its seal, by which others can tell that this is the text, could not be written.',
  sealAgain: 'Seal them',
  sealed: 'Sealed.',
  atTheMeeting: 'Read them out, and approve them today.',
  atTheMeetingWhy: 'The charter lets the meeting approve its own minutes on the day it closed.',
  approvedHereDone: 'The minutes are approved and frozen.',
  window: (until: string, open: number) =>
    open === 0
      ? `Remarks until ${dateInWords(until)}. If none is open then, the minutes are approved by themselves.`
      : `Remarks until ${dateInWords(until)}. ${count(open, 'remark is open', 'remarks are open')} and ${open === 1 ? 'keeps' : 'keep'} the minutes from being approved.`,
  windowWhy: 'So the charter says. The computer that keeps the meeting closes the window on the day after.',
  windowClosed: (of: Ref) => `Nobody objected: the minutes of ${named(of)} are approved.`,
  windowClosedWhy:
    'The window for remarks closed with none open. Their text is frozen; signatures on paper can be noted.',
  correct: 'Correct earlier minutes',
  correctWhy:
    'Approved minutes are not changed. What this meeting agrees to be right stands below them, with the number of this minute.',
  correctUnder: (item: string) => `It is a minute under item ${item} here.`,
  correctWhich: 'Minutes of',
  correctText: 'What is wrong, and what is right',
  correctAgreed: 'The meeting agreed this',
  correctedDone: 'The correction stands in both minutes.',
  noneApproved: 'No minutes are approved yet. A draft is changed in its own text.',
  leave: 'Leave',
} as const
