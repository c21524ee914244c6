/** Paper: what a file is called, and what is said when it is there. */
export const exporting = {
  minutes: 'minutes',
  agenda: 'agenda',
  draft: 'DRAFT',
  practice: 'PRACTICE',
  saved: (path: string) => `Saved as ${path}`,
  title: (assembly: string, what: string, date: string) => `${assembly}: ${what}, ${date}`,
} as const
