import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addItem, changeItem } from '../../shared/meeting/agenda/agenda-edit'
import { newMeeting } from '../../shared/meeting/birth'
import { declare } from '../../shared/meeting/decision/decision'
import { arrive } from '../../shared/meeting/hall/arrivals'
import { callToOrder } from '../../shared/meeting/lifecycle'
import type { Meeting } from '../../shared/meeting/meeting'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { plainView } from '../../shared/plain'
import type { Moment, Page } from '../../shared/ports'
import { parseMeeting, project } from '../../shared/record/projection'
import type { Result } from '../../shared/result'
import { clockOf } from '../fixtures/moment'
import { asha, fine, people, planMeeting } from '../fixtures/world'

const plain = plainView((value) => (A.isImmutableString(value) ? value.toString() : undefined))
const fixed: Moment['fixed'] = (text) => new A.ImmutableString(text) as never

describe('ST1 the same commands on a literal and on a merged document', () => {
  it('state the same facts, and no text object is left outside the prose', () => {
    const { charter, roll, page: sample } = planMeeting()
    const clock = clockOf('2026-03-03T18:30:00+00:00', asha, 77)
    const moment = () => ({ ...clock.moment(), fixed })
    const { id, assembly, zone } = sample.seen
    const details = { title: 'March moot', kind: 'Moot', date: '2026-03-03', time: '19:00', place: '' }
    const standingItems = charter.standingItems
    let doc = A.from(
      fine(newMeeting({ id, assembly, zone, details, standingItems }, moment())) as unknown as Record<
        string,
        unknown
      >,
    )
    const run = <V>(deed: (page: Page<Meeting>) => Result<V, object>): V => {
      const seen = plain(doc) as unknown as Meeting
      let value: Result<V, object> | undefined
      doc = A.change(doc, (draft) => {
        value = deed({ seen, draft: draft as never })
      })
      if (value === undefined) throw new Error('nothing ran')
      return fine(value)
    }
    const item = run((page) => addItem(page, { title: 'Roof' }, moment()))
    run((page) => changeItem(page, { item, change: { field: 'title', to: 'The roof' } }, moment()))
    for (const person of [people.asha, people.chidi, people.eleni])
      run((page) => arrive(page, { person }, moment()))
    run((page) => callToOrder(page, { pattern: charter.numberPattern, used: [] }, moment()))
    const made = run((page) => propose(page, { item, wording: 'We mend it.', proposer: null }, moment()))
    const given = {
      version: made.version,
      person: people.eleni,
      stance: 'reservations',
      reason: 'Cost',
      source: 'room',
    } as const
    run((page) => recordPosition(page, { ...given, rule: charter.positions }, moment()))
    run((page) => allAgree(page, { version: made.version }, moment()))
    run((page) => declare(page, { proposal: made.proposal, roll, charter, informal: false }, moment()))
    run((page) => undo(page, {}, moment()))
    run((page) => declare(page, { proposal: made.proposal, roll, charter, informal: false }, moment()))

    const meeting = plain(A.load<Record<string, unknown>>(A.save(doc))) as unknown as Meeting
    expect(agenda(meeting).find(({ id }) => id === item)?.title).toBe('The roof')
    expect(compose(meeting, roll, charter).some(({ type }) => type === 'decision')).toBe(true)
    expect(project(fine(parseMeeting(JSON.parse(project(meeting)))))).toBe(project(meeting))
    expect(bareStrings(doc)).toEqual([])
  })
})

/** Paths of strings that the merge library holds as mergeable text. */
function bareStrings(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return path.startsWith('/prose/') ? [] : [path]
  if (typeof value !== 'object' || value === null || A.isImmutableString(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => bareStrings(inner, `${path}/${key}`))
}
