import { people } from './dates'

/** The words of the ways to decide: consent with its review, blocks that are looked at by the meeting. */
export const modes = {
  reviewOn: 'Look at it again on',
  review: 'Is it a block?',
  reviewOf: (name: string, needed: number, present: number) =>
    `${name} blocks. The meeting may find that this is not a block: ${needed} of ${people(present)} here must find so.`,
  finding: (name: string, found: number, present: number, setAside: boolean) =>
    setAside
      ? `${found} of ${people(present)} find that what ${name} said is not a block. It stops nothing and stays on record.`
      : `${found} of ${people(present)} find that what ${name} said is not a block. That is not enough: the block stands.`,
  findingCount: (name: string) => `How many find that what ${name} said is not a block`,
  findingHands: 'Hands',
  putFinding: 'Put the finding on record',
} as const
