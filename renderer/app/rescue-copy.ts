import { onRoll, type Roll } from '../../shared/charter/roll'
import { details } from '../../shared/meeting/details'
import type { Meeting } from '../../shared/meeting/meeting'
import { compose } from '../../shared/minutes/compose'
import type { LivingDocument } from '../data/living-document'
import type { OpenDesk } from '../data/open-desk'
import { pageText } from '../document/page-text'
import { app as words } from '../words/en/app'
import { harmless } from './harmless'

/**
 * What the journal refuses, in a form that needs no Folkmoot to be read (JO14): a meeting as its minutes read on the screen,
 * the roll as a list of names. Null: the document's assembly cannot be asked for any more.
 */
export type RescueCopy = { readonly suggestedName: string; readonly bytes: Uint8Array }

export async function rescueCopy(
  desk: OpenDesk,
  document: LivingDocument<object>,
): Promise<RescueCopy | null> {
  if (document.room !== 'meeting') {
    const names = onRoll(document.seen() as Roll).map(({ name }) => name)
    return named(words.refused.copyOfPeople, names.join('\n'))
  }
  const shelf = await shelfOf(desk, document)
  if (shelf === null) return null
  const meeting = document.seen() as Meeting
  const { title, date } = details(meeting)
  return named(`${title} ${date}`, pageText(compose(meeting, shelf.roll, shelf.charter)))
}

/** The one in focus is at hand even when nobody answers any more. */
async function shelfOf(desk: OpenDesk, { assembly }: LivingDocument<object>) {
  const near = desk.shelf.get()
  if (near?.assembly === assembly) return near
  const answer = await desk.link.ask('shelf', { assembly })
  return answer.ok ? answer.value : null
}

function named(what: string, text: string): RescueCopy {
  const suggestedName = `${words.refused.copyName} ${harmless(what)}.txt`
  return { suggestedName, bytes: new TextEncoder().encode(text) }
}
