import { count, dateInWords, list } from './dates'

type Ref = { readonly number: string | null; readonly date: string }

/** The life of minutes: from the draft to the signed and published record. */
export const lifecycle = {
  // On the page
  earlier: {
    named: 'On the table: the minutes of',
    approved: 'Approved as a correct record: the minutes of',
    corrected: 'A correction was agreed to the minutes of',
    'sent-back': 'Sent back, to be changed first: the minutes of',
    'named-one': 'Approved twice; named here is the approval that holds, of the minutes of',
  },
  refOf: ({ number, date }: Ref) =>
    number === null ? dateInWords(date) : `${dateInWords(date)} (${number})`,
  correctionsTitle: 'Corrections',
  agreedBy: (minute: string, date: string) => `agreed by minute ${minute}, ${dateInWords(date)}`,
  saidOn: (date: string) => `added ${dateInWords(date)}`,
  approvedBy: (minute: string, date: string) =>
    `These minutes were approved as a correct record by minute ${minute}, on ${dateInWords(date)}.`,
  twice:
    'Approved twice, by two meetings that did not know of each other. Neither is published until a minute names one.',
  signedByParticipation: 'Signed by taking part in the meeting and in its approval',
  signedByMark: 'Signed by hand',
  doubts: 'Doubts the accuracy,',
  digest: 'Digest (SHA-256)',
  signedApart:
    'Who signed them, and the digest of the approved text, stand in the assembly’s own record: this copy names nobody beside a position.',
  since: (settled: number, inDoubt: number) =>
    inDoubt > 0
      ? `Recorded at the time. Who was there is in doubt since: ${settled} for certain, ${inDoubt} in doubt.`
      : `Recorded at the time. Settled later: ${count(settled, 'person', 'people')} present.`,

  // The line
  life: 'Where these minutes are',
  states: {
    working: 'Under way',
    draft: 'Draft',
    circulated: 'Sent out',
    remarks: 'Remarks open',
    corrected: 'Remarks taken in',
    put: 'Put for approval',
    'approved-twice': 'Approved twice',
    approved: 'Approved',
    signed: 'Approved and signed',
    published: 'Published',
    'corrected-later': 'Corrected later',
  },
  now: (state: string, on: string | null) => nowWords[state]?.(on === null ? '' : dateInWords(on)) ?? '',
  onlyDraft: 'These minutes are a draft.',
  putUp: 'They are on the agenda of',
  sentBackBy: (minute: string, date: string) =>
    `Sent back by minute ${minute} of ${dateInWords(date)}, to be changed first:`,
  steps: {
    check: 'See what is missing',
    sent: 'Note that the draft went out',
    remarks: 'Enter a remark',
    sign: 'Note a signature',
    publish: 'Publish',
  },
  answerStep: 'Answer the remark',
  toAgenda: 'Go there',

  // What is missing
  checkTitle: (gaps: number) =>
    gaps === 0 ? 'Nothing is missing' : `${count(gaps, 'thing is missing', 'things are missing')}`,
  misspelt: (n: number) => `${count(n, 'word is', 'words are')} not in the dictionary.`,
  nothingMissing:
    'Every item has its outcome, every action a person and a date, and nothing waits in the inbox.',
  missingWhy: 'Nothing here keeps the draft from going out. It is what readers will ask about.',
  toInbox: 'Go to the inbox',
  toRemarks: 'Go to the remarks',
  toItem: 'Go there',
  goThere: (what: string) => `Go there: ${what}`,
  gaps: {
    noText: (item: string) => `Item ${item} was talked about and has no text`,
    blockNoReason: (item: string) => `Item ${item}: a block has no reason`,
    presence: (decision: string, recorded: number, settled: number, inDoubt: number) =>
      inDoubt > 0
        ? `Decision ${decision} says ${recorded} present; now ${settled} are certain and ${inDoubt} in doubt`
        : `Decision ${decision} says ${recorded} present; settled later: ${settled}`,
    remarks: (open: number) => `${count(open, 'remark is open', 'remarks are open')}`,
    inbox: (lines: number) => `${count(lines, 'thing waits', 'things wait')} in the inbox`,
  },

  // Sent out
  sentTitle: (times: number) =>
    times === 0 ? 'Not sent out yet' : `Sent out ${times === 1 ? 'once' : `${times} times`}`,
  notSent: 'Export the draft, send it as you like, and note here to whom it went.',
  sentWhy: 'The draft went to:',
  to: 'To whom',
  toHelp: 'For example: everybody on the roll.',
  toMissing: 'Write down to whom it went.',
  howLabel: 'How',
  how: { mail: 'by mail', file: 'as a file', paper: 'on paper', 'read-out': 'read out' },
  until: 'Remarks until (may be left out)',
  remarksUntil: (date: string) => `remarks until ${date}`,
  noteSent: 'Note that it went out',
  sentDone: 'Noted: the draft went out.',

  // Remarks
  remarksTitle: (all: number, open: number) =>
    all === 0 ? 'No remarks' : `${count(all, 'remark', 'remarks')}, ${open} open`,
  noRemarks: 'What people say about the draft is entered here and answered.',
  remarksWhy: 'A remark that is taken in is written into the text by you; here it is noted that it was.',
  openRemark: 'Open',
  answeredTwice: 'Answered in two ways',
  answers: { 'taken-in': 'Taken in', 'not-taken': 'Not taken in' },
  fromSomebody: 'Somebody',
  from: 'From',
  remark: 'Remark',
  addRemark: 'Add the remark',
  remarkAdded: 'Remark added.',
  takeIn: 'Taken in',
  notTake: 'Not taken in…',
  whyNot: 'Why not',
  reopen: 'Open it again',
  answered: 'Noted.',

  // Signed
  signersTitle: (signed: number) =>
    signed === 0 ? 'Nobody has signed' : `Signed by ${count(signed, 'person', 'people')}`,
  nobodySigned: 'Nobody took part in both meetings. Whoever signs on paper is noted here.',
  signedWhy: 'Whoever took part in the meeting and in its approval has signed by that.',
  signedHow: { participation: 'by taking part', mark: 'by hand' },
  signer: 'Who signed on paper',
  noteSigned: 'Note the signature',
  signedDone: (name: string) => `Noted: ${name} has signed.`,

  // Published
  publishTitle: (isOut: boolean) => (isOut ? 'Published' : 'Not published'),
  publishWhy:
    'A record is made anew for hosts above and member assemblies below: no history, and people as numbers. What is ticked goes out; what is not is marked where it stood.',
  publishTo: (hosts: number, members: number) =>
    hosts + members === 0
      ? 'No host and no member assembly is connected with this one yet, so nobody gets it by itself. It is sealed here, and goes out by a file: Sync, Hand over a file, What anybody may see.'
      : `It goes to ${list([
          ...(hosts === 0 ? [] : [count(hosts, 'host', 'hosts')]),
          ...(members === 0 ? [] : [count(members, 'member assembly', 'member assemblies')]),
        ])}, as soon as their computers meet this one.`,
  publishNarrow: 'The charter keeps this assembly’s records to itself: nothing is published.',
  publishedOn: (on: string, left: number, corrections: number) =>
    `Published on ${dateInWords(on)}, ${left === 0 ? 'nothing left out' : `${count(left, 'place', 'places')} left out`}, ${count(corrections, 'correction', 'corrections')}.`,
  texts: 'Texts that go out',
  noTexts: 'Nobody wrote a text.',
  textOf: (number: string, title: string) => `${number} ${title}`,
  namesInIt: (names: readonly string[]) => `Names: ${names.join(', ')}`,
  isConfidential: 'Has confidential words: those stay here in any case.',
  reasons: 'Reasons that go out, without a name',
  reasonsFew:
    'None is ticked: the assembly is of restricted composition, or fewer than twelve were present, who are known by their reasons.',
  noReasons: 'Nobody gave a reason.',
  agreedNames: (names: readonly string[]) =>
    `Titles, wordings and actions go out as they were agreed. They name: ${names.join(', ')}.`,
  goesOut: (given: { texts: number; allTexts: number; reasons: number; allReasons: number }) =>
    `Goes out: the decisions, wordings and actions, ${outOf(given.texts, given.allTexts, 'text', 'texts')}, ${outOf(given.reasons, given.allReasons, 'reason', 'reasons')}. The rest stays here.`,
  publishDo: 'Publish the record',
  publishAgain: 'Publish it again',
  publishDone: 'Published. The record is sealed.',

  // Afterwards
  afterwards: 'Something came after the approval',
  afterwardsWhy:
    'Another computer wrote this without knowing of the approval. The approved minutes stay as they are; what is right in it can become a correction at a later meeting.',
  makeCorrection: 'Make it a correction…',
  makeCorrectionOf: (what: string) => `Make it a correction: ${what}`,
  noText: '(no text)',
  something: 'something',
} as const

const outOf = (some: number, all: number, one: string, many: string) =>
  all === 0
    ? `no ${many}`
    : some === all && all > 1
      ? `all ${all} ${many}`
      : `${some} of ${count(all, one, many)}`

const nowWords: Readonly<Record<string, (on: string) => string>> = {
  draft: () => 'These minutes are a draft. They come onto the next agenda by themselves.',
  circulated: () => 'The draft went out. What comes back is entered as remarks.',
  remarks: () => 'Somebody has said something about the draft that nobody has answered.',
  corrected: () => 'The remarks are answered. The next meeting approves the minutes.',
  approved: (on) => `Approved on ${on}, and not changed any more. Nobody has signed yet.`,
  signed: (on) => `Approved on ${on} and signed. They are not changed any more.`,
  published: (on) => `Approved on ${on}, signed and published.`,
  'corrected-later': (on) =>
    `Approved on ${on}. A later meeting agreed a correction, which stands below the text.`,
  'approved-twice': () =>
    'Two meetings that did not know of each other approved these minutes. A minute of a later meeting has to name the one that holds.',
}
