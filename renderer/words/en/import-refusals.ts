/** Why a file of somebody else's was not taken in. */
export const importRefusals: Readonly<
  Record<string, (said: { readonly cause?: string; readonly line?: number }) => string>
> = {
  IM10: ({ cause }) => {
    if (cause === 'size')
      return 'This file is too large: 20 MB are the most. Cut it into parts. Nothing was changed.'
    if (cause === 'spreadsheet')
      return 'This is the file of a spreadsheet program. Open it there, save it as CSV, and take that in. Nothing was changed.'
    if (cause === 'empty') return 'There is nothing in this file. Nothing was changed.'
    if (cause === 'no-text')
      return 'This file is no text, so nothing could be read from it. Nothing was changed.'
    return 'The file could not be read. It may be gone, or larger than 20 MB. Nothing was changed.'
  },
  IM20: () =>
    'This file has the shape of a meeting, but its parts speak of things that are not in it. No page can be made of it. Nothing was changed.',
  IM21: ({ cause }) =>
    cause === 'practice'
      ? 'This is a practice meeting. It comes into practice records only. Nothing was changed.'
      : 'This is a real meeting, and these records are for practice. Leave practice first. Nothing was changed.',
  IM23: () =>
    'This meeting was taken in from a file before. Put that one away first, if this file tells it better. Nothing was changed.',
  IM24: () => 'There is nothing to put away: it was put away already, or is a meeting of this assembly.',
  IM11: ({ cause, line }) => {
    const where = line === undefined ? '' : `, line ${line}`
    if (cause === 'rows')
      return 'The table has more than 50,000 rows. Cut it into parts. Nothing was changed.'
    if (cause === 'columns') return `The table has more than 100 columns${where}. Nothing was changed.`
    if (cause === 'quote')
      return `A quotation mark is opened and never closed${where}. Mend the file there, and take it in again. Nothing was changed.`
    return `A cell of the table is too long${where}. Nothing was changed.`
  },
}
