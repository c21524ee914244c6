import { describe, expect, it } from 'vitest'
import type { Authority } from '../../shared/authority/authority'
import { carryingBy } from '../../shared/sync/carrying'
import type { Among } from '../../shared/sync/holding'
import type { Standing } from '../../shared/sync/readers'

/** Ashby in Harbour City, in North, in the party; the society beside North; Bay in West, in the party too. Kiln says that it belongs to the party. */
const hostOf: Readonly<Record<string, string>> = {
  ashby: 'city',
  city: 'north',
  north: 'party',
  society: 'party',
  west: 'party',
  bay: 'west',
  kiln: 'party',
}
const named = (name: string): string => name.padEnd(32, '0')
const link = (name: string) => ({ genesis: named(name).padEnd(64, '0') }) as never

/** Logs that lie on one computer; `kiln` is named by nobody but itself. */
function logs(...here: readonly string[]) {
  const all = new Map(
    here.map((name) => {
      const members = Object.entries(hostOf).flatMap(([member, host]) =>
        host === name && member !== 'kiln' ? [link(member)] : [],
      )
      const host = hostOf[name]
      const authority = { hosts: host === undefined ? [] : [link(host)], members, offices: [] }
      return [named(name), authority as unknown as Authority]
    }),
  )
  const authorityOf = (assembly: string) => all.get(assembly) ?? null
  const ways = carryingBy(authorityOf, { isIn: (who, assembly) => who.keys.has(assembly) })
  const among = {} as Among
  const reached = (name: string) => {
    const who: Standing = { keys: new Set([named(name)]), speaksFor: new Set() }
    return ways.reached(who, [...all.keys()], among)
  }
  const offer = (from: string, to: string | null) => ({
    from: named(from),
    to: to === null ? null : named(to),
  })
  return {
    leads: (from: string, to: string | null, who: string) => ways.leads(offer(from, to), reached(who), among),
    takes: (from: string, to: string | null, here: string, giver: string) =>
      ways.takes(offer(from, to), reached(here), reached(giver), among),
  }
}

describe('LT7 who carries a letter', () => {
  const { leads, takes } = logs('ashby', 'city', 'north', 'party', 'society', 'west', 'bay', 'kiln')

  it('whoever stands above its sender or its addressee, or is one of them, and nobody beside', () => {
    for (const way of ['ashby', 'city', 'north', 'party', 'society'])
      expect(leads('ashby', 'society', way)).toBe(true)
    for (const beside of ['west', 'bay']) expect(leads('ashby', 'society', beside)).toBe(false)
    expect(takes('ashby', 'society', 'city', 'ashby')).toBe(true)
    expect(takes('ashby', 'society', 'west', 'party')).toBe(false)
    expect(takes('ashby', 'bay', 'west', 'party')).toBe(true)
  })

  it('of a sender that is not known here only from above the addressee, or from its own computers', () => {
    const west = logs('party', 'west', 'bay')
    expect(west.takes('ashby', 'bay', 'west', 'party')).toBe(true)
    expect(west.takes('ashby', 'bay', 'bay', 'west')).toBe(true)
    expect(west.takes('ashby', 'bay', 'bay', 'bay')).toBe(true)
    expect(west.takes('ashby', 'bay', 'west', 'society')).toBe(false)
  })

  it('that an assembly says itself whose member it is leads nowhere, while the host does not name it', () => {
    expect(takes('kiln', 'society', 'party', 'ashby')).toBe(false)
    expect(leads('kiln', 'ashby', 'party')).toBe(true) // It is above Ashby;
    expect(takes('kiln', 'ashby', 'party', 'kiln')).toBe(false) // but who brings it is not.
  })
})

describe('LT10 who is shown a card', () => {
  const { leads, takes } = logs('ashby', 'city', 'north', 'party', 'society', 'west', 'bay', 'kiln')

  it('whoever stands above the assembly, and all below a host that names it; nobody learns of those further off', () => {
    for (const below of ['party', 'north', 'city', 'ashby', 'west', 'bay'])
      expect(leads('society', null, below)).toBe(true)
    expect(leads('ashby', null, 'society')).toBe(false)
    expect(leads('bay', null, 'ashby')).toBe(false)
    expect(takes('society', null, 'ashby', 'city')).toBe(true)
    expect(takes('kiln', null, 'ashby', 'city')).toBe(false)
    expect(takes('bay', null, 'ashby', 'city')).toBe(false)
  })
})
