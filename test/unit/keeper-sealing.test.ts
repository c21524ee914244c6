import { afterEach, describe, expect, it } from 'vitest'
import { hex, unhex } from '../../electron/keeper/box'
import { sealed } from '../../electron/keeper/sealing'
import { done } from '../../shared/result'
import {
  admitted,
  begun,
  closeDesks,
  connect,
  type Desk,
  desk,
  document,
  founded,
  readBy,
  sameAs,
  until,
  write,
} from '../fixtures/letters'

afterEach(closeDesks)

const minutes = {
  record: '0b'.repeat(16),
  title: 'Minutes of 3 March',
  what: 'minutes',
  blob: new TextEncoder().encode('{}'),
}

function published({ letters: { exchange } }: Desk, assembly: string): number {
  const open = exchange.holding.spacesOf(assembly).find(({ circle }) => circle === 'open')
  return open === undefined ? 0 : exchange.holding.shelf(open.id).entries().length
}

describe('AU14 decisions 4: approving seals what the minutes came from', () => {
  it('Asha approves; Björn, a secretary too, removes her as if she had written nothing: minutes and meeting stay', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const chidi = await desk('chidi')
    const hers = await founded(asha)
    const his = await admitted(asha, bjorn, hers, 'secretary')
    const chidis = await admitted(asha, chidi, hers)
    connect(asha, bjorn)
    connect(asha, chidi)
    await until('the offices', () => his.head().signs && chidis.head().signs)
    const opened = await write(hers, begun(hers), 'opened', '19:05')
    expect((await sealed({ ...minutes, approves: document }, hers)).ok).toBe(true)
    await write(hers, opened, 'later', 'not approved')
    const all = { opened: '19:05', later: 'not approved' }
    await until('all of it with Björn', async () => sameAs(await readBy(his), all))
    await until('the minutes with Björn', () => published(bjorn, hers.id) === 1)
    const revoke = { op: 'revoke' as const, dev: unhex(hex(hers.scribe.device().publicKey)), fence: [] }
    expect((await his.enact((ledger) => done({ op: revoke, heads: ledger.heads() }))).ok).toBe(true)
    await until('it is known', () => chidis.authority().ended.length === 1)
    for (const [reader, at] of [
      [his, bjorn],
      [chidis, chidi],
    ] as const) {
      await until('what was not approved is gone', async () =>
        sameAs(await readBy(reader), { opened: '19:05' }),
      )
      expect(published(at, hers.id)).toBe(1)
    }
  })

  it('a record that approves nothing makes no deed', async () => {
    const asha = await desk('asha')
    const hers = await founded(asha)
    expect((await sealed(minutes, hers)).ok).toBe(true)
    expect(asha.letters.exchange.holding.authority(hers.id)).toHaveLength(1)
  })
})
