/** The texts of a page, each in a field of its own: where one has no further misspelt word, the next one is gone on to (SP4). */
export type CheckedField = {
  readonly place: Pick<Node, 'compareDocumentPosition'>
  readonly label: string
  /** Opens its first such word, from its end the last, and has the focus; false: it has none. */
  readonly enter: (by: 1 | -1) => Promise<boolean>
}

export type CheckedFields = {
  /** Until what it returns is called. */
  readonly add: (field: CheckedField) => () => void
  /** All the others, as they are read from this one on; behind the last one stands the first. */
  readonly from: (here: CheckedField['place'], by: 1 | -1) => readonly CheckedField[]
}

export function checkedFields(): CheckedFields {
  const all = new Set<CheckedField>()
  return {
    add(field) {
      all.add(field)
      return () => void all.delete(field)
    },
    from(here, by) {
      const isAfter = ({ place }: CheckedField) =>
        (here.compareDocumentPosition(place as Node) & following) !== 0
      const others = [...all]
        .filter(({ place }) => place !== here)
        .sort((one, other) =>
          (one.place.compareDocumentPosition(other.place as Node) & following) === 0 ? 1 : -1,
        )
      const after = others.filter(isAfter)
      const before = others.filter((one) => !isAfter(one))
      return by === 1 ? [...after, ...before] : [...before.toReversed(), ...after.toReversed()]
    },
  }
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const following = 4

/** Of the window. */
export const fieldsHere = checkedFields()
