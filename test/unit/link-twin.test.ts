import { describe, expect, test } from 'vitest'
import { newTable } from '../fixtures/link-in-memory'
import { joined, type Traveller, travel } from '../fixtures/roads'

const said = (text: string): Uint8Array => Buffer.from(text)
const sync = (to: Traveller) => ({
  key: to.link.key,
  addresses: to.link.addresses(),
  kind: 'sync' as const,
})

describe('LK1, LK2, LK3, LK6 the roads without a network keep the same rules', () => {
  test('frames arrive in their order, and one at a time', async () => {
    const { open } = newTable()
    const [asha, björn] = [await travel(open, 1), await travel(open, 2)]
    const [ofAsha, ofBjörn] = await joined(asha, björn)
    let taken = 0
    for (const text of ['one', 'two'])
      void ofAsha.send(said(text)).then(() => {
        taken += 1
      })
    await Promise.resolve()
    expect(taken).toBe(0)
    expect(Buffer.from((await ofBjörn.next()) ?? []).toString()).toBe('one')
    await new Promise(setImmediate)
    expect(taken).toBe(1)
    expect(Buffer.from((await ofBjörn.next()) ?? []).toString()).toBe('two')
    ofBjörn.close()
    expect(await ofAsha.next()).toBeNull()
  })
  test('a stranger has none, another key is told, an open door is for pairing', async () => {
    const { open } = newTable()
    const [asha, björn, chidi] = [await travel(open, 1), await travel(open, 2), await travel(open, 3)]
    chidi.link.allow(new Set([asha.link.key]))
    expect(await chidi.link.dial(sync(asha))).toMatchObject({ refusal: { rule: 'LK1' } })
    asha.link.allow(new Set([björn.link.key]))
    const wrong = { ...sync(björn), addresses: chidi.link.addresses() }
    expect(await asha.link.dial(wrong)).toMatchObject({ refusal: { rule: 'LK2' } })
    asha.link.openDoor(true)
    expect(await chidi.link.dial(sync(asha))).toMatchObject({ ok: false })
    expect(await chidi.link.dial({ ...sync(asha), kind: 'pair' })).toMatchObject({ ok: true })
    asha.link.openDoor(false)
    expect(await (await chidi.met()).next()).toBeNull()
  })
  test('the cable is pulled, and put back', async () => {
    const { open, part } = newTable()
    const [asha, björn] = [await travel(open, 1), await travel(open, 2)]
    const [ofAsha] = await joined(asha, björn)
    part(asha.link.key, björn.link.key, true)
    expect(await ofAsha.next()).toBeNull()
    expect(await asha.link.dial(sync(björn))).toMatchObject({ ok: false })
    part(asha.link.key, björn.link.key, false)
    expect(await asha.link.dial(sync(björn))).toMatchObject({ ok: true })
  })
})
