const order = new Intl.Collator('en', { numeric: true })

/** Names in the order in which people look for them: Ward 2 stands before Ward 10. */
export const byName = (one: string, other: string): number => order.compare(one, other)
