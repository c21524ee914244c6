type Said = { readonly cause?: string }

/** Why something among several assemblies stays as it is. */
export const jointRefusals: Readonly<Record<string, (said: Said) => string>> = {
  JC8: (said) =>
    said.cause === 'no-wording'
      ? 'That wording is not on the table any more. Look at the one that is, and answer on it.'
      : said.cause === 'reason'
        ? 'This position needs a reason.'
        : said.cause === 'not-offered'
          ? 'The charter has no such position.'
          : 'Only an assembly that takes part answers here.',
  JC5: () =>
    'Only a meeting that was not called to order is shared, and once. Go to its agenda to see how it stands.',
}
