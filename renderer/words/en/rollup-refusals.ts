/** The sentences of what is refused about a question to all members. */
type Said = { readonly cause?: string; readonly wording?: string; readonly agreement?: string }

export const rollupRefusals: Readonly<Record<string, (said: Said) => string>> = {
  PF9: () => 'Only in practice is an umbrella made by one press. Nothing was changed.',
  QA1: ({ cause }) =>
    cause === 'alone'
      ? 'Only an assembly that brings others together asks its members. Nothing was changed.'
      : cause === 'nobody'
        ? 'This assembly has no member assembly yet, so there is nobody to ask. Pair one first, under Settings.'
        : 'Choose a day by which to answer that has not passed.',
  QA2: () =>
    'This wording was put to all members already. Once the wording is changed, the new one can be put.',
  QA4: () => 'That agenda has this question already. Nothing was changed.',
  QA5: ({ cause }) =>
    cause === 'over'
      ? 'The result of this question has been told already, so it takes no more answers.'
      : cause === 'contested'
        ? 'The question stands in two wordings just now. Answer once the host has settled which one it is.'
        : 'Only a member that was asked, or belongs by now, answers this question.',
  QA17: ({ wording = '', agreement }) =>
    agreement === 'too-few-heard'
      ? `All members were asked about “${wording}”, and too few of them are heard yet. What the room has said is kept: enter the answers, and put it on record then.`
      : `All members were asked about “${wording}”, and by the charter they do not agree. What the room has said is kept, and speaks for the room alone.`,
}
