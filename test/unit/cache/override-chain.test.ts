import '../../fixtures/automerge-in-node'
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { fromLiteral } from '../../../renderer/worker/automerge'
import { foundAssembly } from '../../../renderer/worker/founding'
import { answer } from '../../../renderer/worker/requests'
import { parameterDefaults } from '../../../shared/charter/parameters'
import { thingCharter } from '../../../shared/charter/thing-charter'
import type { AssemblyId, MatterId, MeetingId } from '../../../shared/id'
import { agenda } from '../../../shared/meeting/agenda/agenda'
import { newMeeting } from '../../../shared/meeting/birth'
import { declare } from '../../../shared/meeting/decision/decision'
import { allPresent } from '../../../shared/meeting/hall/arrivals'
import { callToOrder } from '../../../shared/meeting/lifecycle'
import { onLiteral } from '../../../shared/meeting/literal'
import { allAgree } from '../../../shared/meeting/proposal/position-deeds'
import { propose } from '../../../shared/meeting/proposal/proposal-deeds'
import { compose } from '../../../shared/minutes/compose'
import { withSince } from '../../../shared/minutes/with-since'
import { registerOf } from '../../../shared/record/register'
import { sinceThen } from '../../../shared/record/since-then'
import type { DecisionRegister } from '../../../shared/wire/shelf'
import { startLaptop } from '../../fixtures/desk-laptop'
import { keeperInMemory } from '../../fixtures/keeper-in-memory'
import { clockOf, idOf } from '../../fixtures/moment'
import { asha, fine, harbour, people } from '../../fixtures/world'

const matter = idOf(0x77, 1) as MatterId
const at = '2026-03-03T18:00:00+00:00'
const atOnce = { parameters: { ...parameterDefaults, coolingOffDaysMoot: 0 } }

/** Harbour decides alone, then with Mill, then with Mill and Quay; what each meeting says comes to this computer in the order told. */
async function computer(database: string, order: readonly number[]) {
  const laptop = await startLaptop(keeperInMemory(), database)
  const { desk, keeper } = laptop
  const found = async (charter: object) => {
    const given = { charter: charter as never, person: { id: people.asha, name: 'Asha' }, sheet: false }
    return fine(await foundAssembly(desk, keeper, { type: 'found', given, now: at })).card.assembly
  }
  const { roll } = harbour()
  const named = async (name: string, code: string) => {
    const { charter } = harbour({ ...atOnce, name, code })
    return { assembly: await found(charter), name, charter }
  }
  const own = await named('Harbour Tenants', 'HARB')
  const mill = await named('Mill Tenants', 'MILL')
  const quay = await named('Quay Tenants', 'QUAY')
  const thing = async (code: string, takingPart: readonly (typeof own)[]) => {
    const parts = takingPart.map(({ assembly, name }) => ({ assembly, name }))
    const end = { type: 'date', on: '2999-12-31' } as const
    const terms = {
      caller: own.assembly,
      takingPart: parts,
      matter: { id: matter, text: 'The shed' },
      named: [],
      end,
    }
    const charter = fine(thingCharter(own.charter, { name: `${code} Thing`, code, terms }))
    const made = await found(charter)
    for (const { assembly } of takingPart)
      fine(
        await answer(desk, keeper, { type: 'accept-thing', assembly, thing: made, now: at }, () => undefined),
      )
    return { assembly: made, charter }
  }
  const two = await thing('TWO', [own, mill])
  const three = await thing('THREE', [own, mill, quay])

  const decide = (by: { readonly assembly: AssemblyId; readonly charter: typeof own.charter }, n: number) => {
    const clock = clockOf(`2026-03-0${n}T19:00:00+00:00`, asha, n)
    const details = { title: 'Moot', kind: '', date: `2026-03-0${n}`, time: '19:00', place: '' }
    const given = { id: idOf(0xfe, n) as MeetingId, assembly: by.assembly, zone: by.charter.zone, details }
    const born = newMeeting({ ...given, standingItems: [], items: [{ title: 'The shed' }] }, clock.moment())
    const page = onLiteral(fine(born))
    fine(allPresent(page, { people: Object.values(people).slice(0, 5) }, clock.moment()))
    const isThing = by.charter.thing !== undefined
    const call = {
      pattern: by.charter.numberPattern,
      used: [],
      ...(isThing && { thing: { type: 'in-force' as const } }),
    }
    fine(callToOrder(page, call, clock.moment()))
    const item = agenda(page.seen)[0]?.id
    if (item === undefined) throw new Error('No item')
    const made = fine(
      propose(page, { item, wording: `So be it ${n}`, proposer: null, matter }, clock.moment()),
    )
    fine(allAgree(page, { version: made.version }, clock.moment()))
    const declared = { proposal: made.proposal, roll, charter: by.charter, informal: false }
    fine(declare(page, declared, clock.moment()))
    return { assembly: by.assembly, meeting: page.seen }
  }
  const said = [decide(own, 4), decide(two, 5), decide(three, 6)]
  for (const n of order) {
    const one = said[n]
    if (one === undefined) continue
    const bytes = fromLiteral(one.meeting, 'ab'.repeat(20))
    const change = { kind: 'change' as const, document: one.meeting.id, room: 'meeting' as const, bytes }
    fine(await desk.append(one.assembly, [n === 0 ? change : { ...change, circle: 'joint' as const }]))
    await desk.release(one.meeting.id)
  }
  const register = async (assembly: AssemblyId) => {
    const asked = await answer(desk, keeper, { type: 'decisions', assembly }, () => undefined)
    return registerOf(assembly, (fine(asked) as DecisionRegister).lines, '2026-03-20')
  }
  const chainIn = async (assembly: AssemblyId) => {
    const [entry] = await register(assembly)
    return entry?.chain.map(({ type, by, on, since }) => [
      type,
      by.number.split(' ')[0],
      on,
      since?.type ?? null,
    ])
  }
  const [first] = said
  if (first === undefined) throw new Error('Nothing said')
  const layers = sinceThen(await register(own.assembly), (of) => (of === three.assembly ? 'All' : ''))
  const minutes = withSince(compose(first.meeting, roll, own.charter), layers)
  const since = minutes.find((block) => block.type === 'since')
  return {
    chains: [await chainIn(own.assembly), await chainIn(two.assembly), await chainIn(three.assembly)],
    since,
  }
}

describe('SU4 CS6 CS8 a decision overridden, and what overrides it overridden by more assemblies', () => {
  it('on two computers, to which it came in different orders: in the register of each assembly, and in the minutes', async () => {
    const overridden = ['overridden', 'THREE', '2026-03-06', 'in-force']
    const whole = [[['overridden', 'TWO', '2026-03-05', null], overridden], [overridden], []]
    const all = [await computer('chain-asha', [0, 1, 2]), await computer('chain-bjorn', [2, 0, 1])]
    for (const { chains, since } of all) {
      expect(chains).toEqual(whole)
      expect(since).toMatchObject({
        steps: [
          { type: 'overridden', on: '2026-03-05' },
          { type: 'overridden', on: '2026-03-06', since: { type: 'in-force' } },
        ],
      })
    }
  })
})
