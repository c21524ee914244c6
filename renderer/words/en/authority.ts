import { dateInWords } from './dates'

/** Who may write, and the sheet by which a lost computer can be made up for. */
export const sheet = {
  step: 'Step 3 of 3',
  title: 'The recovery sheet',
  lead: (assembly: string) =>
    `For ${assembly}. These words are shown this once and kept nowhere on this computer.`,
  what: 'If this computer is lost, stolen or broken, a backup brings your records to another one, and these 24 words let that one write and sign for the assembly again.',
  keep: 'Print it, or copy it by hand. Put it where you keep what must not be lost, and not with this computer.',
  beware:
    'Whoever has the words can speak for the assembly and put everybody else out. If a picture of them was taken, or a PDF of them stays on this computer, treat the sheet as lost and make a new one.',
  print: 'Save as PDF to print',
  copied: 'I have them on paper, and have read them back.',
  goOn: 'Go on',
  later: 'You can make a new sheet later under Settings, Who may write.',
  paperTitle: (assembly: string) => `Recovery sheet of ${assembly}`,
  paperMade: (date: string) => `Made on ${dateInWords(date)}.`,
  paperUse:
    'In Folkmoot on the new computer: restore a backup, then Settings, Who may write, Enter the recovery sheet.',
  fileName: (code: string) => `${code} recovery sheet.pdf`,
  saved: (path: string) =>
    `Saved as ${path}. Print it, then delete the file: whoever finds it has the sheet.`,
} as const

export const authority = {
  title: 'Who may write',
  takesPart: (rule: string) => `By its charter, ${rule}.`,
  lead: 'A computer writes for an assembly under a key of its own. These hold an office now.',
  opening: 'Reading who may write…',
  nobody: 'Nobody holds an office.',
  roles: { secretary: 'Secretary', deputy: 'Deputy' },
  acting: (role: string, until: string) => `${role}, acting until ${dateInWords(until)}`,
  somebody: 'The founder',
  here: 'this computer',
  device: (name: string) => `device ${name}`,
  called: (name: string) => `computer “${name}”`,
  how: (how: 'found' | 'grant' | 'handover' | 'rotate' | 'recover', date: string, giver: string | null) => {
    const by = giver === null ? '' : ` by ${giver}`
    const on = dateInWords(date)
    switch (how) {
      case 'found':
        return `Founded the assembly on ${on}.`
      case 'grant':
        return `Admitted${by} on ${on}.`
      case 'handover':
        return `Took over${giver === null ? '' : ` from ${giver}`} on ${on}.`
      case 'rotate':
        return `With a new key since ${on}.`
      case 'recover':
        return `Came in by the recovery sheet on ${on}.`
      default:
        return on
    }
  },
  ended: 'No longer',
  endedHow: (how: 'revoke' | 'handover' | 'rotate', date: string, who: string | null) => {
    if (how === 'handover') return `Handed over on ${dateInWords(date)}.`
    if (how === 'rotate') return `Changed to a new key on ${dateInWords(date)}.`
    return `Removed${who === null ? '' : ` by ${who}`} on ${dateInWords(date)}.`
  },
  struck: (n: number) => (n === 1 ? 'One change has no effect' : `${n} changes have no effect`),
  struckText:
    'Two computers changed who may write without knowing of each other. These changes are kept, and shown here with the reason.',
  struckOps: {
    grant: 'admitted somebody',
    revoke: 'removed somebody',
    handover: 'handed over the office',
    rotate: 'changed to a new key',
    recover: 'came in by a recovery sheet',
    resheet: 'made a new recovery sheet',
    affiliate: 'named a host',
    recognise: 'recognised a member assembly',
    unlink: 'ended it with a host or member assembly',
    policy: 'changed who may fetch what is published',
    seal: 'sealed what was approved',
  } as Readonly<Record<string, string>>,
  struckOther: 'changed something about the assembly',
  struckLine: (who: string, what: string, date: string) => `${who} ${what} on ${dateInWords(date)}.`,
  struckWhy: {
    removed: 'Whoever did it was removed at the same time.',
    'rests-on': 'The office it was done in has no effect itself.',
    recovered: 'The recovery sheet was used at the same time, and comes first.',
    resheeted: 'The sheet had been replaced by its holder at the same time.',
  },
  remove: 'Remove',
  removeNamed: (who: string) => `Remove: ${who}`,
  removeTitle: (who: string) => `Remove ${who}?`,
  removeText:
    'What was written there and has reached this computer stays and counts. Nothing written there after that will count anywhere that hears of this, and nothing new goes there; what it already has it keeps. It cannot be undone; the device can only be admitted anew.',
  removeGo: 'Remove it',
  removed: 'It may no longer write.',
  practice: 'Practice has no recovery sheet.',

  hasSheet: 'There is a recovery sheet. If it is lost, or somebody may have seen it, make a new one.',
  noSheet:
    'There is no recovery sheet: if this computer is lost, no other can sign for the assembly. Make one now.',
  newSheet: 'Make a new sheet',
  newTitle: 'Make a new recovery sheet',
  newText:
    'If you still have the old sheet, write its words here: the old one is then worth nothing at once. Without them the new one works too, but whoever finds the old one may still use it against you.',
  newFirst: 'The words are shown once, on the next page. Have a pen or a printer ready.',
  oldWords: 'The 24 words of the old sheet, if you have it',
  make: 'Show the words',

  notHere: 'This computer reads and takes notes; it does not sign yet',
  removedHere: 'This computer was removed from the assembly',
  removedText: (assembly: string) =>
    `What it had of ${assembly} stays here to be read. What you write here now is kept on this computer and reaches nobody. If that is a mistake, ask the secretary for an invite.`,
  notHereText: (assembly: string) =>
    `What you write for ${assembly} is kept here and shown here. It is signed, and counts elsewhere, once this computer holds an office. Until then the charter cannot be changed from here.`,
  bannerText: (assembly: string) =>
    `What you write for ${assembly} is kept here. It is signed once this computer holds an office: by an invite of the secretary’s, or by the recovery sheet under Settings, Who may write.`,
  enter: 'Enter the recovery sheet',
  enterText:
    'Copy the words in their order. Capitals, commas and numbers do not matter; the first four letters of a word are enough.',
  words: 'The 24 words',
  wordsHelp: (n: number) => (n === 24 ? '24 words.' : `${n} of 24 words.`),
  enterGo: 'Come into office',
  entered: 'This computer signs for the assembly now. What was kept here before is signed too.',
  afterwards: 'If the old computer is lost or stolen, remove it from the list.',
} as const
