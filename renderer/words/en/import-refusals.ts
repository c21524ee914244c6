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
