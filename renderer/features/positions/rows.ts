/** Where the keys stand in a row: one of its positions, or what stands in their place. */
const stops = 'input[type="radio"], [data-row-stop]'

/** Going about the board with the keys: rows are found by the person they stand for, and come wholly into sight. */
export function personAt(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement) || !target.matches(stops)) return undefined
  return target.closest<HTMLElement>('[data-person]')?.dataset.person
}

/** Answers whether the person has a row now. */
export function focusPerson(list: HTMLElement | null, person: string): boolean {
  const row = rowsIn(list).find(({ dataset }) => dataset.person === person)
  if (row === undefined) return false
  const radio = row.querySelector<HTMLElement>('input:checked') ?? row.querySelector<HTMLElement>(stops)
  radio?.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  return true
}

/** "Now the exceptions": the first row takes the keys; the wording stays in sight where all names have room below it. */
export function focusFirst(list: HTMLElement | null): void {
  const first = rowsIn(list)[0]?.dataset.person
  if (list === null || first === undefined) return
  focusPerson(list, first)
  list.scrollIntoView({ block: 'nearest' })
}

export function stepPerson(list: HTMLElement | null, person: string, by: -1 | 1): void {
  const rows = rowsIn(list)
  const next = rows[rows.findIndex(({ dataset }) => dataset.person === person) + by]
  if (next?.dataset.person !== undefined) focusPerson(list, next.dataset.person)
}

/** Along the five positions of one person without choosing; the space bar chooses. */
export function stepStance(from: EventTarget, by: -1 | 1): void {
  if (!(from instanceof HTMLInputElement)) return
  const group = from.closest('[role="radiogroup"]')
  const radios = [...(group?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])]
  radios[radios.indexOf(from) + by]?.focus()
}

function rowsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
}

/** Where the keys go when the board is done, and after a decision. */
export const outcomePlace = 'fm-outcome'
