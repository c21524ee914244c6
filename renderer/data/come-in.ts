import { comeAsDelegate } from '../../shared/charter/people'
import { nameOf, type Roll } from '../../shared/charter/roll'
import type { AssemblyId, PersonId } from '../../shared/id'
import type { Author } from '../../shared/ports'
import { done, type Result } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk'
import { fixed, type LivingDocument } from './living-document'
import { momentOf } from './moment'
import type { OpenDesk } from './open-desk'

/** JC6: where this computer is a guest, whoever speaks from it puts their name on the list of delegates, for the others to read. */
export async function comeIn(
  desk: OpenDesk,
  member: AssemblyId,
  host: AssemblyId,
): Promise<Result<null, WorkerRefused>> {
  const card = desk.cards.get().find(({ assembly }) => assembly === host)
  if (card?.guest !== member) return done(null)
  const [own, shared] = [
    await desk.link.ask('shelf', { assembly: member }),
    await desk.link.ask('shelf', { assembly: host }),
  ]
  if (!own.ok) return own
  if (!shared.ok) return shared
  const person = card.person as PersonId
  const given = { person, name: nameOf(own.value.roll, person), from: own.value.charter.name }
  const by = { person, office: card.office, device: card.device as Author['device'] }
  const moment = momentOf(by, shared.value.charter.zone, fixed)
  const come = (list: LivingDocument<Roll>) => {
    list.change((draft) => {
      comeAsDelegate({ seen: list.seen(), draft }, given, moment)
    })
    return list.settled()
  }
  const came = await desk.documents.once(shared.value.rollDocument, 'roll', come)
  if (!came.ok) return came
  await came.value
  return done(null)
}
