import type { Assembly } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { deviceName, deviceTag } from '../../electron/keeper/device'
import { fromLiteral } from '../../renderer/worker/automerge'
import type { Charter } from '../../shared/charter/charter'
import type { AssemblyId, DeviceId, MatterId, MeetingId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { newMeeting } from '../../shared/meeting/birth'
import { declare } from '../../shared/meeting/decision/decision'
import { allPresent } from '../../shared/meeting/hall/arrivals'
import { startItem } from '../../shared/meeting/item-clock'
import { callToOrder, close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { clockOf } from '../fixtures/moment'
import { fine, harbour, people } from '../fixtures/world'

/** A meeting that was held on a day and decided one thing, with all agreed. */
export type Decided = {
  readonly on: string
  readonly title: string
  readonly wording: string
  /** Two that are about one matter carry the same. */
  readonly matter: string
}

export async function holdIn(assembly: Assembly, change: Partial<Charter>, one: Decided): Promise<void> {
  const { charter, roll } = harbour({ practice: false, ...change })
  const device = deviceName(assembly.scribe.device()) as DeviceId
  const by = { person: people.asha, office: 'secretary' as const, device }
  const clock = clockOf(`${one.on}T18:30:00+00:00`, by)
  // Ids of its own: two assemblies are not told apart by anything else.
  const moment = () => ({ ...clock.moment(), newId: () => hex(systemRandom(16)) })
  const details = { title: 'Moot before', kind: 'Moot', date: one.on, time: '19:00', place: 'Net loft' }
  const made = newMeeting(
    {
      id: hex(systemRandom(16)) as MeetingId,
      assembly: assembly.id as AssemblyId,
      zone: charter.zone,
      details,
      standingItems: [],
      items: [{ title: one.title, kind: 'decide', planned: 30, section: '' }],
    },
    moment(),
  )
  const page = onLiteral(fine(made))
  const [item] = agenda(page.seen)
  if (item === undefined) throw new Error('No item')
  const { asha, björn, chidi } = people
  fine(allPresent(page, { people: [asha, björn, chidi] }, moment()))
  fine(callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment()))
  fine(startItem(page, { item: item.id, leave: 'done' }, moment()))
  const given = {
    item: item.id,
    wording: one.wording,
    proposer: people.chidi,
    matter: one.matter as MatterId,
  }
  const { proposal, version } = fine(propose(page, given, moment()))
  fine(allAgree(page, { version }, moment()))
  fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
  fine(close(page, {}, moment()))
  const bytes = fromLiteral(page.seen, deviceTag(assembly.scribe.device()) + hex(systemRandom(8)))
  const document = page.seen.id
  fine(await assembly.append([{ kind: 'change', room: 'meeting', document, bytes }]))
  fine(await assembly.cut())
}
