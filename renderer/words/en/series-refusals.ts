type Said = { readonly cause?: string }

/** Why something was not taken along from one meeting to the next. */
export const seriesRefusals: Readonly<Record<string, (said: Said) => string>> = {
  SE7: (said) =>
    said.cause === 'approved'
      ? 'These minutes are approved. They tell what was known then, and nothing of it is changed.'
      : 'That meeting is not closed yet. What it leaves behind is known once it is.',
  SE10: () => 'These actions are on this agenda already. Nothing is lost.',
  SE14: () => 'The agenda is as it went out last. There is nothing new to send.',
  NT4: () => 'A notice that is noted later went out today or before. Nothing was changed.',
  SE11: () => 'This action is not under matters arising of this meeting. Nothing was changed.',
}
