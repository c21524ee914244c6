import { count } from './dates'

/** A pasted agenda, line by line, before it is written. */
export const pasting = {
  list: 'The pasted list',
  keep: (n: number) => `Keep ${n}`,
  titleOf: (n: number) => `Title of line ${n}`,
  minutesOf: (n: number) => `Minutes of line ${n}`,
  tooLong: 'A title has at most 300 letters. Shorten it, or leave it out.',
  unknown: (name: string) => `${name}: not found on the roll`,
  dropPresenter: (name: string, n: number) => `${name} presents line ${n}: take it back`,
  add: (n: number) => `Add ${count(n, 'item', 'items')}`,
  leave: 'Leave it',
} as const
