/** Deeds as somebody looks for them in Ctrl+K, and why one cannot be done just now. `…Also`: other words they are looked for by. */
export const deeds = {
  call: 'Call to order',
  callOf: (title: string) => `Call to order: ${title}`,
  callAlso: 'begin start open',
  callWhy: 'No meeting is planned.',
  close: 'Close the meeting',
  closeOf: (title: string) => `Close the meeting: ${title}`,
  closeAlso: 'end finish adjourn over',
  closeWhy: 'No meeting is under way.',
  approve: 'Approve minutes',
  approveIn: (title: string, date: string) => `Approve minutes: ${title}, ${date}`,
  approveAlso: 'accept sign confirm approval',
  approveWhy: 'Minutes are approved by a meeting. Name them on the agenda of the next one first.',
  nothingToApprove: 'No minutes wait for approval.',
  correct: 'Correct minutes',
  correctOf: (title: string, date: string) => `Correct the minutes: ${title}, ${date}`,
  correctAlso: 'correction amend mistake edit wrong change',
  correctWhy:
    'There is no draft. Approved minutes are corrected by a later meeting, on the item that names them.',
  looks: {
    dark: 'Dark appearance',
    light: 'Light appearance',
    system: 'Appearance as the computer has it',
  },
  looksAlso: 'mode theme colours night day bright looks',
  isSo: 'It is so already.',
  settingsAlso:
    'dark light appearance theme keys passphrase lock backup restore practice device office deputy invite who may write secretary computer',
  membersAlso: 'people roll import list csv add',
} as const
