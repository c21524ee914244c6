import { count, dateInWords } from './dates'

/** Whose names go out with their offices, and who said so. */
export const officeNames = {
  title: (n: number) =>
    n === 0
      ? 'Names of office-holders that go out: none'
      : `Names of office-holders that go out: ${count(n, 'name', 'names')}`,
  lead: 'A name goes out only where the charter lets it and the person has said yes. Hosts, members and whoever holds an open file then read the name, the office and since when; nothing else from the roll.',
  byCharter: 'By the charter of this assembly all names stay here.',
  shared:
    'This assembly brings others together, and their secretaries write its list too. No name goes out from here.',
  charter: 'Open the charter',
  caption: 'Offices, and whether the names go out',
  office: 'Office',
  holder: 'Held by',
  state: 'The name',
  deed: 'What can be done',
  nobody: 'Nobody',
  kept: 'Stays in the assembly',
  out: 'Goes out',
  in: 'Stays in, by the charter',
  said: (on: string, by: string, at: string) =>
    `Said yes on ${dateInWords(on)}; ${by} recorded it on ${dateInWords(at)}`,
  since: (on: string) => `In office since ${dateInWords(on)}`,
  withdrawn: (on: string) => `Withdrawn on ${dateInWords(on)}`,
  goneOut: 'New records leave it out. What went out before cannot be called back.',
  contested: 'Two computers recorded different answers',
  contestedHelp: 'It stays in until you record which one holds.',
  yes: 'Record a yes…',
  yesNamed: (name: string, office: string) => `Record a yes: ${name}, ${office}`,
  no: 'Withdraw…',
  noNamed: (name: string, office: string) => `Withdraw the name: ${name}, ${office}`,

  ask: (name: string, office: string) => `${name} as ${office}`,
  askText: (name: string) =>
    `Record this only where ${name} has said yes. The name, the office and since when go out to hosts and members of this assembly, and into every open file. The yes can be withdrawn at any time, but what has gone out cannot be called back.`,
  askOn: 'They said yes on',
  askSince: 'In office since',
  askSinceHelp: 'Left empty it is not told.',
  record: 'Record the yes',
  recorded: (name: string) => `${name}’s name goes out with the office from now on.`,
  dayMissing: 'Choose the day they said yes.',

  withdraw: (name: string) => `Withdraw ${name}’s name?`,
  withdrawText: (name: string, office: string) =>
    `From now on new records leave out that ${name} is ${office}. Others have the old ones: what has gone out cannot be called back by anybody, nor by any program.`,
  withdrawGo: 'Withdraw the name',
  withdrew: (name: string) =>
    `${name}’s name no longer goes out. What went out before cannot be called back.`,
} as const

type Said = { readonly cause?: string }

/** Why nothing was recorded about a name. */
export const officeNameRefusals: Readonly<Record<string, (said: Said) => string>> = {
  PN1: ({ cause }) =>
    cause === 'office'
      ? 'This person does not hold that office now, so no name goes out with it.'
      : cause === 'said'
        ? 'That is on record already.'
        : cause === 'ahead'
          ? 'That day is still to come. Choose the day on which it was.'
          : 'By the charter, names of office-holders stay in this assembly. Change the charter first.',
  PN4: () => 'No name goes out with that office, so there is nothing to withdraw.',
  PN7: ({ cause }) =>
    cause === 'gone'
      ? 'That is taken back already. Nothing was changed.'
      : 'These are shown as one person already. Nothing was changed.',
}
