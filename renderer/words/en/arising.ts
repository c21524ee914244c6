import { count, dateInWords } from './dates'

/** Matters arising: what earlier meetings asked of somebody, on the screen and in the minutes. */
export const arising = {
  itemTitle: 'Matters arising',
  title: (n: number) => `Matters arising (${n})`,
  caption: 'Actions of earlier meetings',
  from: 'Agreed',
  reported: 'Reported',
  agreed: (from: string, date: string) => `${from}, ${dateInWords(date)}`,
  said: (state: 'open' | 'done' | 'dropped' | null, putOff: string | null) =>
    state === null
      ? 'not reported'
      : state === 'open' && putOff !== null
        ? `open, put off to ${dateInWords(putOff)}`
        : { open: 'still open', done: 'done', dropped: 'dropped' }[state],
  saidWhy: (
    state: 'open' | 'done' | 'dropped' | null,
    putOff: string | null,
    reason: string | undefined,
  ): string => {
    const said = arising.said(state, putOff)
    return reason === undefined ? said : `${said}: ${reason}`
  },
  lead: 'On a line, X says that it is done, and → puts it off.',
  nobody: 'nobody yet',
  due: (date: string | null) => (date === null ? 'no date' : `by ${dateInWords(date)}`),
  done: 'Done',
  doneOf: (what: string) => `Done: ${what}`,
  stillOpen: 'Still open',
  stillOpenOf: (what: string) => `Still open: ${what}`,
  putOff: 'Put off…',
  putOffOf: (what: string) => `Put off…: ${what}`,
  drop: 'Drop',
  dropOf: (what: string) => `Drop: ${what}`,
  saidNow: (what: string, state: string) => `${what}: ${state}`,
  offered: (n: number) => `${count(n, 'open action is', 'open actions are')} not on this agenda yet`,
  put: 'Put under matters arising',
  putDone: (n: number) => `${count(n, 'open action', 'open actions')} put under matters arising`,
} as const
