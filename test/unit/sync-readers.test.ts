import { describe, expect, it } from 'vitest'
import type { Among, Space } from '../../shared/sync/holding'
import { readersBy } from '../../shared/sync/readers'

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
