type Said = { readonly cause?: string }

/** Why a matter was not handed to another assembly, or not answered. */
export const referralRefusals: Readonly<Record<string, (said: Said) => string>> = {
  RF1: (said) =>
    said.cause === 'decided'
      ? 'This proposal is decided here. Refer another one, or take the decision up again first.'
      : said.cause === 'withdrawn'
        ? 'This proposal was withdrawn. Put it back on the table first.'
        : said.cause === 'out-already'
          ? 'This is with another assembly already. Wait for its answer, or call it back first.'
          : 'This proposal is not under that item any more. Nothing was sent.',
  RF4: () =>
    'This proposal was referred to another assembly, which has not answered yet. Call it back first if it is to be decided here.',
  RF6: (said) =>
    said.cause === 'own'
      ? 'An assembly refers nothing to itself. Choose another one.'
      : said.cause === 'has-been-there'
        ? 'This matter has gone through that assembly already. Choose another one, or decline it.'
        : 'This matter has gone through too many assemblies. Decline it, or decide it here.',
  RF7: () => 'There is nothing to call back: it was answered, or called back already.',
  RF10: () =>
    'That assembly has not declined, and the days it has are not over. Silence is no decline: wait, or call the matter back.',
  RF12: (said) =>
    said.cause === 'here'
      ? 'This matter is on the agenda already.'
      : said.cause === 'unsettled'
        ? 'Two wordings came that do not know of each other. Ask the sender which one counts; nothing was put on the agenda.'
        : said.cause === 'ring'
          ? 'This matter went out from here and has come round. Decline it; it is still with you where it began.'
          : 'This matter was answered or called back. Nothing was put on the agenda.',
  RF14: (said) =>
    said.cause === 'taken'
      ? 'This matter is on an agenda. What the meeting does with it is the answer.'
      : said.cause === 'recalled'
        ? 'The sender has called this matter back. There is nothing to answer.'
        : said.cause === 'answered'
          ? 'This matter is answered already. Nothing was sent.'
          : 'That is not here any more, or was settled. Nothing was sent.',
  RF16: () =>
    'This item comes with every meeting and carries no matter. Put a proposal on its table, or refer the item that the matter stands under.',
  LT1: () =>
    'Nobody in office there is known on this computer, so nothing can be closed for them yet. It is kept, and sent as soon as they are.',
}
