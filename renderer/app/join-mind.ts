/** That somebody came through the third door: the key question and the lock page may stand in between, each a page of its own. */
const key = 'to-join'

export function mindToJoin(joins: boolean): void {
  if (joins) localStorage.setItem(key, 'yes')
  else localStorage.removeItem(key)
}

/** Answered once. */
export function cameToJoin(): boolean {
  const joins = localStorage.getItem(key) !== null
  localStorage.removeItem(key)
  return joins
}
