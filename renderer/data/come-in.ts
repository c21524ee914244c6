import { comeAsDelegate } from '../../shared/charter/people'
import { nameOf, type Roll } from '../../shared/charter/roll'
import type { AssemblyId } from '../../shared/id'
import type { Author } from '../../shared/ports'
import { done, type Result } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { AssemblyCard } from '../../shared/wire/shelf'
import type { Cell } from './cell'
import { fixed, type LivingDocument } from './living-document'
import type { LivingDocuments } from './living-documents'
import { momentOf } from './moment'
import type { WorkerLink } from './worker-link'

export type ComeInto = {
  readonly link: WorkerLink
  readonly documents: LivingDocuments
  readonly cards: Cell<readonly AssemblyCard[]>
}

/** JC6: where this computer is a guest, whoever speaks from it puts their name on the list of delegates, for the others to read. */
export async function comeIn(
  desk: ComeInto,
  member: AssemblyId,
  host: AssemblyId,
): Promise<Result<null, WorkerRefused>> {
  const card = guestCard(desk, member, host)
  if (card === undefined) return done(null)
  const [own, shared] = [
    await desk.link.ask('shelf', { assembly: member }),
    await desk.link.ask('shelf', { assembly: host }),
  ]
  if (!own.ok) return own
  if (!shared.ok) return shared
  const person = card.person
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

const guestCard = ({ cards }: Pick<ComeInto, 'cards'>, member: AssemblyId, host: AssemblyId) =>
  cards.get().find(({ assembly, guest }) => assembly === host && guest === member)

/** The charter may be accepted before the circle it opens stands on the shelf: then the name goes onto the list once it does. */
export async function comeInOnce(
  desk: ComeInto,
  member: AssemblyId,
  host: AssemblyId,
): Promise<Result<null, WorkerRefused>> {
  if (guestCard(desk, member, host) !== undefined) return comeIn(desk, member, host)
  const stop = desk.cards.subscribe(() => {
    if (guestCard(desk, member, host) === undefined) return
    stop()
    void comeIn(desk, member, host)
  })
  return done(null)
}
