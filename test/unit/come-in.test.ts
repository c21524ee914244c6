import { describe, expect, it } from 'vitest'
import { cell } from '../../renderer/data/cell'
import { type ComeInto, comeInOnce } from '../../renderer/data/come-in'
import type { AssemblyId } from '../../shared/id'
import type { AssemblyCard } from '../../shared/wire/shelf'

const [west, thing] = ['1a', '2b'].map((id) => id.repeat(16)) as [AssemblyId, AssemblyId]
const joint = { assembly: thing, guest: west } as AssemblyCard

/** Björn's desk, and which shelves were looked at for his name to be written. */
function bjorns(here: readonly AssemblyCard[]) {
  const looked: string[] = []
  const cards = cell(here)
  const link = {
    ask: async (_type: string, { assembly }: { assembly: string }) => {
      looked.push(assembly)
      return { ok: false, refusal: { rule: 'CA6', cause: 'unknown-assembly', detail: assembly } }
    },
  }
  return { looked, cards, desk: { link, cards, documents: {} } as unknown as ComeInto }
}

describe('JC6 whoever accepts comes onto the list of delegates', () => {
  it('at once where the Thing is on the shelf', async () => {
    const { desk, looked } = bjorns([joint])
    await comeInOnce(desk, west, thing)
    expect(looked).toContain(west)
  })
  it('and where it was accepted before it came there, once it does, and once', async () => {
    const { desk, looked, cards } = bjorns([])
    expect((await comeInOnce(desk, west, thing)).ok).toBe(true)
    expect(looked).toEqual([])
    cards.set([joint])
    const times = looked.length
    expect(looked).toContain(west)
    cards.set([joint, { assembly: west, guest: null } as AssemblyCard])
    expect(looked.length).toBe(times)
  })
})
