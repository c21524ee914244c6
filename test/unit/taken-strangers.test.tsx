import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Came, type Other } from '../../renderer/features/sync/TakenDialog'
import type { BundleTaken } from '../../shared/wire/bundles'

const taken: BundleTaken = {
  name: 'quay.moot',
  entries: 4,
  came: 4,
  here: 0,
  waiting: 0,
  bare: 0,
  left: [],
  damaged: false,
}
const said = (...others: readonly Other[]) =>
  renderToStaticMarkup(<Came taken={taken} others={others} />).replace(/<[^>]+>/g, ' ')

describe('LT5 a file of somebody whom nothing here names is marked when it arrives', () => {
  it('Quay, which no assembly here names, and of several how many and which', () => {
    expect(said({ name: 'Quay', stranger: true })).toContain('No assembly known here names Quay as its host')
    const two = said({ name: 'Quay', stranger: true }, { name: 'West', stranger: false })
    expect(two).toContain('names 1 of them as its host or member: Quay.')
  })
  it('whoever is joined to those kept here is not', () => {
    expect(said({ name: 'West', stranger: false })).not.toContain('No assembly known here')
    expect(said()).not.toContain('No assembly known here')
  })
})
