import { count } from './dates'

/** The door: three ways in, the one question about the key, and the first assembly. */
export const welcome = {
  title: 'Folkmoot',
  lead: 'Minutes, positions and decisions of assemblies that decide by consensus. Everything stays on this computer; there is no account.',
  doors: 'Ways in',
  practice: {
    title: 'Try a practice federation',
    text: 'Three invented assemblies with two years of meetings, and one meeting due today. Nothing in it is real, nothing mixes with real records, and one button erases it.',
    enter: 'Try it',
    again: 'Go on practising',
    entering: 'Opening the practice federation…',
  },
  real: {
    title: 'Start my assembly',
    text: 'For real records. It takes about five minutes: how this computer keeps them safe, then your assembly and how it decides.',
    enter: 'Start',
    opening: 'Opening…',
  },
  mine: {
    title: 'Open my records',
    text: 'The assemblies you keep on this computer. If you chose a passphrase, have it ready.',
    enter: 'Open',
  },
  closed: {
    title: 'Closed on this old engine',
    text: (version: string) =>
      `Folkmoot is running on Electron ${version}. It no longer gets security mending, so real records are not opened here. Practice works. Install the current version to start your assembly.`,
  },
  join: {
    title: 'Join from another secretary',
    text: 'You have an invite: to keep one assembly together with somebody else, on a second laptop of yours, or to bring your assembly together with another. It works without a network too.',
    enter: 'Join',
  },
  enterFailed: 'That did not open. Nothing was changed. Close Folkmoot, start it again, and try once more.',
} as const

export const key = {
  title: 'How should this computer keep your records?',
  step: 'Step 1 of 3',
  lead: 'Your records are always encrypted on the disk. The one question is what opens them.',
  question: 'What opens your records',
  passphrase: {
    label: 'A passphrase (recommended)',
    description:
      'You type it when Folkmoot starts or was locked. Whoever takes the laptop cannot read anything.',
  },
  keystore: {
    label: 'This computer’s own key store',
    description: 'Opens with your login. Whoever can log in as you can read everything.',
  },
  unprotected: {
    label: 'Nothing',
    description:
      'The key lies beside the records. Whoever holds this computer or its disk can read every name and every position.',
  },
  noKeystore: 'This computer has no key store that Folkmoot can rely on, so that choice is not offered.',
  first: 'Passphrase',
  second: 'The same again',
  show: 'Show what I type',
  nobodyResets: 'Nobody can reset a passphrase. Write it on paper and keep the paper away from the laptop.',
  differ: 'The two are not the same.',
  open: 'Everybody may take part in every assembly I keep here',
  openHelp:
    'None is only for some people, such as those of one age or with one illness. The records of such an assembly must not lie open: choose something above that opens them.',
  openMissing: 'Tick this, or choose another way.',
  go: 'Keep them this way',
  making: 'Making the key… this takes a few seconds on purpose.',
  failed: 'The key could not be made. Nothing was written. Check that the disk has space, and try again.',
} as const

export type Strength =
  | { readonly type: 'empty' }
  | { readonly type: 'short'; readonly missing: number }
  | { readonly type: 'repeats' }
  | { readonly type: 'fair' }
  | { readonly type: 'strong' }

/** How good a passphrase is, in words. */
export function strengthSentence(strength: Strength): string {
  switch (strength.type) {
    case 'empty':
      return 'At least 12 characters. Four words that have nothing to do with each other are strong and easy to keep in mind.'
    case 'short':
      return `${count(strength.missing, 'character', 'characters')} more. Four words that have nothing to do with each other are best.`
    case 'repeats':
      return 'Too easy to guess: it says the same thing over and over.'
    case 'fair':
      return 'Good enough. One or two more words would make it strong.'
    case 'strong':
      return 'Strong.'
  }
}

export const founding = {
  title: 'Your assembly',
  step: 'Step 2 of 3',
  lead: 'All of this stands in the assembly’s charter. Name, remit and rules can be changed later, in Settings; decisions keep the rule they were taken by.',
  haveBackup: 'You have a backup file from another computer?',
  haveInvite: 'Somebody has invited you?',
  which: 'The assembly',
  name: 'Name',
  code: 'Short code',
  codeHelp: 'Stands before the number of a minute. Letters, figures and hyphens, 12 at most.',
  kind: 'Kind',
  remit: 'Remit',
  remitHelp: 'What this assembly decides about. You may leave it for later.',
  takePart: 'Who may take part',
  takePartWords: 'In your own words',
  takePartHelp: 'For example: everyone who lives or works in the town.',
  restrictedClosed: 'Needs a key: on this computer you chose that nothing protects the records.',
  you: 'You',
  myName: 'Your name',
  myNameHelp: 'You will be on the roll as its secretary.',
  decides: 'How it decides',
  items: 'On every agenda',
  itemsHelp: 'Each meeting can still drop or move them.',
  place: 'Where and in which language',
  zone: 'Time zone',
  zoneHelp: 'The clock of your meetings.',
  zoneUnknown: 'No time zone has that name. Choose one from the list.',
  language: 'Language of the minutes',
  languageHelp: 'Told to screen readers and to the PDF.',
  go: 'Start this assembly',
  starting: 'Starting…',
  leave: 'Back to the start',
  nameMissing: 'Write the name of the assembly.',
  codeWrong: 'Write 1 to 12 letters, figures or hyphens.',
  kindMissing: 'Choose a kind.',
  myNameMissing: 'Write your name.',
  tooLong: 'This is too long. Shorten it a little.',
  check: (n: number) =>
    `${count(n, 'thing is', 'things are')} still missing; ${n === 1 ? 'it is' : 'each is'} marked above.`,
} as const

/** What nearly every meeting begins and ends with, and in which part of the agenda. */
export const standingItems = {
  opening: 'Opening',
  closing: 'Closing',
  welcome: 'Welcome and apologies',
  interests: 'Interests',
  previous: 'Minutes of the previous meeting',
  arising: 'Matters arising and actions',
  other: 'Any other business',
  next: 'Next meeting',
} as const
