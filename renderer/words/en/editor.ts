import { count } from './dates'

/** The note as a page: its bar, what is asked for at the cursor, and what is told when a line becomes something else. */
export const editor = {
  confidential: 'confidential',
  bar: 'Writing',
  heading: 'Headings',
  deeds: {
    'heading-1': 'Heading',
    'heading-2': 'Smaller heading',
    'heading-3': 'Smallest heading',
    bullets: 'List',
    numbers: 'Numbered list',
    quote: 'Quote',
    bold: 'Bold',
    italic: 'Italic',
    link: 'Link',
    table: 'Table',
    picture: 'Picture',
    versions: 'Earlier versions',
    held: 'Confidential',
    action: 'Make the line an action',
    decision: 'Put the line as a proposal',
    note: 'Make the line a plain note',
  },
  table: {
    insert: 'Insert a table',
    'row-after': 'Row below',
    'row-before': 'Row above',
    'column-after': 'Column after',
    'column-before': 'Column before',
    head: 'First row names the columns',
    'no-row': 'Remove the row',
    'no-column': 'Remove the column',
  },
  isOn: (deed: string, on: boolean) => `${deed}: ${on ? 'on' : 'off'}`,
  held: 'Confidential: it stays here, and is left out of what is published.',
  open: 'Not confidential any more.',

  // Link
  link: 'Link',
  linkAddress: 'Address',
  linkHelp: 'A page or a mail address.',
  linkWrong: 'That is no address of a page or a mail. It looks like example.org/minutes or ana@example.org.',
  linkSet: 'Make the link',
  linkOff: 'Take the link away',
  linkNothing: 'Choose the words that lead there first.',
  cancel: 'Cancel',

  // Versions
  versions: 'Earlier versions of these words',
  versionChoose: 'Version',
  version: (n: number, total: number, name: string, when: string | null) =>
    `${n} of ${total}, ${name}${when === null ? '' : `, after ${when}`}.`,
  versionBySomebody: 'somebody who recorded nothing here',
  versionNow: 'This is how it stands now.',
  versionPage: 'The words as they were',
  versionHelp:
    'Letters bear no clock: the time is that of the last fact recorded before them. Going back is a new change, and can be undone.',
  versionsNone: 'Nothing has been written here yet.',
  versionRestore: 'Go back to this version',
  versionRestored: 'The words are as they were. Ctrl+Z takes that back.',

  // Picture
  picture: 'Picture',
  pictureHelp:
    'Of a flip chart, a plan, a repair. It is made smaller and kept with the meeting; where and when it was taken is left out.',
  pictureChoose: 'Choose a picture…',
  pictureOther: 'Choose another…',
  pictureIs: (width: number, height: number) => `${width} by ${height} dots`,
  pictureOf: (n: number, of: number) => `Picture ${n} of ${of}`,
  pictureOnly:
    'Only pictures can be put into a note, such as photographs as JPEG or PNG. What is none is left out.',
  pictureMost: (n: number) =>
    `The first ${n} are asked about now, one after the other. Bring the others after that.`,
  pictureNotHere: 'No picture can be put in here. The words can be changed, nothing else.',
  pictureNone: 'Choose a picture first.',
  pictureAlt: 'What is on it',
  pictureAltHelp: 'For those who do not see it: what it shows and what it says, in a sentence or two.',
  pictureAltNone: 'Without words some people have nothing of this picture. Say what is on it.',
  pictureSet: 'Put it in',
  pictureMissing: 'The picture itself is not on this computer.',

  // At the cursor
  people: 'People',
  snippets: 'Snippets',
  offered: (n: number) =>
    `${count(n, 'entry', 'entries')}. Down and Up to choose, Enter to take, Esc to leave.`,
  keepLine: 'Keep this line as a snippet',
  keepHint: 'for other notes too',
  kept: (name: string) => `Kept. Write /${name} to have it again. You can take it away in Settings.`,
  keepNothing: 'There is nothing in this line to keep yet. Write the words first.',
  keepFull: 'There are as many snippets as Folkmoot keeps. Take one away in Settings first.',
  snippetNames: {
    time: 'time',
    date: 'date',
    present: 'present',
    item: 'item',
    noted: 'noted',
    later: 'later',
  },
  snippetHints: {
    time: 'the clock',
    date: 'today',
    present: 'who is here',
    item: 'the item',
    noted: 'the meeting took note',
    later: 'to a later meeting',
  },
  noted: 'The meeting took note of this.',
  later: 'This was left for a later meeting.',

  // Spelling
  spelling: {
    title: 'Spelling',
    found: (word: string, n: number) =>
      `${word}: not in the dictionary. ${n === 0 ? 'No word is near it' : count(n, 'word may be meant', 'words may be meant')}. Down and Up to choose, Enter to take, Esc to leave, F7 for the next.`,
    add: (word: string) => `Add “${word}” to my words`,
    added: (word: string) => `“${word}” is one of your words now. You can take it away in Settings.`,
    full: 'There are as many words as Folkmoot keeps. Take one away in Settings first.',
    none: 'Every word of this note is in the dictionary, or one of yours.',
    noneOnPage: 'Every word of the texts on this page is in the dictionary, or one of yours.',
    goneOn: (field: string) => `Gone on to “${field}”: the next word that is not in the dictionary.`,
    rightHere: 'This word is in the dictionary, or one of yours.',
  },

  // A line becomes something else
  action: (what: string) => `Action added: ${what}`,
  decision: (wording: string) =>
    `On the table: ${wording.replace(/[.\s]+$/, '')}. Test for agreement comes next; then Shift+A when all agree, and Ctrl+L records the decision.`,
  note: (what: string) => `Back in the note: ${what}`,
  due: (name: string | null, what: string, due: string | null) =>
    `${name === null ? '' : `${name}: `}${what}${due === null ? '' : ` due:${due}`}`,
  nothingHere: 'This line has no words yet. Write it first, then press the key.',
  noActionHere: 'There is no action on this item that could come back into the note.',
  notHere: 'Here the words can be changed, nothing else.',
} as const
