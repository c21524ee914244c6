import { describe, expect, it } from 'vitest'
import { placeOf } from '../../renderer/features/search/hit-place'
import { rowsOf } from '../../renderer/features/search/rows'
import { openAbroad } from '../../renderer/worker/abroad'
import { rowsInMemory } from '../../renderer/worker/rows'
import { openPublishedSearch } from '../../renderer/worker/searching-published'
import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import type { PublishedRecord } from '../../shared/record/published-record'
import type { SearchAnswer } from '../../shared/search/answer'
import { asked } from '../../shared/search/asked'
import type { AbroadRecord, AbroadState } from '../../shared/wire/abroad'
import { march } from '../fixtures/march-record'

const [own, harbour, mill] = ['00', '2b', '5c'].map((id) => id.repeat(16) as AssemblyId)

/** What lies here of others, as a keeper tells it; and how many rows the search has read. */
function laptop() {
  const entries = new Map<string, AbroadRecord[]>([
    [own as string, []],
    [harbour as string, []],
    [mill as string, []],
  ])
  const store = rowsInMemory()
  const read = { rows: 0, all: 0 }
  const keeper = {
    abroad: async () => ({
      at: '',
      isAll: true,
      states: [...entries].map(
        ([assembly, all]): AbroadState => ({
          assembly,
          own: assembly === own,
          digest: all.map(({ entry }) => entry).join(),
          hosts: [],
          members: [],
          heard: null,
          through: null,
        }),
      ),
    }),
    abroadRecords: async (assembly: string, known: readonly string[]) => {
      const all = entries.get(assembly) ?? []
      const here = new Set(all.map(({ entry }) => entry))
      return {
        records: all.filter(({ entry }) => !known.includes(entry)),
        gone: known.filter((entry) => !here.has(entry)),
        more: false,
      }
    },
  }
  const abroad = openAbroad(keeper, store)
  const search = openPublishedSearch(
    {
      getAll: async (names) => {
        read.rows += names.length
        return store.getAll(names)
      },
    },
    abroad,
  )
  return {
    read,
    abroad,
    comes: async (record: PublishedRecord) => {
      const all = entries.get(record.assembly) ?? []
      const entry = `entry-${record.record.slice(0, 2)}`
      all.push({
        entry,
        what: 'record',
        time: 1,
        device: 'd0'.repeat(16),
        text: new TextEncoder().encode(canonical(record)),
      } as AbroadRecord)
      await abroad.look()
    },
    goes: async (record: PublishedRecord) => {
      const entry = `entry-${record.record.slice(0, 2)}`
      entries.set(
        record.assembly,
        (entries.get(record.assembly) ?? []).filter((one) => one.entry !== entry),
      )
      await abroad.look()
    },
    async ask(written: string) {
      for (;;) {
        const answer = await search.find(asked(written), '2026-11-28', 50)
        if (answer.others.waiting === 0) return answer
        await new Promise((then) => setTimeout(then))
      }
    },
  }
}
const texts = ({ groups }: Pick<SearchAnswer, 'groups'>) =>
  groups.flatMap(({ kind, hits }) =>
    hits.map(({ text }) => `${kind}: ${text.map((one) => one.text).join('')}`),
  )

describe('SC9 what others published and is here is found', () => {
  it('titles, decisions, actions, corrections and all the words that went out', async () => {
    const bjorn = laptop()
    await bjorn.comes(march())
    expect(texts(await bjorn.ask('roof is:decision'))).toEqual(['decision: We mend the roof.'])
    expect(texts(await bjorn.ask('boat'))).toEqual(['item: Roof of the boat shed'])
    expect(texts(await bjorn.ask('rained'))).toEqual(['note: It rained in by the door.'])
    expect(texts(await bjorn.ask('dear'))).toEqual(['concern: It is dear.'])
    expect(texts(await bjorn.ask('fifteen'))).toEqual(['correction: It was fifteen people.'])
    expect(texts(await bjorn.ask('is:proposal'))).toEqual(['proposal: We sell the shed.'])
    expect(texts(await bjorn.ask('march is:meeting'))).toEqual(['meeting: March moot'])
  })

  it('each piece says whose it is, in which minutes, when they were approved, and that it is published', async () => {
    const bjorn = laptop()
    await bjorn.comes(march())
    const answer = await bjorn.ask('roof is:decision')
    const hit = answer.groups[0]?.hits[0]
    expect(answer.groups[0]?.whose).toBe('published')
    expect(hit).toMatchObject({
      assemblyName: 'Harbour Tenants',
      meeting: { title: 'March moot', date: '2026-03-03' },
      published: { record: '1a'.repeat(16), item: '1', approved: { on: '2026-04-07', minute: '2026/04/02' } },
    })
    expect(answer.others).toEqual({
      assemblies: 1,
      records: 1,
      since: '2026-03-03',
      titles: 0,
      titlesTo: null,
      waiting: 0,
    })
  })

  it('filter words hold as far as the record tells', async () => {
    const bjorn = laptop()
    await bjorn.comes(march())
    expect(texts(await bjorn.ask('in:harbour is:action'))).toEqual(['action: Ring the roofer'])
    expect(texts(await bjorn.ask('in:mill is:action'))).toEqual([])
    expect(texts(await bjorn.ask('due:<2026-04 is:action'))).toEqual(['action: Ring the roofer'])
    expect(texts(await bjorn.ask('is:open'))).toEqual([])
    expect(texts(await bjorn.ask('number:2026/03/01 is:decision'))).toHaveLength(1)
  })

  it('is: holds of their decisions by what they published themselves, and says how each stands', async () => {
    const bjorn = laptop()
    const course = (more: object) => ({
      decision: 'd1'.repeat(16) as never,
      matter: null,
      level: 'moot' as const,
      closes: null,
      reopened: false,
      review: null,
      expiry: null,
      replaces: [],
      ...more,
    })
    const told = (more: object) => {
      const [first, ...rest] = march().items
      if (first === undefined) throw new Error('no item')
      const decisions = first.decisions.map((one) => ({ ...one, ...course(more) }))
      return [{ ...first, decisions }, ...rest]
    }
    await bjorn.comes(march({ items: told({}) }))
    expect(texts(await bjorn.ask('is:in-force'))).toEqual(['decision: We mend the roof.'])
    expect(texts(await bjorn.ask('is:cooling-off'))).toEqual([])
    expect((await bjorn.ask('roof is:decision')).groups[0]?.hits[0]?.course).toMatchObject({
      type: 'in-force',
    })
    const april = {
      record: '1c'.repeat(16),
      meeting: 'ee'.repeat(16) as never,
      date: '2026-04-07',
      items: told({
        decision: 'd2'.repeat(16),
        replaces: [
          { assembly: harbour, meeting: march().meeting, decision: 'd1'.repeat(16), number: '2026/03/01' },
        ],
      }),
    }
    await bjorn.comes(march(april))
    expect(texts(await bjorn.ask('is:replaced'))).toHaveLength(1)
    expect(texts(await bjorn.ask('is:in-force'))).toHaveLength(1)
    // A record of before says nothing of it.
    const asha = laptop()
    await asha.comes(march())
    expect(texts(await asha.ask('is:in-force'))).toEqual([])
  })

  it('where nothing of others is here nothing is said of it; one’s own that one published is not found twice', async () => {
    const asha = laptop()
    expect((await asha.ask('roof')).others).toEqual({
      assemblies: 0,
      records: 0,
      since: null,
      titles: 0,
      titlesTo: null,
      waiting: 0,
    })
    await asha.comes(march({ assembly: own as AssemblyId }))
    expect(texts(await asha.ask('roof'))).toEqual([])
    expect(asha.read.rows).toBe(0)
  })

  it('a record that does not read whole is found by what every register reads of it', async () => {
    const bjorn = laptop()
    const { apologies: _, ...less } = march()
    await bjorn.comes(less as PublishedRecord)
    expect(texts(await bjorn.ask('rained'))).toEqual([])
    expect(texts(await bjorn.ask('mend'))).toEqual(['decision: We mend the roof.'])
  })
})

describe('SC10 what a later version replaced is not found', () => {
  const later = march({
    record: '2a'.repeat(16),
    replaces: '1a'.repeat(16),
    title: 'March moot, corrected',
  })
  it('in whatever order they came; and it stands again when the later one does not count any more', async () => {
    for (const order of [
      [march(), later],
      [later, march()],
    ]) {
      const bjorn = laptop()
      for (const one of order) {
        await bjorn.comes(one)
        await bjorn.ask('')
      }
      expect(texts(await bjorn.ask('is:meeting'))).toEqual(['meeting: March moot, corrected'])
      await bjorn.goes(later)
      expect(texts(await bjorn.ask('is:meeting'))).toEqual(['meeting: March moot'])
      await bjorn.goes(march())
      expect(texts(await bjorn.ask('is:meeting'))).toEqual([])
    }
  })

  it('what one assembly publishes hides nothing of another’s', async () => {
    const bjorn = laptop()
    await bjorn.comes(march())
    await bjorn.comes({ ...later, assembly: mill as AssemblyId, name: 'Mill Street' })
    expect(texts(await bjorn.ask('is:meeting'))).toHaveLength(2)
  })
})

describe('SC11 it costs what is new', () => {
  it('the same again reads nothing, one more record one row; many are laid out beside what is asked', async () => {
    const bjorn = laptop()
    const many = Array.from({ length: 130 }, (_, at) =>
      march({ record: (at + 16).toString(16).padStart(2, '0').repeat(16), title: `Meeting ${at}` }),
    )
    for (const one of many) await bjorn.comes(one)
    expect((await bjorn.ask('meeting is:meeting')).groups[0]?.count).toBe(130)
    expect(bjorn.read.rows).toBe(130)
    await bjorn.ask('roof')
    expect(bjorn.read.rows).toBe(130)
    await bjorn.comes(march({ record: 'f0'.repeat(16) }))
    await bjorn.ask('roof')
    expect(bjorn.read.rows).toBe(131)
  })
})

describe('SC12 Enter opens the page of the record', () => {
  it('at the item; a whole meeting at its head', async () => {
    const bjorn = laptop()
    await bjorn.comes(march())
    const [found] = (await bjorn.ask('rained')).groups
    const hit = found?.hits[0]
    expect(hit === undefined ? null : placeOf(hit)).toEqual({
      screen: 'published',
      assembly: harbour,
      record: '1a'.repeat(16),
      item: '1',
    })
    const whole = (await bjorn.ask('march is:meeting')).groups[0]?.hits[0]
    expect(whole === undefined ? null : placeOf(whole)).not.toHaveProperty('item')
    expect(rowsOf((await bjorn.ask('roof')).groups).every(({ whose }) => whose === 'published')).toBe(true)
  })
})
