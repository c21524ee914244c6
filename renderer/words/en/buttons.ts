/** The words that stand on the same button of many screens. What belongs to one screen stands in its own file. */
export const buttons = {
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
} as const
