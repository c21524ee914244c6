import { tooFew } from './too-few'

type Said = { readonly cause?: string; readonly needed?: number; readonly present?: number }

/** Why minutes were not taken a step further. */
export const lifecycleRefusals: Readonly<Record<string, (said: Said) => string>> = {
  LC4: () => 'That day has passed, or no calendar has it. Choose a later day, or none.',
  LC5: (said) =>
    said.cause === 'no-reason'
      ? 'Say in a few words why the remark is not taken in. Whoever sent it will ask.'
      : 'This remark is not here any more.',
  LC6: (said) =>
    said.cause === 'itself'
      ? 'A meeting cannot approve its own minutes this way. They come onto the agenda of the next one.'
      : 'These minutes are on this agenda already.',
  LC7: (said) => notByThis[said.cause ?? ''] ?? 'These minutes cannot be approved here.',
  LC8: (said) =>
    said.cause === 'already'
      ? 'This person has signed already.'
      : 'Only approved minutes are signed, and only one text of them.',
  LC9: () =>
    'These minutes are approved. Their text is not changed any more; what is wrong is said as a correction.',
  LC10: (said) =>
    said.cause === 'twice'
      ? 'These minutes were approved twice. A minute has to name the one that holds, first.'
      : 'There is only one approval of these minutes.',
  LC12: (said) =>
    said.cause === 'narrowed'
      ? 'The charter keeps this assembly’s records to itself. Nothing was published.'
      : 'Only approved minutes are published.',
  LC18: (said) => byRule[said.cause ?? ''] ?? 'These minutes are approved by the next meeting.',
  LC21: (said) => tooFew.toSettle(said.needed ?? 0, said.present ?? 0),
  LC11: () =>
    'These minutes are approved. A correction has to be agreed by a later meeting: write it there, in an item of its own.',
}

const byRule: Readonly<Record<string, string>> = {
  'day-over': 'The day of the meeting is over. The next meeting approves these minutes.',
  'not-sent': 'The window for remarks begins when the draft goes out. Note to whom it went first.',
  'window-open': 'The window for remarks is still open.',
  remarks: 'A remark is open. Answer it first; then the window closes.',
}

const notByThis: Readonly<Record<string, string>> = {
  'other-assembly': 'Minutes are approved by a meeting of the same assembly.',
  itself: 'A meeting cannot approve its own minutes this way. They come onto the agenda of the next one.',
  'not-named': 'No item of this agenda names these minutes. Put them on the agenda first.',
  earlier: 'This meeting began before the other one. Only a later meeting approves its minutes.',
}
