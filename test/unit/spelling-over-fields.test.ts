import { describe, expect, test } from 'vitest'
import { type CheckedField, checkedFields } from '../../renderer/editor/checked-fields'

/** A place on a page, as far as one asks which of two comes first. */
type Place = CheckedField['place'] & { readonly at: number }
const placeAt = (at: number): Place => ({
  at,
  compareDocumentPosition: (other) => ((other as unknown as Place).at > at ? 4 : 2),
})

describe('SP4 F7 goes on from one text of the page to the next', () => {
  const page = checkedFields()
  const places = [10, 20, 30].map(placeAt)
  // They come onto the page in any order.
  const gone = [places[2], places[0], places[1]].map((place) =>
    page.add({ place: place as Place, label: `Item ${place?.at}`, enter: async () => true }),
  )
  const from = (here: number, by: 1 | -1) => page.from(places[here] as Place, by).map(({ label }) => label)

  test('on from where Asha stands, as the page is read, and from the last to the first', () => {
    expect(from(0, 1)).toEqual(['Item 20', 'Item 30'])
    expect(from(1, 1)).toEqual(['Item 30', 'Item 10'])
    expect(from(2, 1)).toEqual(['Item 10', 'Item 20'])
  })

  test('with Shift the other way', () => {
    expect(from(0, -1)).toEqual(['Item 30', 'Item 20'])
    expect(from(1, -1)).toEqual(['Item 10', 'Item 30'])
  })

  test('a text that has left the page is not gone to', () => {
    gone[0]?.()
    expect(from(1, 1)).toEqual(['Item 10'])
  })
})
