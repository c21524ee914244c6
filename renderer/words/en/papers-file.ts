import { count } from './dates'

/** Papers of a ballot from a table that was filled in elsewhere. */
export const papersFile = {
  open: 'Papers from a file…',
  palette: 'Take in papers from a file…',
  also: 'import csv ballot spreadsheet',
  title: 'Papers from a file',
  lead: (file: string) => `From ${file}. Nothing is taken before you press the button.`,
  headed: 'The first row says which column is which option.',
  unheaded: 'No row names the options, so the columns are read in the order of the paper.',
  found: (n: number, blank: number) =>
    blank === 0
      ? `${count(n, 'paper', 'papers')} can be taken.`
      : `${count(n, 'paper', 'papers')} can be taken, ${blank} of them blank.`,
  none: 'There is no paper in this file.',
  problems: (n: number) => `${count(n, 'thing', 'things')} to mend in the file first`,
  more: (n: number) => `and ${n} more`,
  score: (line: number, column: string, says: string) =>
    `Row ${line}, option ${column}: “${says}” is no score from 0 to 5, and no blank.`,
  name: (line: number, says: string) =>
    says === ''
      ? `Row ${line}: whose paper this is does not stand there.`
      : `Row ${line}: “${says}” is nobody’s name who may take part.`,
  namesakes: (line: number, says: string) =>
    `Row ${line}: “${says}” is the name of more than one who may take part. Key this paper in by hand.`,
  twice: (line: number, says: string) => `Row ${line}: ${says} has handed in a paper already.`,
  cells: (line: number, cells: number, wanted: number) =>
    `Row ${line} has ${count(cells, 'cell', 'cells')}, and ${wanted} are wanted.`,
  option: (line: number, column: string) => `Row ${line}: no column is for option ${column}.`,
  noName: (line: number) => `Row ${line}: no column is called “Name”.`,
  double: (line: number) => `Row ${line}: two columns are for the same.`,
  tooMany: (line: number, most: number) =>
    `From row ${line} on there are more papers than people who may take part: ${most}.`,
  go: (n: number) => (n === 0 ? 'Take' : `Take ${count(n, 'paper', 'papers')}`),
} as const
