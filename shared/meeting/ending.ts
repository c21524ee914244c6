/**
 * Every agenda ends with the same few items, such as "Any other business": new business comes before them (AG14). Where all
 * items are standing ones the last section is the ending; without sections nothing tells the ending from the beginning.
 */
export type Placed = { readonly section: string; readonly standing: boolean }

/** Where the ending begins; the number of items where there is none. */
export function ending(items: readonly Placed[]): number {
  const section = items.at(-1)?.section
  const isOpen = (item: Placed | undefined) => !item?.standing || item.section !== section
  let from = items.length
  while (from > 0 && !isOpen(items[from - 1])) from -= 1
  return from === 0 ? items.length : from
}

/** The section that new business joins; null where the agenda has sections and none for it yet. */
export function sectionOfNew(items: readonly Placed[]): string | null {
  const before = items[ending(items) - 1]
  const isFlat = items.every(({ section }) => section === '')
  return before === undefined || isFlat ? '' : before.standing ? null : before.section
}
