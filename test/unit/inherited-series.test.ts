import { afterEach, describe, expect, it } from 'vitest'
import { hostCharters } from '../../renderer/worker/host-charters'
import { canonical } from '../../shared/canonical'
import { type Charter, parseCharter, readCharter } from '../../shared/charter/charter'
import { copiedFrom, inherited, saysTheSame } from '../../shared/charter/inherited-series'
import { copied, type MeetingSeries } from '../../shared/charter/series'
import { done, refused } from '../../shared/result'
import { closeDesks, desk, founded } from '../fixtures/letters'
import { idOf } from '../fixtures/moment'
import { fine, harbour } from '../fixtures/world'

afterEach(closeDesks)

const moot: MeetingSeries = {
  id: idOf(0x5e, 1),
  name: 'Called moot',
  kind: 'Called meeting',
  rule: null,
  time: '18:00',
  place: '',
  items: [{ section: 'Business', title: 'Why we were called', kind: 'discuss', planned: 20 }],
  forMembers: true,
}
const own = { ...moot, id: idOf(0x5e, 2), name: 'Budget', forMembers: undefined }
const coastId = idOf(0xa5, 9)
const coast = (change: Partial<Charter> = {}): Charter =>
  ({ ...harbour().charter, assembly: coastId, name: 'Coast', series: [moot], ...change }) as Charter

describe('SE17 a host offers a template', () => {
  it('and says so in its charter, which is read back as it was sealed', () => {
    expect(fine(readCharter(canonical(coast())))).toEqual(coast())
    const wrong = { ...coast(), series: [{ ...moot, forMembers: false }] }
    expect(parseCharter(wrong).ok).toBe(false)
  })

  it('members plan from it without a copy; what is not offered stays at home', () => {
    const { forMembers: _, ...kept } = own
    const hosts = [{ charter: coast({ series: [moot, kept] }), isDirect: true }]
    expect(inherited([], hosts)).toEqual([{ series: moot, of: { assembly: coastId, name: 'Coast' } }])
    expect(inherited([moot], hosts)).toEqual([])
  })

  it('SE19 a copy stands in its place, says where it differs, and is one’s own to offer or not', () => {
    const copy = copied(moot, { assembly: coastId, name: 'Coast' }, idOf(0x5e, 7))
    expect(copy).toMatchObject({ id: idOf(0x5e, 7), from: { assembly: coastId, series: moot.id } })
    expect(copy).not.toHaveProperty('forMembers')
    const hosts = [{ charter: coast(), isDirect: true }]
    expect(inherited([copy], hosts)).toEqual([])
    const there = copiedFrom(copy, hosts)?.series
    expect(there).toEqual(moot)
    expect(saysTheSame(copy, moot)).toBe(true)
    expect(saysTheSame({ ...copy, forMembers: true }, moot)).toBe(true)
    expect(saysTheSame(copy, { ...moot, time: '19:00' })).toBe(false)
    expect(saysTheSame(copy, { ...moot, items: [] })).toBe(false)
    expect(copiedFrom(copy, [])).toBeNull()
    // One that was copied by an older Folkmoot does not say of which.
    expect(copiedFrom({ ...copy, from: { assembly: coastId, name: 'Coast' } }, hosts)).toBeNull()
  })
})

const genesis = (assembly: string) => assembly + '00'.repeat(16)
type State = { readonly assembly: string; readonly hosts: readonly string[] }

/** Harbour’s worker over a keeper that has these open circles. */
function found(
  direct: readonly string[],
  states: readonly State[],
  records: Readonly<Record<string, readonly object[]>>,
) {
  const keeper = {
    office: async () => done({ view: { hosts: direct.map((one) => ({ genesis: genesis(one) })) } }),
    abroad: async () => ({ at: '', isAll: true, states }),
    abroadRecords: async (of: string, _known: readonly string[], what?: string) => {
      if (what !== 'charter') throw new Error('Everything was asked for')
      return { records: records[of] ?? [], gone: [], more: false }
    },
  }
  const kept = () => refused({ rule: 'CA6', cause: 'unknown-assembly' })
  return hostCharters({ kept } as never, keeper as never, idOf(0xa5, 1))
}
const record = (charter: object, time: number) => ({
  what: 'charter',
  time,
  text: new TextEncoder().encode(canonical(charter)),
})

describe('SE18 the charters of hosts', () => {
  const union = idOf(0xa5, 8)

  it('of hosts kept elsewhere, the newest, and of those above them; who name each other are asked once', async () => {
    const newer = coast({ version: 2, series: [] })
    const hosts = await found(
      [coastId],
      [
        { assembly: coastId, hosts: [union] },
        { assembly: union, hosts: [coastId, idOf(0xa5, 1)] },
      ],
      {
        [coastId]: [record(newer, 20), record(coast(), 10)],
        [union]: [record({ ...coast(), assembly: union, name: 'Union' }, 5)],
      },
    )
    expect(hosts.map(({ charter, isDirect }) => [charter.name, charter.version, isDirect])).toEqual([
      ['Coast', 2, true],
      ['Union', coast().version, false],
    ])
  })

  it('what does not read, or is another’s, offers nothing; whoever belongs nowhere asks for nothing', async () => {
    const records = { [coastId]: [record({ ...coast(), assembly: union }, 10), record({ junk: true }, 20)] }
    expect(await found([coastId], [{ assembly: coastId, hosts: [] }], records)).toEqual([])
    expect(await found([], [], records)).toEqual([])
  })

  it('the keeper gives the charters of an open circle alone, where only those are asked for', async () => {
    const asha = await desk('asha')
    const hers = await founded(asha)
    const seal = (what: string, text: string) =>
      hers.seal({
        record: idOf(0xcc, what.length),
        title: '',
        what,
        blob: Uint8Array.from(Buffer.from(text)),
      })
    expect((await seal('charter', canonical(coast()))).ok && (await seal('record', 'minutes')).ok).toBe(true)
    const { records: all } = await asha.letters.abroad.records(hers.id, new Set())
    const { records: some } = await asha.letters.abroad.records(hers.id, new Set(), 'charter')
    expect(all.map(({ what }) => what).sort()).toEqual(['charter', 'record'])
    expect(some.map(({ what, text }) => [what, new TextDecoder().decode(text)])).toEqual([
      ['charter', canonical(coast())],
    ])
  })
})
