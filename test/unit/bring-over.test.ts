import '../fixtures/automerge-in-node'
import { describe, expect, it } from 'vitest'
import { bringOver } from '../../renderer/data/bring-over'
import { createLiving, type LivingDocument } from '../../renderer/data/living-document'
import { livingDocuments } from '../../renderer/data/living-documents'
import type { OpenDesk } from '../../renderer/data/open-desk'
import { runner } from '../../renderer/data/run'
import { savingLamp } from '../../renderer/data/saving'
import type { WorkerLink } from '../../renderer/data/worker-link'
import { fromLiteral } from '../../renderer/worker/automerge'
import type { Meeting } from '../../shared/meeting/meeting'
import { done } from '../../shared/result'
import { asha, fine, planMeeting } from '../fixtures/world'

/** A window with one rehearsed meeting in it; what is made in it beside that is kept in `made`. */
function deskWith(meeting: Meeting) {
  const made: LivingDocument<Meeting>[] = []
  const plain = {
    assembly: meeting.assembly,
    circle: 'inner',
    readOnly: false,
    ended: null,
    gone: [],
  } as const
  const bytes = [fromLiteral(meeting, 'ab'.repeat(20))]
  const link = {
    ask: async (type: string) =>
      done(type === 'open' ? { ...plain, document: meeting.id, bytes, actor: 'cd'.repeat(20) } : null),
    listen: () => () => undefined,
    close: () => undefined,
  } as unknown as WorkerLink
  const lamp = savingLamp(() => new Date(0))
  const documents = livingDocuments(link, lamp)
  const create = async (room: 'meeting', document: Meeting['id'], birth: never) => {
    const opened = { ...plain, circle: 'joint' as const, document, bytes: [], actor: 'ef'.repeat(20) }
    const living = await createLiving<Meeting>(link, lamp, opened as never, room, birth)
    made.push(living)
    return living
  }
  return { desk: { documents, create } as unknown as OpenDesk, documents, made }
}

describe('JC5 what lies over the words comes along when a rehearsal is shared', () => {
  it('bold, and the words that were typed last', async () => {
    const { page, item } = planMeeting()
    const note = item('Hall lease')
    const { desk, documents, made } = deskWith(page.seen)
    const living = fine(await documents.hold<Meeting>(page.seen.id as never, 'meeting').opened)
    living.change((draft) => {
      ;(draft.prose as Record<string, string>)[note] = ''
    })
    living.rewrite(note, [{ at: 0, remove: 0, insert: 'Ask the landlord first.' }], () => [
      { name: 'bold', value: true, start: 8, end: 16 },
    ])
    const run = runner(living, () => asha, 'Europe/London', null)
    // As a screen hands it over: its words may be of before.
    fine(await bringOver(desk, page.seen, run))
    const [shared] = made
    expect(shared?.wordsOf(note)).toBe('Ask the landlord first.')
    expect(shared?.marksOf(note)).toEqual(living.marksOf(note))
    expect(shared?.marksOf(note)).toMatchObject([{ name: 'bold', start: 8, end: 16 }])
  })
})
