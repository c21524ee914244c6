import { describe, expect, it } from 'vitest'
import { emptyShelf } from '../../shared/sync/shelf'
import { crypto, deviceFrom, founderOf, spaceId, writerWith } from '../fixtures/peers'

describe('AD7 a device that is in two places is told', () => {
  const asha = founderOf(11)
  const bjorn = writerWith(deviceFrom(13), asha.founding)
  const inner = spaceId(asha.assembly, 'inner')
  const stem = bjorn.record('inner', 'before the copy').entry
  const stand = bjorn.standing()
  const copied = writerWith(bjorn.device, asha.founding, stand)
  const here = bjorn.record('inner', 'on the laptop').entry
  const there = copied.record('inner', 'on the copied disk').entry

  it('by two entries under one number, and by nothing else', () => {
    const shelf = emptyShelf(inner, crypto.sha256)
    for (const entry of [stem, here, asha.record('inner', 'hers').entry]) shelf.put(entry)
    expect([...shelf.inTwoPlaces()]).toEqual([])
    shelf.put(there)
    expect([...shelf.inTwoPlaces()]).toEqual([bjorn.key])
    shelf.take(there.hash)
    expect([...shelf.inTwoPlaces()]).toEqual([])
  })
})
