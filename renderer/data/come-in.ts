import { comeAsDelegate } from '../../shared/charter/delegates'
import { nameOf, type Roll } from '../../shared/charter/roll'
import type { AssemblyId } from '../../shared/id'
import type { Author } from '../../shared/ports'
import { done, type Result } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { AssemblyCard } from '../../shared/wire/shelf'
import type { ByItself } from './by-itself'
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

/**
 * JC6: where this computer is a guest, whoever speaks from it puts their name on the list of delegates, for the others to read. Nothing is
 * done where it stands there, nor before the list has come.
 */
export async function comeIn(
  desk: ComeInto,
  member: AssemblyId,
  host: AssemblyId,
): Promise<Result<null, WorkerRefused>> {
  const card = desk.cards.get().find(({ assembly, guest }) => assembly === host && guest === member)
  if (card === undefined) return done(null)
  const [own, shared] = [
    await desk.link.ask('shelf', { assembly: member }),
    await desk.link.ask('shelf', { assembly: host }),
  ]
  if (!own.ok) return own
  if (!shared.ok) return shared
  const { person } = card
  const { people } = shared.value.roll
  if (people[person] !== undefined || Object.keys(people).length === 0) return done(null)
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

/**
 * The charter of a Thing may be accepted before the circle it opens stands on the shelf, or its list in there: it is looked at by itself
 * whenever either has come, until the name stands there.
 */
export function comingIn(desk: ComeInto & { readonly byItself: ByItself }): void {
  const { link, cards, byItself } = desk
  const guestsOf = (member: AssemblyId) => cards.get().filter(({ guest }) => guest === member)
  const chores = byItself(async ({ assembly }) => {
    if (guestsOf(assembly).length === 0) return
    const things = await link.ask('things', { assembly })
    if (!things.ok) return
    for (const { thing, parts } of things.value)
      if (parts.some((one) => one.assembly === assembly && one.accepted)) await comeIn(desk, assembly, thing)
  })
  link.listen((event) => {
    if (event.type === 'shelf-changed' && event.card.guest !== null) chores.again()
  })
}
