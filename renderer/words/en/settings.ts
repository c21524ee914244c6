import { count } from './dates'

/** Settings: how this computer looks and locks, the charter, backups, the device, and the way out of practice. */
export const settings = {
  title: 'Settings',
  writers: 'Who may write',
  looks: 'Look and keys',
  appearance: 'Appearance',
  appearances: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  singleKeys: 'Single letters as keys',
  singleKeysHelp:
    'In a live meeting 1 to 5 record a position and N adds an item, while no text field has the focus.',

  lock: 'Locking',
  autoLock: 'Lock when nobody uses Folkmoot for',
  autoLockMinutes: (n: number) => (n === 60 ? '1 hour' : n > 60 ? `${n / 60} hours` : `${n} minutes`),
  autoLockHelp: 'Never by itself while a meeting is open. Also locks when the laptop goes to sleep.',
  lockNow: 'Lock now',
  lockPractice: 'Practice has no passphrase, so it is never locked.',
  lockUnprotected: 'Nothing protects the records on this computer, so locking would not hide them.',

  device: 'This computer',
  deviceId: 'Name of this device',
  deviceIdHelp: 'Stands beside what is recorded here.',
  keyKind: 'What opens the records',
  keyKinds: {
    passphrase: 'A passphrase',
    keystore: 'This computer’s own key store',
    unprotected: 'Nothing: whoever holds this computer can read them',
  },
  keyPractice: 'Nothing: it is practice',
  runtime: 'Engine',
  runtimeVersion: (version: string) => `Electron ${version}`,
  runtimeOld: (version: string) => `Electron ${version}, an old one without security mending`,
  journal: 'Where the journal is',
  showFolder: 'Show in folder',
} as const

export const snippetCard = {
  title: 'Snippets',
  lead: 'Words you write often. In a note, write / and the first letters of the name, then Enter. {date}, {time}, {present} and {item} are filled in; any other word in braces waits to be written over. They are kept on this computer, readable to whoever uses it: no place for names or secrets.',
  none: 'None yet. In a note, write the words, then / and choose “Keep this line as a snippet”.',
  remove: (name: string) => `Take /${name} away`,
  removed: (name: string) => `/${name} is gone.`,
} as const

export const spellingCard = {
  title: 'Spelling',
  underline: 'Underline words that are not in the dictionary',
  help: 'In notes of assemblies that write in English. The dictionary, of British English, is part of Folkmoot: no word is sent anywhere. F7 leads to the next such word.',
  own: 'Your words, in the notes of this assembly:',
  none: 'No words of your own yet. On an underlined word, press Shift+F10 and choose “Add … to my words”. They are kept on this computer.',
  remove: (word: string) => `Take “${word}” away`,
  removed: (word: string) => `“${word}” is none of your words any more.`,
} as const

export const charterCard = {
  title: 'Charter',
  version: (n: number) => `Version ${n}`,
  remit: 'Remit',
  noRemit: 'Not written down yet.',
  quorum: 'Quorum',
  follows: 'Follows',
  followed: (name: string, version: number) => `${name}, version ${version}`,
  open: 'Open the charter',
} as const

export const backups = {
  title: 'Backups',
  lead: 'Folkmoot makes one by itself when it closes and every hour in which something changed, and reads each back. Keep a backup file somewhere else too: on a stick, in another house.',
  last: 'Made by itself',
  none: 'None yet.',
  line: (when: string, size: string) => `${when}, ${size}`,
  earlier: (n: number) => count(n, 'earlier one', 'earlier ones'),
  folder: 'Kept in',
  make: 'Make a backup file',
  making: 'Writing and reading back…',
  madeDamaged: (n: number) =>
    `The backup was written and read back, but ${count(n, 'entry', 'entries')} of the journal cannot be read here and so not there. Keep your older backups.`,
  made: (path: string) => `The backup file was written and read back: ${path}`,
  restore: 'Restore from a file',
  restoring: 'Reading the backup…',
  restoreTitle: 'Restore from a backup file',
  restoreText: [
    'You choose a backup file next.',
    'What is missing here is added. Nothing that is here now is replaced or deleted.',
    'Device keys are in no backup: an assembly that was not here is written on by this computer under a device name of its own. Nor are the computers it was paired with (pair again: they know the old key), nor what other assemblies published (it comes again from them).',
  ],
  restorePassphrase: 'Passphrase of the backup',
  restorePassphraseHelp: 'Only if it was made with another one than this computer uses now.',
  restoreGo: 'Choose a file',
  restored: (n: number) => `${count(n, 'assembly was', 'assemblies were')} restored.`,
  unknown: 'The list of backups could not be read just now.',
} as const

export const practice = {
  title: 'Practice',
  text: 'Everything in this federation is invented. It lies in a folder of its own and never mixes with real records.',
  leave: 'Leave practice',
  leaveHelp: 'It stays as it is until you come back.',
  erase: 'Erase practice',
  eraseTitle: 'Erase the practice federation?',
  eraseText:
    'Its folder, its key and everything you tried in it are deleted from this computer. Real records are not touched. A new practice federation can be made at any time.',
  eraseGo: 'Erase it',
} as const

export const leaving = {
  title: 'Back to the start',
  text: 'Closes these records and shows the three ways in. Practice is there too.',
  leave: 'Go to the start',
} as const

/** `4.2 MB`, in the units of a file list. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
