import { describe, expect, it } from 'vitest'
import { named } from '../../renderer/features/thing/named'
import type { AssemblyId, MeetingId, StatementId } from '../../shared/id'
import { idOf } from '../fixtures/moment'

const of = (name: string, number: string) => ({
  assembly: idOf(1, 1) as AssemblyId,
  meeting: idOf(1, 2) as MeetingId,
  decision: idOf(1, 3) as StatementId,
  name,
  number,
})

describe('CS5 both decisions named', () => {
  it('of two regions that number alike one reads whose is whose; a short code says it already', () => {
    expect(named(of('North Region', '2026/01/01')).number).toBe('North Region 2026/01/01')
    expect(named(of('West Region', '2026/01/01')).number).toBe('West Region 2026/01/01')
    expect(named(of('Saltmere Town Assembly', 'SALT 2026/01/01')).number).toBe('SALT 2026/01/01')
  })
})
