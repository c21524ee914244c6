import { list } from './dates'

const whose = (names: readonly string[]) =>
  names.length === 0 ? 'The secretaries of the assemblies that take part' : `Secretaries of ${list(names)}`

/** What several assemblies write together (JC). */
export const together = {
  /** Said before the first letter, and as long as it is so (JC4). */
  seen: (names: readonly string[]) => `${whose(names)} see this as you type, also what you delete.`,
  willSee: (names: readonly string[]) =>
    `${whose(names)} will see this meeting as you type in it, also what you delete.`,
  alone: 'Prepare it here first; share it later',
  aloneHelp:
    'Until you share it, only you and your deputies see it. Nothing that you delete before is handed over.',
  notYet: 'Only this assembly’s own secretaries see this so far',
  notYetText: (names: readonly string[]) =>
    `Once shared, ${whose(names).replace(/^S/, 's').replace(/^T/, 't')} see it as you type, also what you delete. What you deleted before is not handed over.`,
  share: 'Share it now',
  shared: 'It is shared. The draft stays in the list of withdrawn meetings.',
  writesFor: (assembly: string) => `You write here for ${assembly}.`,
  silent: (assembly: string) => `You do not speak for ${assembly} here any more`,
  silentText: (assembly: string) =>
    `${assembly} has ended the office of this computer. What was written together stays as it is, with everybody. What you write here now is kept on this computer and reaches nobody.`,
} as const
