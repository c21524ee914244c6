import { decisions } from '../../shared/meeting/decision/decision'
import type { Meeting } from '../../shared/meeting/meeting'
import type { SinceBlock } from '../../shared/minutes/since-block'
import { registerOf } from '../../shared/record/register'
import { sinceThen } from '../../shared/record/since-then'
import type { AssemblyCard, Shelf } from '../../shared/wire/shelf'
import { instantOf } from './moment'
import type { OpenDesk } from './open-desk'

/** What has put decisions of a meeting out of force up to now, for what goes out of it (CS8). */
export async function sinceThenOf(
  { link, cards }: Pick<OpenDesk, 'link' | 'cards'>,
  { assembly, charter }: Pick<Shelf, 'assembly' | 'charter'>,
  meeting: Meeting,
): Promise<readonly SinceBlock[]> {
  if (meeting.assembly !== assembly || decisions(meeting).length === 0) return []
  const register = await link.ask('decisions', { assembly })
  if (!register.ok) return []
  const today = instantOf(new Date(), charter.zone).slice(0, 10)
  const entries = registerOf(assembly, register.value.lines, today)
  return sinceThen(
    entries.filter(({ line }) => line.meeting === meeting.id),
    namesOn(cards.get()),
  )
}

/** What the assemblies on this computer are called. */
export function namesOn(cards: readonly AssemblyCard[]): (assembly: string) => string {
  const names = new Map<string, string>(cards.map((card) => [card.assembly, card.name]))
  return (assembly) => names.get(assembly) ?? ''
}
