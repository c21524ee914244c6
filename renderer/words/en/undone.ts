/** What was taken back, by the weightiest thing that was said in the gesture: whoever presses Ctrl+Z elsewhere must know (UN5). */
const names: readonly (readonly [string, string])[] = [
  ['state/closed', 'the close of the meeting'],
  ['state/resumed', 'the taking up again of the meeting'],
  ['state', 'the last break'],
  ['decision', 'the decision'],
  ['reopening', 'the reopening'],
  ['reopening-back', 'that the decision stands after all'],
  ['replacement', 'what the decision replaced'],
  ['decision-date', 'the review date'],
  ['input', 'what an absent person said'],
  ['deadlock', 'the finding of deadlock'],
  ['ballot-announced', 'the announcement of the ballot'],
  ['ballot-plan', 'a change of the ballot'],
  ['meeting-needed', 'the wish for a meeting'],
  ['agreed-wording', 'the lock on the wording'],
  ['amendment-fate', 'what became of an amendment'],
  ['amendment', 'an amendment'],
  ['block-finding', 'the finding on a block'],
  ['concern-fate', 'what became of a concern'],
  ['sounding', 'the temperature check'],
  ['remit', 'whose matter it is'],
  ['positions-counted', 'a count of hands'],
  ['assembly-position', 'the positions of assemblies'],
  ['question-members', 'which assemblies have joined and left'],
  ['question-taken', 'the question of a host, taken onto the agenda'],
  ['all-agree', '“all agree”'],
  ['position', 'a position'],
  ['concern', 'a concern'],
  ['out', 'who was out of the room'],
  ['version', 'a wording'],
  ['proposal', 'a proposal'],
  ['proposal-place', 'the withdrawal of a proposal'],
  ['test', 'the test for agreement'],
  ['presence/arrived', 'an arrival'],
  ['presence/left', 'a departure'],
  ['presence/apologies', 'apologies'],
  ['presence', 'who is expected'],
  ['item-clock', 'the start or end of an item'],
  ['item-minutes', 'the minutes of an item'],
  ['item-fate', 'what becomes of an item that was not reached'],
  ['carried-dropped', 'the dropping of a carried item'],
  ['item-consent', 'an item put with those taken together, or taken out'],
  ['back-at', 'when the break ends'],
  ['item-place/off', 'an item taken off the agenda'],
  ['item-place', 'an item put on the agenda'],
  ['item-changed', 'a change of the agenda'],
  ['taking-up', 'an item taken up again'],
  ['action-state', 'what became of an action'],
  ['action', 'an action'],
  ['speaker-turn', 'who speaks'],
  ['speaker-moved', 'a place on the stack'],
  ['speaker-gone', 'a name taken off the stack'],
  ['speaker', 'a name on the stack'],
  ['stack-rule', 'the rule of the stack'],
  ['delegation', 'who takes notes'],
  ['delegation-end', 'who takes notes'],
  ['delegation-objection', 'an objection to who takes notes'],
  ['role', 'a role'],
  ['correction', 'a correction'],
  ['details', 'a change of the meeting’s title, place or time'],
  ['notice', 'the notice'],
  ['noted', 'that a line of the inbox was noted'],
  ['turn-kept', 'which time of the meeting is right'],
  ['remark-answer', 'what became of a remark'],
  ['remark', 'a remark on the draft'],
  ['circulated', 'that the draft went out'],
  ['put-away', 'that a meeting from a file was put away'],
  ['agenda-issued', 'that a version of the agenda went out'],
  ['item-went', 'to which agenda an item went'],
  ['matters-arising', 'the actions that an item reports on'],
  ['arising-reported', 'what was reported of an action'],
  ['in-series', 'of which series a meeting is'],
  ['minutes-named', 'whose minutes an item approves'],
  ['duplicate', 'which of two meetings is kept'],
  ['restated', 'what was brought over from a withdrawn meeting'],
  ['referred', 'that a matter was referred'],
  ['referral-recalled', 'that a matter was called back'],
  ['referral-answered', 'what another assembly answered'],
  ['person', 'a change of the roll'],
]

/** One fact of a gesture, by the words people know it by. */
export type Mentioned = {
  readonly type: string
  readonly turn?: string | null
  readonly item?: string | null
  readonly decision?: string | null
  readonly name?: string | null
  readonly words?: string | null
}

/** `an item put on the agenda: “Grit” (Monthly meeting, December 2026)`; null where no word is known for it. */
export function gestureWords(said: readonly Mentioned[], meeting: string | null): string | null {
  for (const [key, word] of names) {
    const fits = said.filter(({ type, turn }) => key === type || key === `${type}/${turn}`)
    if (fits.length > 0) return `${word}${whichOf(fits)}${meeting === null ? '' : ` (${meeting})`}`
  }
  return null
}

/** Several of one sort are counted; of one it is said which. */
function whichOf(fits: readonly Mentioned[]): string {
  const whole = [...new Set(fits.map(oneOf).filter((one) => one !== ''))]
  const [first, ...others] = whole
  if (first === undefined) return ''
  return others.length === 0 ? `: ${first}` : `: ${first} and ${others.length} more`
}

function oneOf({ item, decision, name, words }: Mentioned): string {
  const parts = [
    name,
    words == null ? null : `“${words}”`,
    decision == null ? null : `decision ${decision}`,
    item == null ? null : `“${item}”`,
  ]
  return parts.filter((part) => part != null).join(', ')
}

export const undoWords = {
  undone: (what: string | null) => (what === null ? 'Undone.' : `Undone: ${what}.`),
  redone: (what: string | null) => (what === null ? 'Done again.' : `Done again: ${what}.`),
  askUndo: 'Take this back?',
  askRedo: 'Do this again?',
  elsewhere: 'It was done on another page:',
  takeBack: 'Take it back',
  doAgain: 'Do it again',
  leave: 'Leave it',
  show: 'Show me that page',
} as const
