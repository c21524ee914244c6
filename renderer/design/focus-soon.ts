/**
 * What had the focus has gone with its row: the focus goes to the next thing in sight instead of nowhere. Two frames on,
 * because a menu that closes gives the focus back in the first.
 */
export function focusSoon(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()))
}
