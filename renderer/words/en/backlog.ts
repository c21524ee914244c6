/** The backlog: what waits for an agenda. */
export const backlog = {
  title: 'Backlog',
  open: 'Backlog',
  lead: (next: string) => `What waits for an agenda. The next one is ${next}.`,
  noNext: 'What waits for an agenda. Plan the next meeting to put something on it.',
  empty: 'Nothing waits',
  emptyText:
    'What an agenda has no room for is kept here: Keep for later, in the menu of an item, or Backlog when a meeting closes.',
  parts: { backlog: 'Kept for later', carry: 'Carried over, and on no agenda yet' },
  add: 'Keep something for later',
  addHelp: 'Enter keeps it. Any agenda can take it.',
  kept: (title: string) => `${title} is kept for later`,
  taken: (title: string, meeting: string) => `${title} is on the agenda of ${meeting}`,
  keep: 'Keep for later',
} as const
