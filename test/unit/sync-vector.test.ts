import { describe, expect, it } from 'vitest'
import { emptyShelf } from '../../shared/sync/shelf'
import { compare } from '../../shared/sync/vector'
import { crypto, deviceFrom, founderOf, spaceId, writerWith } from '../fixtures/peers'

describe('SY6 what another lacks as far as numbers tell', () => {
  it('is the whole feed of a device that has written for many years, to whoever has none of it', () => {
    const asha = founderOf(11)
    const bjorn = writerWith(deviceFrom(13), asha.founding)
    const inner = spaceId(asha.assembly, 'inner')
    const first = bjorn.record('inner', 'the first evening').entry
    const shelf = emptyShelf(inner, crypto.sha256)
    const many = 150_000
    for (let n = 1; n <= many; n += 1) shelf.put({ ...first, n, hash: `${first.hash}${n}` })
    const { lacking, unclear, behind } = compare(shelf, [])
    expect([lacking.length, lacking[0]?.n, lacking.at(-1)?.n]).toEqual([many, 1, many])
    expect({ unclear, behind }).toEqual({ unclear: [], behind: false })
  })
})
