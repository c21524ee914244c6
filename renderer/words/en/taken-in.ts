import { count, dateAndTime, dateInWords } from './dates'

/** A meeting of others, or of another computer, that came as a file. */
export const takenIn = {
  open: 'Take in…',
  palette: 'Take in a meeting from a file…',
  also: 'import json meeting open',
  title: 'A meeting from a file',
  lead: (file: string) => `From ${file}. Nothing is written before you press the button.`,
  whose: 'Assembly',
  number: 'Their number',
  when: 'When',
  whenSaid: dateAndTime,
  holds: 'It holds',
  held: (items: number, decisions: number, people: number) =>
    `${count(items, 'item', 'items')}, ${count(decisions, 'decision', 'decisions')}, ${count(people, 'person', 'people')}`,
  strangers: 'Not on the roll here',
  strangersNone: 'Nobody: all of them are on the roll here.',
  more: (n: number) => `${n} more`,
  here: (title: string) =>
    `${title} is kept here already. What you take in stands beside it as a file, and changes nothing of it.`,
  what: 'It becomes a meeting of its own under “Taken in from files”, only to be read. Who said what stays as the file says it: nothing of it is signed, and none of it comes into your registers.',
  go: 'Take in this meeting',
  done: (title: string) => `${title} is taken in.`,

  chip: 'From a file',
  banner: (who: string, date: string, file: string) =>
    `${who} took this in on ${dateInWords(date)}, from ${file}.`,
  bannerText: (assembly: string) =>
    `What is written here ${assembly} said, by the word of that file. It is not signed, and its numbers are theirs.`,
  opening: 'Opening the file…',
  missing: 'This file cannot be read here',
  missingText:
    'It may have been taken in by a newer Folkmoot. Nothing of it is lost: another version can read it.',
  page: 'The minutes in the file',
  putAway: 'Put away',
  putAwayDone: (title: string) => `${title} is put away. Ctrl+Z brings it back.`,
  isPutAway: 'This was put away, and is on no list.',
} as const
