/** The short code of an assembly, which stands before its numbers. */
export const code = {
  taken: (code: string, name: string) =>
    `${name} has the short code ${code} already. Choose another, so that no two decisions have one number.`,
} as const
