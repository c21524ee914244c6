import { count, dateInWords } from './dates'

/** Published texts that are not on this computer (TR): what is here says what was decided. */
export const oldTexts = {
  title: 'The whole text is not on this computer',
  lead: 'This page shows what was decided and what is to be done, as its assembly signed it with the record.',
  coming: 'The text is being fetched from another computer. It appears here by itself.',
  nobody:
    'Nobody who is connected has it. It comes as soon as somebody who has it is in reach, or with a file of that assembly.',
  looking: 'Looking for the text…',
  again: 'Ask again',
  came: 'The whole text has come',
  cameLead: 'It is on this computer from now on.',
  differs: 'The short form of this record said something else. This is the record, and it counts.',
  notExported:
    'The whole text of this record is not on this computer. It has been asked for; try again once it is here.',
  /** In the register. */
  short: 'titles and decisions only; the whole text is not on this computer',
  shortOf: (records: number, of: number) =>
    records === of
      ? `Of ${of === 1 ? 'this record' : `these ${of} records`} titles, decisions and actions are on this computer, not the whole texts.`
      : `Of ${records} of these ${of} records titles, decisions and actions are on this computer, not the whole texts.`,
  wholeOf: 'The whole texts of what is shown here are on this computer.',
  fetch: 'Fetch the whole texts',
  state: (coming: number, nobody: number) =>
    coming > 0
      ? `${count(coming, 'text is', 'texts are')} being fetched.`
      : `Nobody who is connected has ${nobody === 1 ? 'it' : 'them'}: asked for as soon as somebody is in reach.`,
  /** In the search. */
  titlesTo: (records: number, until: string) =>
    `Of ${count(records, 'record', 'records')} until ${dateInWords(until)} only titles, decisions and actions; their whole texts are fetched when one is opened.`,
  chip: 'Titles only',
} as const
