import { dateAndTime } from './dates'

type Purpose = 'deputy' | 'own' | 'member' | 'host'

/** Inviting, comparing four words, admitting, joining. Every sentence says who comes to read what. */
export const pairing = {
  title: 'Invites',
  lead: 'Invite a deputy, a second computer of yours, or another assembly. With files alone it works without any network.',
  invite: 'Invite…',
  hear: 'Take in a reply…',
  none: 'No invite is out.',

  inviteTitle: 'Whom do you invite?',
  purpose: 'To be',
  purposes: {
    deputy: 'A deputy',
    own: 'A second computer of mine',
    member: 'A member assembly',
    host: 'A host',
  } as Readonly<Record<Purpose, string>>,
  purposeHelp: {
    deputy: 'Reads and writes everything here, from a computer of their own. Admits nobody.',
    own: 'Signs for you like this one.',
    member: 'Another assembly that is a member of this one. Its secretary answers.',
    host: 'The assembly that this one is a member of. Its secretary answers.',
  } as Readonly<Record<Purpose, string>>,
  person: 'Who is it?',
  personHelp: 'Somebody on the roll. If they are not on it yet, add them under Members first.',
  personMissing: 'Choose who is to be the deputy.',
  nobodyElse: 'There is nobody else on the roll yet. Add your deputy under Members first.',
  remits: 'What it decides about by itself',
  remitsHelp: 'One on each line. You may leave it empty.',
  make: 'Make the invite',

  showTitle: (what: string) => `The invite: ${what}`,
  showLead:
    'Hand it over by any road: mail, a stick, or from screen to screen. Whoever holds it can answer it, so hand it to nobody else.',
  code: 'Invite code',
  picture: 'The invite as a picture, for a camera',
  pictureTitle: 'As a picture',
  copy: 'Copy',
  copied: 'Copied.',
  saveFile: 'Save as a file',
  saved: (path: string) => `Saved as ${path}.`,
  inviteFile: (code: string) => `${code} invite.folkmoot-invite`,
  replyFile: (name: string) => `${name} reply.folkmoot-reply`,
  admissionFile: (code: string, who: string) => `${code} admission for ${who}.folkmoot-admission`,
  next: 'What comes back is a reply. Take it in here: then four words are compared, and only then somebody is admitted.',

  what: (purpose: Purpose, who: string | null) =>
    purpose === 'deputy'
      ? `${who ?? 'somebody'} as a deputy`
      : purpose === 'own'
        ? 'a second computer of mine'
        : purpose === 'member'
          ? who === null
            ? 'a member assembly'
            : `${who} as a member assembly`
          : who === null
            ? 'a host'
            : `${who} as a host`,
  states: {
    open: 'Waiting for a reply',
    used: 'Admitted',
    withdrawn: 'Withdrawn',
    over: 'Over, not answered',
  },
  answered: (n: number) => (n === 1 ? 'A reply has come' : `${n} replies have come`),
  until: (date: string, time: string) => `Counts until ${dateAndTime(date, time)}.`,
  show: 'Show',
  withdraw: 'Withdraw',
  putAway: 'Put away',
  compare: 'Compare the words',
  about: (button: string, what: string) => `${button}: ${what}`,
  withdrawn: 'The invite is withdrawn: nobody is admitted by it any more.',

  hearTitle: 'The reply that came back',
  hearLead: 'Paste it here, or choose the file.',
  reply: 'Reply',
  chooseFile: 'Choose a file',
  goOn: 'Go on',
  close: 'Close',

  admitTitle: (name: string) => `Admit ${name}?`,
  readOut:
    'Call each other, or sit together: both screens show four words. Read them to each other. Do not send them by mail.',
  yourWords: 'The four words',
  same: 'We have read the words to each other, and they are the same.',
  differ: 'If they differ, somebody is in between: admit nobody, withdraw the invite, and make a new one.',
  admit: 'Admit',
  whoReads: (purpose: Purpose, who: string, assembly: string) => {
    switch (purpose) {
      case 'deputy':
        return `${who} becomes a deputy of ${assembly}. This computer of theirs will read all of it: the roll, drafts, notes, and every position with its reason, of all years. It will write there too, and admit nobody.`
      case 'own':
        return `It becomes your second computer for ${assembly}. It will read all of it, sign as secretary like this one, and may admit and remove.`
      case 'member':
        return `${who} becomes a member assembly of ${assembly}. Its secretaries will read what ${assembly} publishes and what is written in meetings held together; you read what ${who} publishes. Neither reads the other’s roll, drafts or notes.`
      default:
        return `${assembly} becomes a member assembly of ${who}. The secretaries of ${who} will read what ${assembly} publishes and what is written in meetings held together. They do not read its roll, drafts or notes, and write nothing in its name.`
    }
  },
  hasAnswered: (name: string) => `“${name}” has answered.`,
  admitted:
    'Admitted. Where both are on the network, the records go by themselves; else hand over the admission file.',
  admission: 'Save the admission file',
  admissionHelp:
    'The admission file opens on that one computer and nowhere else. It can be written again as often as needed.',

  kin: 'Hosts and member assemblies',
  kinLead: 'Both say it, each in its own records. Until both have, it is a claim.',
  hostLine: (name: string, date: string) => `${name} is a host, since ${date}.`,
  memberLine: (name: string, date: string) => `${name} is a member assembly, since ${date}.`,
  unnamed: (form: string) => `An assembly (${form})`,
  unlink: 'End it',
  unlinkTitle: (name: string) => `End it with ${name}?`,
  unlinkText:
    'What was published until now stays there. Nothing that comes later is handed on to it. The other assembly says so in its own records, or not.',
  unlinked: 'It is ended.',
  openTo: 'Who may fetch what this assembly publishes',
  openToTree: 'All hosts above and all members below',
  openToHosts: 'The hosts directly above',
  openToDone: 'That is sealed into who may read.',

  join: 'Join an assembly…',
  joinTitle: 'Join an assembly',
  joinLead:
    'Somebody has invited you: as a deputy, with your second computer, or in the name of an assembly.',
  joinInvite: 'The invite',
  joinHelp: 'Paste the code, or choose the file.',
  joinRead: 'Read the invite',
  joinBack: 'Back',
  joinOther: 'Another invite',
  invitedBy: (by: string, assembly: string, purpose: Purpose) => {
    switch (purpose) {
      case 'deputy':
        return `${by} invites you to be a deputy of ${assembly}.`
      case 'own':
        return `This computer is to be the second one of ${by} for ${assembly}.`
      case 'member':
        return `${by} invites an assembly to be a member of ${assembly}.`
      default:
        return `${by} invites an assembly to be a host of ${assembly}.`
    }
  },
  readsHere: (purpose: Purpose, assembly: string) =>
    purpose === 'deputy' || purpose === 'own'
      ? `Once admitted, this computer holds all records of ${assembly} and writes in them.`
      : `Once admitted, ${assembly} and your assembly read what the other publishes, and write together in meetings held together. Neither reads the other’s roll, drafts or notes.`,
  ownAssembly: 'In the name of',
  noAssembly: 'You keep no assembly here yet in whose name this could be answered.',
  computer: 'How this computer is to be called',
  computerHelp: 'So that the other knows which one it is: your name and the sort of machine.',
  computerMissing: 'Give it a name.',
  answer: 'Answer',
  answering: 'Answering… this takes a moment on purpose.',
  waitingTitle: (assembly: string) => `${assembly}: your reply`,
  step1: 'Hand the reply back, by any road.',
  send: 'Send it over the network',
  sending: 'Looking for the other computer…',
  sendHelp:
    'Turns the network on here. The other computer learns this one’s address; nobody else gets an answer.',
  isSent: 'The reply is there. Leave this open: the admission comes by itself.',
  step2: 'Read the four words to each other, by voice.',
  step3: 'Take in the admission file that comes back.',
  takeAdmission: 'Choose the admission file',
  taking: 'Taking the records in…',
  joined: (assembly: string) => `This computer now keeps ${assembly}.`,
  paired: (assembly: string) => `Paired with ${assembly}.`,
  forget: 'Put this reply away',
  another: 'Answer another invite',
} as const

export const newKey = {
  button: 'Change the key…',
  title: 'Change this computer’s key?',
  text: [
    'Do this when a copy of this computer or of its disk may be in somebody else’s hands, or when it is shown to be in two places.',
    'What was written here stays and counts. From then on only the new key signs; whatever is signed with the old one counts nowhere that hears of this. A meeting that is open is taken over again from here.',
  ],
  go: 'Change it',
  done: 'This computer signs with a new key now.',
} as const

export const handover = {
  button: 'Hand over the office…',
  named: (who: string) => `Hand over the office: ${who}`,
  title: (who: string) => `Hand the office over to ${who}?`,
  text: (who: string) =>
    `${who} becomes the secretary: admits, removes, seals the charter. There is one secretary; from here it can only be handed back by ${who}.`,
  stays: 'I stay as a deputy',
  go: 'Hand it over',
  done: (who: string) => `${who} is the secretary now.`,
} as const
