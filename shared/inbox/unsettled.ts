import type { StatementId } from '../id'
import { ballots } from '../meeting/ballot/ballot'
import { decisions } from '../meeting/decision/decision'
import { type Folded, folded } from '../meeting/fold'
import { outFor } from '../meeting/hall/out'
import { mentionOf } from '../meeting/mention'
import { blocks, positions } from '../meeting/proposal/position'
import { decidedBy, proposals, standingVersion } from '../meeting/proposal/proposal'
import { ladderAbout } from '../meeting/said/ballot-statements'
import { carryAbout } from '../meeting/said/carry-statements'
import type { DecisionStatement } from '../meeting/said/proposal-statements'
import { type MeetingStatement, standing } from '../meeting/said/statements'
import { inOrder, ofType } from '../statement'
import type { InboxLine, Word } from './line'
import { itemFor, ofProposal, subject, subjectOfProposal } from './subject'
import { wordOf } from './word'

/** What is not in force, or not to be read, until there is more than a choice between two words: decisions (IB5) and ballots. */
export const unsettledLines = folded((meeting): readonly InboxLine[] => [
  ...decisionLines(meeting),
  ...ballotLines(meeting),
  ...heardWhileOut(meeting),
])

/** DE5: decided twice, or decided by one while another wrote down what stands against it. */
function decisionLines(meeting: Folded): readonly InboxLine[] {
  const contested = decisions(meeting).filter((one) => one.contested && !one.informal)
  return [...new Set(contested.map(({ proposal }) => proposal))].map((proposal) => ({
    key: `decision/${proposal}`,
    subject: subjectOfProposal(meeting, proposal, 'decision'),
    words: inTurn(
      meeting,
      decidedBy(meeting, proposal).flatMap((said) => [decidedIn(meeting, said), ...against(meeting, said)]),
    ),
    settledBy: 'minute',
  }))
}

function decidedIn(meeting: Folded, said: DecisionStatement): Word {
  const number = decisions(meeting).find(({ decision }) => decision === said.id)?.number ?? said.number
  return wordOf(said, { type: 'decided', number, wording: said.wording })
}

/** The blocks it did not count; who pulled the item out; who asked for a meeting. */
function against(meeting: Folded, decision: DecisionStatement): readonly Word[] {
  const { version, counted, item, proposal, together, basis } = decision
  const blocked = blocks(meeting, version).filter((block) => !counted.includes(block))
  const others: readonly MeetingStatement[] = [
    ...(together ? standing(meeting, 'item-consent', carryAbout.itemConsent(item)) : []).filter(
      ({ consent }) => !consent,
    ),
    ...(basis === 'informal' ? standing(meeting, 'meeting-needed', ladderAbout.meetingNeeded(proposal)) : []),
  ]
  return [
    ...blocked.flatMap((id) => {
      const said = meeting.statements[id]
      return said?.type === 'position'
        ? [wordOf(said, { type: 'blocked', person: said.person, reason: said.reason })]
        : []
    }),
    ...others.map((said) => wordOf(said, { type: 'gesture', mentions: [mentionOf(meeting, said)] })),
  ]
}

/** BL10, BL24: turned in two ways, or its result contested. */
function ballotLines(meeting: Folded): readonly InboxLine[] {
  return ballots(meeting).flatMap(({ ballot, item, contested, challenge, plan }) => {
    if (!contested) return []
    const turns: readonly (readonly MeetingStatement[])[] = [
      standing(meeting, 'ballot-opened', ladderAbout.opened(ballot)),
      standing(meeting, 'ballot-closed', ladderAbout.closed(ballot)),
      standing(meeting, 'ballot-declared', ladderAbout.declared(ballot)),
      standing(meeting, 'ballot-withdrawn', ladderAbout.withdrawn(ballot)),
    ]
    const challenged = standing(meeting, 'ballot-challenged', ladderAbout.challenged(ballot))
    const apart = turns.filter((said) => said.length > 1).flat()
    const said = challenge !== null ? challenged : apart.length > 0 ? apart : turns.slice(2).flat()
    const words = said.map((one) => wordOf(one, { type: 'one-of', word: one.type }))
    const about = subject('ballot', { item: itemFor(meeting, item), name: plan.question })
    return [{ key: `ballot/${ballot}`, subject: about, words: inTurn(meeting, words), settledBy: 'place' }]
  })
}

/** OR4: said to be out of the room for a proposal, and heard on it all the same; one of the two is taken back on its board. */
function heardWhileOut(meeting: Folded): readonly InboxLine[] {
  return proposals(meeting).flatMap((proposal) => {
    const version = standingVersion(proposal)?.version
    if (version === undefined || proposal.decided || proposal.withdrawn) return []
    const { out } = outFor(meeting, version)
    return positions(meeting, version).flatMap(({ person, contested: isOpen, own, statement }) => {
      const said = meeting.statements[statement]
      if (!isOpen || !own || !out.has(person) || said?.type !== 'position') return []
      // Two positions of theirs are chosen from first.
      if (standing(meeting, 'position', said.about).length > 1) return []
      const gone = ofType(meeting.statements, 'out').filter(
        (one) => one.person === person && one.proposal === proposal.proposal && one.out,
      )
      const words = [
        wordOf(said, { type: 'position', stance: said.stance, reason: said.reason }),
        ...gone.map((one) => wordOf(one, { type: 'yes-no', yes: true })),
      ]
      const about = { ...ofProposal(meeting, proposal, 'out', version), person }
      return [
        {
          key: `heard/${version}/${person}`,
          subject: about,
          words: inTurn(meeting, words),
          settledBy: 'place',
        },
      ]
    })
  })
}

function inTurn({ statements }: Folded, words: readonly Word[]): readonly Word[] {
  const byId = new Map<StatementId, Word>(words.map((word) => [word.statement, word]))
  return [...byId.values()].sort((a, b) => {
    const [one, other] = [statements[a.statement], statements[b.statement]]
    return one === undefined || other === undefined ? 0 : inOrder(one, other)
  })
}
