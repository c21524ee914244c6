import { afterEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../electron/keeper/assembly'
import { hex } from '../../electron/keeper/box'
import { openCorrespondence } from '../../electron/keeper/correspondence'
import {
  admitted,
  begun,
  clock,
  closeDesks,
  connect,
  desk,
  founded,
  know,
  open,
  readBy,
  sameAs,
  trusted,
  until,
  write,
} from '../fixtures/letters'

afterEach(closeDesks)

describe('AD10 SY7 what others wrote stands in the journal of an assembly, as far as it counts', () => {
  it('Björn joins as a deputy and has what Asha wrote; both then write, apart and together', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const hers = await founded(asha)
    await write(hers, begun(hers), 'opened', '19:05')
    await hers.cut()
    const his = await admitted(asha, bjorn, hers)
    const pull = connect(asha, bjorn)
    await until('Asha’s change', async () => (await readBy(his)).opened === '19:05')
    expect(bjorn.told.some((told) => told.type === 'grew' && told.assembly === his.id)).toBe(true)

    pull()
    await until('the cut', () => asha.letters.connected().size === 0)
    await write(his, begun(his), 'arrived', 'Chidi 19:15')
    await write(hers, begun(hers), 'left', 'Eleni 20:00')
    connect(bjorn, asha)
    const both = { opened: '19:05', arrived: 'Chidi 19:15', left: 'Eleni 20:00' }
    await until('both', async () => sameAs(await readBy(hers), both) && sameAs(await readBy(his), both))
    await until('the same', () => asha.letters.exchange.isSame(bjorn.key))
  })

  it('and after a start anew nothing is missing and nothing is laid twice', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const hers = await founded(asha)
    await write(hers, begun(hers), 'opened', '19:05')
    await hers.cut()
    const his = await admitted(asha, bjorn, hers)
    connect(asha, bjorn)
    await until('Asha’s change', async () => (await readBy(his)).opened === '19:05')
    await bjorn.letters.settled()
    const before = his.journal.head()?.frame
    await bjorn.letters.close()
    const again = await openCorrespondence(bjorn.realm, clock, 'bjorn', trusted)
    await again.settled()
    expect(his.journal.head()?.frame).toBe(before)
    await again.close()
    open.splice(open.indexOf(bjorn), 1)
    await bjorn.realm.close()
  })

  it('SY18 what is told live comes with the device’s name, and is kept nowhere', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const hers = await founded(asha)
    const his = await admitted(asha, bjorn, hers)
    connect(asha, bjorn)
    await until('the office', () => his.head().signs)
    await until('the same', () => asha.letters.exchange.isSame(bjorn.key))
    const before = hers.journal.head()?.frame
    bjorn.letters.tellLive(his.id, 'inner', new TextEncoder().encode('here'))
    await until('the caret', () => asha.told.some(({ type }) => type === 'live'))
    const told = asha.told.find((one) => one.type === 'live')
    expect(told?.type === 'live' && told.device).toBe(his.head().device)
    expect(hers.journal.head()?.frame).toBe(before)
  })

  it('LV7 what is founded while somebody is connected is signed at once too, however long its writer types on', async () => {
    const restless: Clock = {
      ...clock,
      // The quiet moment never comes.
      after: (milliseconds, deed) =>
        milliseconds >= 3000 ? () => undefined : clock.after(milliseconds, deed),
    }
    const [asha, bjorn] = [await desk('asha', trusted, restless), await desk('bjorn')]
    await admitted(asha, bjorn, await founded(asha))
    connect(asha, bjorn)
    await until('the line', () => asha.letters.connected().size === 1)
    const thing = await founded(asha)
    let signed = 0
    thing.onSigned((entries) => {
      signed += entries.length
    })
    await write(thing, begun(thing), 'asha', 'welcome')
    await until('her words, signed', () => signed === 1)
  })

  it('AD4 removed while away, what Björn wrote afterwards is withdrawn where it had come in', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const chidi = await desk('chidi')
    const hers = await founded(asha)
    const his = await admitted(asha, bjorn, hers)
    const theirs = await admitted(asha, chidi, hers)
    await know(bjorn, chidi, hers.id)
    await know(chidi, bjorn, hers.id)
    const pull = connect(asha, bjorn)
    await until('Björn’s office', () => his.head().signs)
    pull()
    await until('the cut', () => asha.letters.connected().size === 0)
    connect(bjorn, chidi)
    await until('Chidi’s office', () => theirs.head().signs)
    await write(his, begun(his), 'arrived', 'Eleni 19:15')
    await until('Björn’s change at Chidi’s', async () => (await readBy(theirs)).arrived === 'Eleni 19:15')
    expect((await hers.revoke(hex(his.scribe.device().publicKey))).ok).toBe(true)
    connect(asha, chidi)
    await until('withdrawn', async () => (await readBy(theirs)).arrived === undefined)
    expect(chidi.told.some(({ type }) => type === 'rewritten')).toBe(true)
    expect((await readBy(his)).arrived).toBe('Eleni 19:15')
  })
})
