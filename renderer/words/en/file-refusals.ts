/** Why a file was not written or not taken in. */
export const fileRefusals: Readonly<Record<string, (said: { readonly cause?: string }) => string>> = {
  BU4: () =>
    'This file was written by a newer Folkmoot. Install the newer version here, then take it in. Nothing was changed.',
  BU6: () =>
    'This file is closed, and no computer it is for is this one. It opens only on a computer that holds an office in its assembly. Nothing was changed.',
  BU8: ({ cause }) =>
    cause === 'disk-full'
      ? 'There is no room for the file there. Choose another place. Nothing was written.'
      : 'The file could not be written there. Choose another place. Your records are as they were.',
  BU9: () =>
    'No computer holds an office in this assembly, so the file could be closed for nobody. Nothing was written.',
  BU10: ({ cause }) => {
    if (cause === 'no-bundle') return 'This is not a file that Folkmoot handed over. Nothing was changed.'
    if (cause === 'too-large') return 'This file is too large to be taken in. Nothing was changed.'
    return 'The file could not be read. Look whether the stick is still there. Nothing was changed.'
  },
  PF8: () =>
    'An invented federation comes into practice records only, never beside real ones. Nothing was changed.',
  EX30: ({ cause }) =>
    cause === 'no-folder'
      ? 'No folder was chosen, so no file was written. Choose one, then export again.'
      : 'A file could not be written there: the disk may be full, or the folder not yours. Choose another folder. The records are untouched.',
  EX5: ({ cause }) =>
    cause === 'not-json'
      ? 'This is not a meeting that Folkmoot wrote: the file is of another sort, or damaged. Nothing was changed.'
      : 'No meeting looks like this: the file is too large, or made to do harm. Nothing was changed.',
  EX6: ({ cause }) =>
    cause === 'newer'
      ? 'This meeting was written by a newer Folkmoot. Install the newer version here. Nothing was changed.'
      : 'This is not a meeting that Folkmoot wrote. Nothing was changed.',
  EX7: () =>
    'What stands in this file does not belong together: somebody has changed it, or put two together. Nothing was changed.',
  SY9: () => 'Too much of it waits for something that is not here. Take in the older file first.',
  SY11: () =>
    'It belongs to an assembly that is not kept here, or to a part of one that this computer may not read.',
}
