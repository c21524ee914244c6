import { count, dateInWords, list } from './dates'

/** The desk's list of office-holders whose names were given out. */
export const officeList = {
  find: 'Find',
  findHelp: 'A name, an office or an assembly.',
  shown: (n: number, of: number) =>
    `${n === of ? count(n, 'person', 'people') : `${n} of ${count(of, 'person', 'people')}`}`,
  caption: 'Office-holders whose names were given out',
  name: 'Name',
  offices: 'Offices, and whose word it is',
  none: 'No office-holder fits.',
  empty: 'No names here',
  emptyText:
    'An assembly gives out the name of an office-holder only where its charter lets it and the person has said yes. None of those that are shown here has.',
  in: (office: string, assembly: string) => `${office}, ${assembly}`,
  since: (on: string) => `since ${dateInWords(on)}`,
  of: (on: string) => `List of ${dateInWords(on)}`,
  verified: (device: string) => `Signature verified here; signed by device ${device}`,
  also: (names: readonly string[]) => `Also written ${list(names)}`,
  more: (n: number) => `Show ${n} more`,

  ask: 'The same person?',
  askCount: (n: number) => (n === 1 ? 'One pair of names to look at.' : `${n} pairs of names to look at.`),
  askText:
    'The names are the same but for capital letters, accents and spaces. What you say stays on this computer, and can be undone.',
  same: 'The same person',
  different: 'Not the same',
  saidSame: (name: string) => `${name} is shown once now, with all offices.`,
  saidDifferent: 'They stay two people.',
  nothing: 'No names to compare.',

  apart: 'Take apart',
  apartNamed: (name: string, office: string, assembly: string) =>
    `Take apart: ${name}, ${office}, ${assembly}`,
  parted: (name: string) => `${name} is shown apart again.`,
  differ: (n: number) => count(n, 'pair that is not the same', 'pairs that are not the same'),
  and: (one: string, other: string) => `${one} and ${other}`,
  takeBack: 'Take back',
  takeBackNamed: (pair: string) => `Take back: ${pair}`,
  tookBack: 'Taken back. They may be asked about again.',
  gone: 'a name that is not given out any more',
} as const
