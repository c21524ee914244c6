import '../../fixtures/automerge-in-node'
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { fromLiteral } from '../../../renderer/worker/automerge'
import { openCache } from '../../../renderer/worker/cache'
import { type Desk, openDesk } from '../../../renderer/worker/desk'
import { foundAssembly, sealCharter } from '../../../renderer/worker/founding'
import { fromBytes, rowOf, toBytes } from '../../../renderer/worker/names'
import { answer } from '../../../renderer/worker/requests'
import { makeSeal } from '../../../renderer/worker/seal'
import type { Charter } from '../../../shared/charter/charter'
import { thingCharter } from '../../../shared/charter/thing-charter'
import type { AssemblyId, MeetingId } from '../../../shared/id'
import { enterInput } from '../../../shared/meeting/decision/cooling-off'
import { declare } from '../../../shared/meeting/decision/decision'
import { allAgree } from '../../../shared/meeting/proposal/position-deeds'
import { propose } from '../../../shared/meeting/proposal/proposal-deeds'
import type { DecisionRegister, Shelf, ThingLine } from '../../../shared/wire/shelf'
import { type KeeperInMemory, keeperInMemory } from '../../fixtures/keeper-in-memory'
import { idOf } from '../../fixtures/moment'
import { fine, harbour, openMeeting, people, ruleOf } from '../../fixtures/world'

const now = '2026-03-03T18:00:00+00:00'

async function start(keeper: KeeperInMemory, database: string): Promise<Desk> {
  const { cacheKey } = await keeper.hello()
  const cache = await openCache(database, await makeSeal(cacheKey), keeper, () => undefined)
  const desk = openDesk(keeper, cache, () => undefined)
  await desk.start()
  return desk
}

const ask = async <T>(desk: Desk, keeper: KeeperInMemory, request: Parameters<typeof answer>[2]) =>
  fine(await answer(desk, keeper, request, () => undefined)) as T

/** Asha keeps Harbour and Mill on one laptop, and calls a Thing of the two. */
async function called(database: string) {
  const keeper = keeperInMemory()
  const desk = await start(keeper, database)
  const found = async (charter: Charter) => {
    const given = { charter, person: { id: people.asha, name: 'Asha' }, sheet: false }
    return fine(await foundAssembly(desk, keeper, { type: 'found', given, now })).card.assembly
  }
  const own = await found(harbour().charter)
  const mill = await found(harbour({ name: 'Mill Tenants', code: 'MILL' }).charter)
  const made = thingCharter(harbour().charter, {
    name: 'Boat shed Thing',
    code: 'SHED',
    terms: {
      caller: own,
      takingPart: [
        { assembly: own, name: 'Harbour Tenants' },
        { assembly: mill, name: 'Mill Tenants' },
      ],
      matter: { id: idOf(7, 7), text: 'The boat shed' },
      named: [],
      end: { type: 'date', on: '2999-12-31' },
    },
  })
  const thing = await found(fine(made))
  const accept = (assembly: AssemblyId) =>
    answer(desk, keeper, { type: 'accept-thing', assembly, thing, now }, () => undefined)
  const things = (assembly: AssemblyId, of = desk) =>
    ask<readonly ThingLine[]>(of, keeper, { type: 'things', assembly })
  return { keeper, desk, own, mill, thing, accept, things }
}

describe('TH3 TH4 JC3 acceptances stand in the Thing, each under the name of who accepts', () => {
  it('and the charter is in force when both are there, also after a rebuild', async () => {
    const { keeper, own, mill, thing, accept, things } = await called('things')
    expect((await things(own))[0]?.standing).toEqual({ type: 'waiting', missing: [own, mill] })
    fine(await accept(own))
    expect(ruleOf(await accept(own))).toBe('TH4')
    expect((await things(thing))[0]?.parts.map((part) => part.accepted)).toEqual([true, false])
    fine(await accept(mill))
    expect((await things(mill))[0]?.standing).toEqual({ type: 'in-force' })
    const again = await start(keeper, 'things-again')
    expect((await things(own, again))[0]?.standing).toEqual({ type: 'in-force' })
    const said = keeper
      .frames(thing)
      .filter((frame) => frame.type === 'entry' && frame.what === 'thing-acceptance')
    expect(said).toMatchObject([{ speaks: own }, { speaks: mill }])
    expect(keeper.frames(thing).filter(({ type }) => type === 'frame')).toMatchObject([
      { room: 'roll', circle: 'joint' },
    ])
  })
  it('a new version is accepted anew', async () => {
    const { desk, keeper, own, mill, thing, accept, things } = await called('things-version')
    fine(await accept(own))
    fine(await accept(mill))
    const { charter } = fine(desk.kept(thing))
    fine(await sealCharter(desk, keeper, thing, { ...charter, version: 2, quorum: { type: 'none' } }))
    expect((await things(own))[0]?.standing).toEqual({ type: 'waiting', missing: [own, mill] })
  })
  it('nobody accepts what they take no part in', async () => {
    const { accept, thing } = await called('things-stranger')
    expect(ruleOf(await accept(thing))).toBe('TH4')
  })
})

describe('TH14 a Thing is the secretary’s to call and to accept', () => {
  it('a deputy of one of the assemblies does neither', async () => {
    const { desk, keeper, own, mill, thing } = await called('folkmoot-thing-deputy')
    const kept = fine(desk.kept(mill))
    kept.head = { ...kept.head, office: 'deputy' }
    const accept = { type: 'accept-thing', assembly: mill, thing, now } as const
    expect(ruleOf(await answer(desk, keeper, accept, () => undefined))).toBe('AU2')
    const { charter } = fine(desk.kept(thing))
    const terms = charter.thing
    if (terms === undefined) throw new Error('no terms')
    const given = {
      charter: { ...charter, thing: { ...terms, caller: mill } },
      person: { id: people.asha, name: 'Asha' },
      sheet: false,
    }
    expect(ruleOf(await foundAssembly(desk, keeper, { type: 'found', given, now }))).toBe('AU2')
    const all = await ask<readonly ThingLine[]>(desk, keeper, { type: 'things', assembly: own })
    expect(all).toHaveLength(1)
  })
})

describe('TH5 a Thing whose end has come', () => {
  it('is read-only', async () => {
    const { desk, keeper, thing } = await called('things-ended')
    const { charter } = fine(desk.kept(thing))
    const terms = charter.thing
    if (terms === undefined) throw new Error('No terms')
    const ended = { ...terms, end: { type: 'date', on: '2020-01-01' } } as const
    fine(await sealCharter(desk, keeper, thing, { ...charter, version: 2, thing: ended }))
    const shelf = await ask<Shelf>(desk, keeper, { type: 'shelf', assembly: thing })
    expect(shelf).toMatchObject({ readOnly: true, ended: true })
  })
})

describe('RE5 summaries that an older version made', () => {
  it('are made anew at the next start, from documents and projections', async () => {
    const { keeper, desk, own } = await called('outdated')
    const { page, moment, item, roll, charter } = openMeeting()
    const given = { item: item('Hall lease'), wording: 'We renew the lease.', proposer: null }
    const made = fine(propose(page, given, moment()))
    fine(allAgree(page, { version: made.version }, moment()))
    const { decision } = fine(
      declare(page, { proposal: made.proposal, roll, charter, informal: false }, moment()),
    )
    const said = {
      decision,
      person: people.farida,
      kind: 'objection',
      words: 'No',
      on: '2026-03-04',
    } as const
    fine(enterInput(page, said, moment()))
    const id = page.seen.id as MeetingId
    const bytes = fromLiteral(page.seen, 'ab'.repeat(20))
    fine(await desk.append(own, [{ kind: 'change', document: id, room: 'meeting', bytes }]))
    await desk.release(id)
    await desk.settled()

    const { rows } = desk.cache
    const shelf = fromBytes<object>((await rows.get(rowOf.shelf(own))) ?? new Uint8Array())
    await rows.write([
      { name: rowOf.shelf(own), content: toBytes({ ...shelf, made: 1 }) },
      { name: rowOf.lines(own, id), content: toBytes({ decisions: [{ wording: 'of old' }], actions: [] }) },
    ])
    const next = await start(keeper, 'outdated')
    const { lines } = await ask<DecisionRegister>(next, keeper, { type: 'decisions', assembly: own })
    expect(lines).toMatchObject([
      { wording: 'We renew the lease.', inputs: [{ kind: 'objection', words: 'No' }] },
    ])
    const after = fromBytes<{ made: number }>(
      (await next.cache.rows.get(rowOf.shelf(own))) ?? new Uint8Array(),
    )
    expect(after.made).toBeGreaterThan(1)
  })
})
