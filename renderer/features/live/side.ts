/** The sides of an item under way, in the order of their tabs. */
export const sides = ['note', 'proposal', 'positions', 'ballot'] as const
export type Side = (typeof sides)[number]
