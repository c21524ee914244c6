import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kinsfolk, linksAmong, linksThatCount, ringsAmong } from '../../shared/record/rings'
import { idOf } from '../fixtures/moment'

const most = 7
const ids = Array.from({ length: most }, (_, n) => idOf(0xa5, n + 1))
/** Who says what of whom, over and over: an affiliation, a recognition, or the end of one. */
const deeds = fc.array(
  fc.tuple(fc.nat(most - 1), fc.nat(most - 1), fc.constantFrom('affiliate', 'recognise', 'leave', 'part')),
  { maxLength: 40 },
)
type Deed = readonly [number, number, 'affiliate' | 'recognise' | 'leave' | 'part']

/** Each assembly's own log is in order; logs come in any order. */
function linesFrom(told: readonly Deed[]): readonly Kinsfolk[] {
  return ids.map((assembly, at) => {
    const hosts = new Set<string>()
    const members = new Set<string>()
    for (const [who, whom, what] of told) {
      const other = ids[whom]
      if (who !== at || other === undefined) continue
      if (what === 'affiliate') hosts.add(other)
      else if (what === 'recognise') members.add(other)
      else if (what === 'leave') hosts.delete(other)
      else members.delete(other)
    }
    return { assembly, hosts: [...hosts], members: [...members] }
  })
}

describe('NE2 the same on every node, in any order', () => {
  it('one nesting, without a ring, that loses no more than it must', () => {
    fc.assert(
      fc.property(deeds, fc.infiniteStream(fc.nat()), (told, chance) => {
        const lines = linesFrom(told)
        const mixed = [...lines]
          .map(({ assembly, hosts, members }) => ({
            line: { assembly, hosts: [...hosts].reverse(), members: [...members].reverse() },
            by: chance.next().value,
          }))
          .sort((a, b) => a.by - b.by)
          .map(({ line }) => line)
        const counted = linksThatCount(lines)
        expect(linksThatCount(mixed)).toEqual(counted)
        expect(ringsAmong(mixed)).toEqual(ringsAmong(lines))
        // Nothing that counts leads back to where it began.
        const above = (from: string): ReadonlySet<string> => {
          const seen = new Set<string>()
          const ahead = [from]
          for (let at = ahead.pop(); at !== undefined; at = ahead.pop())
            for (const { host, member } of counted)
              if (member === at && !seen.has(host)) {
                seen.add(host)
                ahead.push(host)
              }
          return seen
        }
        for (const id of ids) expect(above(id).has(id)).toBe(false)
        // What is left out closed a ring: without it there is one less.
        for (const { cut, assemblies } of ringsAmong(lines)) {
          expect(assemblies[0]).toBe(cut.host)
          expect(assemblies.at(-1)).toBe(cut.member)
        }
        expect(counted.length + ringsAmong(lines).length).toBe(linksAmong(lines).length)
      }),
    )
  })
})
