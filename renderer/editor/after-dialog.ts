/** A dialog gives the focus back to where it was opened first. */
export const afterDialog = (run: () => void) => setTimeout(run, 80)
