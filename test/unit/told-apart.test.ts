import { describe, expect, it } from 'vitest'
import { addressOptions } from '../../renderer/features/referral/WhoseTurn'
import type { AssemblyId } from '../../shared/id'
import type { Addressee } from '../../shared/wire/passing'

const known = (assembly: string, name: string, code: string): Addressee => ({
  assembly: assembly as AssemblyId,
  name,
  code,
  kind: 'working-group',
  remits: [],
  road: 'open',
  stranger: false,
})
const labels = (...others: Addressee[]) => addressOptions(others, []).map(({ label }) => label)

describe('RF18 assemblies of one name are told apart', () => {
  it('by their short codes, and nobody else is', () => {
    expect(
      labels(known('a1', 'Ashby', 'ASH'), known('b2', 'ashby', 'ASHB'), known('c3', 'Quay', 'QUAY')),
    ).toEqual(['Ashby (ASH)', 'ashby (ASHB)', 'Quay'])
  })

  it('by the beginning of their numbers where the codes are the same too', () => {
    expect(labels(known('a1b2c3d4', 'Ashby', 'ASH'), known('b2b2c3d4', 'Ashby', 'ash'))).toEqual([
      'Ashby (ASH a1b2c3)',
      'Ashby (ash b2b2c3)',
    ])
  })
})
