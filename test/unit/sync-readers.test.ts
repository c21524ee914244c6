import { describe, expect, it } from 'vitest'
import type { Op } from '../../shared/authority/op'
import type { Filed } from '../../shared/sync/filed'
import { type Among, emptyHolding } from '../../shared/sync/holding'
import { readersBy } from '../../shared/sync/readers'
import type { Space } from '../../shared/sync/space'
import { crypto, founderOf, type Writer } from '../fixtures/peers'
import { court, judge } from '../simulator/court'

describe('RD4 a host whose log is not here yet is believed by its pairing', () => {
  const among: Among = { find: () => null, authority: () => [], isUnsound: () => false }
  const { mayRead } = readersBy(() => null)
  const host = 'a1'.repeat(16)
  const who = { keys: new Set<string>(), speaksFor: new Set([host]) }
  const space = (circle: Space['circle']): Space => ({ id: '0'.repeat(32), assembly: host, circle })

  it('for what it publishes, and never for the inner circle', () => {
    expect(mayRead(who, space('open'), among)).toBe(true)
    expect(mayRead(who, space('inner'), among)).toBe(false)
    expect(mayRead({ ...who, speaksFor: new Set() }, space('open'), among)).toBe(false)
  })
})

describe('RD5 RD6 of a member that the region has parted from', () => {
  const region = founderOf(1)
  const [north, west] = [founderOf(3), founderOf(5)]
  const unhex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
  const knows = ({ founding }: Writer): Op => ({ op: 'recognise', genesis: unhex(founding.hash), remits: [] })
  const belongs: Op = { op: 'affiliate', genesis: unhex(region.founding.hash) }
  const parts: Op = { op: 'unlink', genesis: unhex(west.founding.hash), as: 'member', fence: [] }
  const log = (writer: Writer, ops: readonly Op[]): readonly Filed[] => {
    const all = [writer.founding]
    for (const op of ops) all.push(writer.deed(op, [unhex(all.at(-1)?.hash ?? '')]))
    return all
  }
  const entries = [
    ...log(region, [knows(north), knows(west), parts]),
    ...log(north, [belongs]),
    ...log(west, [belongs]),
  ]
  const held = emptyHolding(judge, crypto.sha256)
  held.take({ entries: entries.filter(({ space }) => space === null), blobs: [] }, null)
  held.take({ entries, blobs: [] }, null)
  const { mayRead, isNamed } = readersBy((assembly, among) => court.logOf(assembly, among)?.now ?? null)
  const asks = (writer: Writer, of: Writer, circle: Space['circle']) =>
    mayRead(
      { keys: new Set([writer.key]), speaksFor: new Set() },
      { id: '', assembly: of.assembly, circle },
      held,
    )

  it('North still reads West’s log, and can judge what West wrote in the joint circle; nothing else of it', () => {
    expect(asks(north, west, 'log')).toBe(true)
    expect(asks(north, west, 'open')).toBe(false)
    expect(isNamed(west.founding, [region.assembly], held)).toBe(true)
  })
  it('West reads the joint circle no more', () => {
    expect(asks(north, region, 'joint')).toBe(true)
    expect(asks(west, region, 'joint')).toBe(false)
    expect(asks(west, region, 'log')).toBe(false)
  })
})
