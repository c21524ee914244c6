import { count, dateInWords } from './dates'

/** How long before a meeting its call goes out, beside what the charter asks. */
const whole = (days: number) => count(days, 'whole day', 'whole days')

export const notice = {
  by: (date: string, asked: number) =>
    `Give notice by ${dateInWords(date)}: your charter asks for ${whole(asked)}.`,
  late: (days: number, asked: number) =>
    `Notice is too late by your charter: ${whole(days)}, the charter asks ${asked}`,
  forbidsNothing: 'It can be held all the same. Its minutes will say so.',
  on: 'It went out on',
  onHelp: 'An earlier day, if it is out already.',
  onWrong: 'Choose today or a day before it.',
  term: 'Notice',
  // In the minutes
  givenLate: (on: string, days: number, asked: number) =>
    `Notice was given on ${dateInWords(on)}, ${whole(days)} before. The charter asks for ${asked}.`,
  noneNoted: (days: number, asked: number) =>
    `No notice is noted. The meeting was planned ${whole(days)} before; the charter asks for ${asked}.`,
} as const
