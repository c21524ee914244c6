const somebody = (name: string | null) => name ?? 'Somebody'
const anAssembly = (name: string | null) => name ?? 'An assembly'

/** An office that ended, or assemblies that parted: nothing that was written goes with it (JC7, JC12). */
export const parting = {
  office: {
    title: (who: string | null, of: string | null) =>
      `${somebody(who)} writes here for ${of ?? 'their assembly'} no more`,
    text: (who: string | null, of: string | null) =>
      `${of ?? 'Their assembly'} has ended the office. What ${who ?? 'they'} wrote stays as it is, with everybody. What is written on that computer from now on reaches nobody.`,
  },
  own: {
    title: (who: string | null) => `${somebody(who)} may write here no more`,
    text: (who: string | null) =>
      `The office was ended. What ${who ?? 'they'} wrote until then stays and counts. What is written on that computer from now on reaches nobody.`,
  },
  member: {
    title: (of: string | null) => `${anAssembly(of)} belongs here no more`,
    text: (of: string | null) =>
      `What was written together stays as it is. Nothing new goes to ${of ?? 'that assembly'}, and nothing new comes from there.`,
  },
  host: {
    title: (of: string | null) => `${of ?? 'A host'} has parted from this assembly`,
    text: (of: string | null) =>
      `What was published and written together until then stays with both. Nothing new goes to ${of ?? 'that host'}, and nothing new comes from there. It is still named as a host here: that is ended under Settings, Who may write.`,
  },
  /** Under "see this as you type", as long as it is so. */
  stands: (who: string | null, of: string | null) =>
    `${somebody(who)} writes here for ${of ?? 'their assembly'} no more; every word of theirs stays.`,
  memberStands: (of: string | null) => `${anAssembly(of)} takes part no more; every word from there stays.`,
  /** To the member that was parted from, where it wrote as a guest. */
  here: (host: string, member: string) => `${host} has parted from ${member}`,
  hereText: (member: string) =>
    `${member} takes part here no more. What was written together stays as it is, with everybody. What you write here now is kept on this computer and reaches nobody.`,
  /** Beside the host's line under Who may write. */
  ended: 'It has parted from this assembly: nothing new goes there or comes from there.',
} as const
