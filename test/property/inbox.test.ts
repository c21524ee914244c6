import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inboxOf } from '../../shared/inbox/inbox'
import { keepWord, noteLine } from '../../shared/inbox/settle'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { changeItem, withdrawItem } from '../../shared/meeting/agenda/agenda-edit'
import { settleFate } from '../../shared/meeting/carry'
import { setActionState } from '../../shared/meeting/decision/action'
import { declare } from '../../shared/meeting/decision/decision'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import { nameRole } from '../../shared/meeting/hall/role'
import { endItem, startItem } from '../../shared/meeting/item-clock'
import { adjourn, close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { takeOver } from '../../shared/meeting/minute-taker'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposals, standingVersion } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { undo } from '../../shared/meeting/undo'
import type { Author } from '../../shared/ports'
import { nextNumber } from '../../shared/statement'
import { clockOf } from '../fixtures/moment'
import { inAnyOrder } from '../fixtures/two-laptops'
import { asha, fine, openMeeting, people } from '../fixtures/world'

const evening = openMeeting()
const { page: begun, charter, roll, item } = evening
fine(propose(begun, { item: item('Hall lease'), wording: 'We renew it.', proposer: null }, evening.moment()))
const start = begun.seen
const since = nextNumber(start.statements)

type Gesture = readonly [deed: number, what: number, choice: number]
const gestures = fc.array(fc.tuple(fc.nat(16), fc.nat(4), fc.nat(3)) as fc.Arbitrary<Gesture>, {
  maxLength: 14,
})
const crowd = [people.asha, people.chidi, people.dafydd, people.farida, people.goran]
const stances = ['agree', 'reservations', 'stand-aside', 'block'] as const

/** Everything that can be said differently, by chance, and the settling of it too. */
function work(meeting: Meeting, by: Author, series: number, list: readonly Gesture[]): Meeting {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-03-03T19:05:00+00:00', by, series)
  for (const [deed, what, choice] of list) {
    clock.tick(choice)
    const moment = clock.moment()
    const person = crowd[what] ?? people.asha
    const one = agenda(page.seen)[what]?.id ?? ('' as never)
    const proposal = proposals(page.seen).at(what % 2 === 0 ? 0 : -1)
    const version = proposal === undefined ? undefined : standingVersion(proposal)?.version
    const lines = inboxOf(page.seen)
    const line = lines[what % Math.max(1, lines.length)]
    if (deed === 0) arrive(page, { person }, moment)
    else if (deed === 1) leave(page, { person }, moment)
    else if (deed === 2) nameRole(page, { role: 'timekeeper', person }, moment)
    else if (deed === 3) changeItem(page, { item: one, change: { field: 'title', to: `T${choice}` } }, moment)
    else if (deed === 4) withdrawItem(page, { item: one, reason: null }, moment)
    else if (deed === 5) startItem(page, { item: one, leave: 'done' }, moment)
    else if (deed === 6) endItem(page, { item: one, outcome: 'done' }, moment)
    else if (deed === 7) settleFate(page, { item: one, fate: choice < 2 ? 'carry' : 'drop' }, moment)
    else if (deed === 8) propose(page, { item: one, wording: `So be it ${series}`, proposer: null }, moment)
    else if (deed === 9) takeOver(page, { reason: 'The other train' }, moment)
    else if (deed === 10) adjourn(page, {}, moment)
    else if (deed === 11) resume(page, {}, moment)
    else if (deed === 12) close(page, {}, moment)
    else if (deed === 13) undo(page, { since }, moment)
    else if (deed === 14 && line !== undefined) {
      const word = line.words[choice % line.words.length]
      if (line.settledBy === 'note') noteLine(page, { line: line.key }, moment)
      else if (word !== undefined) keepWord(page, { keep: word.statement }, moment)
    } else if (deed === 15 && version !== undefined && proposal !== undefined) {
      if (choice === 0)
        amend(page, { proposal: proposal.proposal, wording: `Words ${series} ${what}` }, moment)
      else if (choice === 1) allAgree(page, { version }, moment)
      else declare(page, { proposal: proposal.proposal, roll, charter, informal: false }, moment)
    } else if (deed === 16 && version !== undefined) {
      const stance = stances[choice] ?? 'agree'
      const said = {
        version,
        person,
        stance,
        reason: 'Because.',
        source: 'room',
        rule: charter.positions,
      } as const
      recordPosition(page, said, moment)
    } else setActionState(page, { action: '' as never, state: 'done', note: null }, moment)
  }
  return page.seen
}

describe('IB1 IB8 any order of merges gives the same inbox', () => {
  it('line by line and word by word', () => {
    inAnyOrder({ start, gestures, work }, (one, other) => expect(inboxOf(one)).toEqual(inboxOf(other)))
  })

  it('and choosing, noting and leaving to a minute empties it but for what only a minute settles', () => {
    inAnyOrder({ start, gestures, work, numRuns: 60 }, (met) => {
      const page = onLiteral(met)
      const clock = clockOf('2026-03-03T23:05:00+00:00', asha, 77)
      takeOver(page, { reason: 'To settle' }, clock.moment())
      for (let step = 0; step < 60; step += 1) {
        const line = inboxOf(page.seen).find(
          ({ settledBy }) => settledBy === 'choice' || settledBy === 'note',
        )
        if (line === undefined) break
        const [word] = line.words
        if (line.settledBy === 'note') fine(noteLine(page, { line: line.key }, clock.moment()))
        else if (word !== undefined) fine(keepWord(page, { keep: word.statement }, clock.moment()))
      }
      expect(inboxOf(page.seen).filter(({ settledBy }) => settledBy !== 'minute')).toEqual([])
    })
  })
})
