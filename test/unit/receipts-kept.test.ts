import { afterEach, describe, expect, it } from 'vitest'
import { admitted, begun, closeDesks, connect, desk, founded, until, write } from '../fixtures/letters'

afterEach(closeDesks)

describe('SN6 receipts are there again after a restart', () => {
  it('Uma’s laptop says what came from Asha, also when it was started anew; twice is once', async () => {
    const asha = await desk('asha')
    const uma = await desk('uma')
    const hers = await founded(asha)
    const umas = await admitted(asha, uma, hers)
    await write(hers, begun(hers), 'opened', '19:05')
    await hers.cut()
    const pull = connect(uma, asha)
    await until('Uma’s office', () => umas.head().signs)
    await until('the change', () => uma.letters.receipts.all().some(({ changes }) => changes > 0))
    pull()
    await uma.letters.settled()
    const before = uma.letters.receipts.all()
    const again = await uma.again()
    expect(again.letters.receipts.all()).toEqual(before)
    expect(before[0]).toMatchObject({ assembly: hers.id, from: { type: 'peer', key: asha.key } })
  })
})
