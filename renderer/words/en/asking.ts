import { count, dateInWords, list } from './dates'

/** Asking again for what is late or was not heard, and being asked. */
export const asking = {
  again: 'Ask again',
  againAll: (n: number) => `Ask ${count(n, 'assembly', 'assemblies')} again`,
  asking: 'Asking…',
  asked: (on: string) => `Asked ${dateInWords(on)}`,
  sent: (n: number, there: readonly string[]) =>
    `Asked ${count(n, 'assembly', 'assemblies')}. It goes by itself to ${list(there)}, and on from there.`,
  made: (n: number, paths: readonly string[]) =>
    `Asked ${count(n, 'assembly', 'assemblies')}. Nobody is connected: hand over ${list(paths)}.`,
  sealed: (n: number) =>
    `Asked ${count(n, 'assembly', 'assemblies')}. Nobody is connected, and no file was made: it goes out with the next line or file.`,
  fileName: (code: string) => `Asked again ${code}.moot`,
  heading: (name: string) => `${name} asks`,
  forMinutes: (dates: readonly string[]) => `For the published minutes of ${list(dates.map(dateInWords))}.`,
  forWord: 'For a word: nothing was heard there for a while. A connection or a file is enough.',
  forAnswer: (titles: readonly string[], unknown: number) =>
    [
      titles.length === 0 ? '' : `For its answer on ${list(titles.map((title) => `“${title}”`))}.`,
      unknown === 0
        ? ''
        : 'For its answer to a question that has not come here yet: it comes with the next line or file.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  on: (date: string) => `Asked ${dateInWords(date)}. The line goes when it was answered.`,
  toMeetings: 'To the meetings',
  toQuestions: 'To the questions',
  from: (date: string) => `Whoever is not heard can be asked again from ${dateInWords(date)}.`,
  members: (n: number) => `Ask ${count(n, 'member', 'members')} again`,
} as const
