import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { deviceName } from '../../electron/keeper/device'
import { peersView } from '../../electron/keeper/peers-view'
import { packBlob, type Said, type Standing, writeEntry } from '../../electron/keeper/pen'
import { WaitingCard } from '../../renderer/features/sync/WaitingCard'
import { admitted, closeDesks, desk, founded } from '../fixtures/letters'
import { filed } from '../fixtures/peers'

afterEach(closeDesks)

const off = { on: false, key: '', addresses: [], helps: false, discovers: false } as const

describe('SN4 what waits and what was set aside is listed', () => {
  it('two records of Björn’s that were not his to sign, one that rests on something unknown, one without its text', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const hers = await founded(asha)
    await admitted(asha, bjorn, hers)
    const device = await bjorn.realm.prospect(hers.id)
    const { exchange } = asha.letters
    const heads = exchange.holding
      .authority(hers.id)
      .map(({ hash }) => Uint8Array.from(Buffer.from(hash, 'hex')))
    const [genesis, grant] = heads
    if (genesis === undefined || grant === undefined) throw new Error('no log')
    let standing: Standing = {
      ...hers.scribe.standing(),
      genesis,
      open: { n: 0, p: null },
      inner: { n: 0, p: null },
    }
    const writes = (words: string, knew: Uint8Array) => {
      const { blob, b, z } = packBlob(Buffer.from(words))
      const said: Said = { k: 'rec', r: b.slice(0, 16), title: '', kind: 'record', b: Uint8Array.from(b), z }
      const written = writeEntry(said, 'inner', hers.id, device, standing, 1_772_564_707, [knew])
      standing = { ...written.standing, open: { n: 0, p: null }, inner: { n: 0, p: null } }
      return {
        entry: filed(written.entry),
        blob: { hash: Buffer.from(b).toString('hex'), bytes: Uint8Array.from(blob) },
      }
    }
    const early = [writes('one', genesis), writes('two', genesis)]
    const unknown = writes('three', new Uint8Array(32).fill(7))
    const without = writes('four', grant)
    const there = [...early, unknown].map(({ blob }) => blob)
    await exchange.add(
      [...early, unknown, without].map(({ entry }) => entry),
      there,
    )

    const view = peersView(asha.realm, asha.letters, { view: () => off })
    const line = { assembly: hers.id, device: deviceName(device) }
    expect(view.waiting).toHaveLength(3)
    expect(view.waiting).toEqual(
      expect.arrayContaining([
        { ...line, count: 2, why: 'refused', rule: 'AD2' },
        { ...line, count: 1, why: 'heads', rule: null },
        { ...line, count: 1, why: 'blob', rule: null },
      ]),
    )
    const shown = renderToStaticMarkup(
      <WaitingCard waiting={view.waiting} nameOf={() => 'Harbour Tenants'} />,
    )
    expect(shown).toContain(`2 entries by device ${deviceName(device).slice(0, 4)}`)
    expect(shown).toContain('in Harbour Tenants')
    expect(shown).toContain('It rests on something that is not here yet.')
    expect(shown).toContain('It is known, and its text is not here yet.')
    expect(shown.match(/<li/g)).toHaveLength(3)
    expect(renderToStaticMarkup(<WaitingCard waiting={[]} nameOf={() => null} />)).toContain('Nothing waits')
  })
})
