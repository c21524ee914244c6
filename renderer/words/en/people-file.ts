import { count, dateInWords, list } from './dates'

/** People from a list that was kept elsewhere, looked at before anybody is written down. */
const differs = {
  spaces: 'a space',
  case: 'small and large letters',
  accents: 'accents',
  letters: 'letters of another script that look the same',
  signs: 'a hyphen or other sign',
  order: 'the order of the names',
  middle: 'a name in between',
} as const
type Differs = keyof typeof differs

export const peopleFile = {
  open: 'Take in a list…',
  palette: 'Take in people from a file…',
  also: 'import csv spreadsheet members roll',
  title: 'People from a list',
  from: (file: string) => `From ${file}. Nothing is written before you press the button.`,
  letters:
    'The file does not say in which letters it is written. It was read as Windows-1252: look whether names with accents are right.',
  cleaned: (rows: number) =>
    `Signs that nobody sees were taken out of ${count(rows, 'row', 'rows')}: they could turn other words round.`,

  columns: 'What the columns mean',
  heading: 'The first row names the columns',
  column: (at: number, says: string) => (says === '' ? `Column ${at}` : `Column ${at}: ${says}`),
  meanings: {
    name: 'Whole name',
    given: 'First name',
    family: 'Last name',
    standing: 'Standing',
    office: 'Office',
    since: 'Since',
    none: 'Left out',
  },
  noName: 'Say which column holds the name.',
  turn: (n: number) =>
    n === 1 ? 'Turn round the name with a comma' : `Turn round the ${n} names with a comma`,
  turnHelp: 'Müller, Ana becomes Ana Müller.',
  as: 'Who has no standing in the list is',
  known: 'Those who are here already',
  knownKeep: 'Keep as they are',
  knownReplace: 'Replace by the list',

  table: 'People in the list',
  line: 'Line',
  person: 'Name',
  says: 'The list says',
  found: 'What Folkmoot found',
  choice: 'What to do',
  choiceOf: (name: string) => `What to do with ${name}`,
  kinds: {
    new: 'New',
    same: 'Here already',
    near: 'Nearly the same',
    twice: 'Twice in the list',
    refused: 'No name',
  },
  choices: { leave: 'Keep', replace: 'Replace', add: 'Both' },
  choicesNew: { leave: 'Leave out', replace: 'Replace', add: 'Take in' },
  near: (name: string, by: readonly Differs[]) =>
    `${name} is on the roll. They differ by ${list(by.map((one) => differs[one]))}.`,
  left: (name: string, until: string) => `${name} left on ${dateInWords(until)}. “Replace” brings them back.`,
  twice: (line: number, name: string, by: readonly Differs[]) =>
    by.length === 0
      ? `As in line ${line}.`
      : `Line ${line} has ${name}. They differ by ${list(by.map((one) => differs[one]))}.`,
  empty: 'There is no name in this row.',
  long: 'Longer than a name can be: 200 letters are the most.',
  notRead: (texts: readonly string[]) =>
    `Not known here, so left out: ${list(texts.map((text) => `“${text}”`))}.`,
  since: (date: string) => `since ${dateInWords(date)}`,
  figures: (rows: number, fresh: number, look: number) =>
    `${count(rows, 'row', 'rows')}: ${fresh} new, ${look === 0 ? 'none needs a look' : look === 1 ? '1 needs a look' : `${look} need a look`}.`,
  more: (n: number) =>
    `${count(n, 'more row is', 'more rows are')} not shown. What you choose above holds for them too.`,
  nothing: 'Nobody is in this list.',
  go: (n: number) => (n === 0 ? 'Take in nobody' : `Take in ${count(n, 'person', 'people')}`),
  done: (added: number, replaced: number) =>
    replaced === 0
      ? `${count(added, 'person is', 'people are')} on the roll now. Ctrl+Z takes it back.`
      : `${count(added, 'person was', 'people were')} added, ${count(replaced, 'entry', 'entries')} replaced. Ctrl+Z takes it back.`,
} as const
