import type { Provision } from '../../../shared/charter/provisions'
import type { charterPage } from '../../words/en/charter-page'

/** The parts of the page, each with its provisions in the order in which they are read and edited. */
export type GroupId = keyof typeof charterPage.groups
export type Group = { readonly id: GroupId; readonly provisions: readonly Provision[] }

export const groups: readonly Group[] = [
  { id: 'assembly', provisions: ['name', 'code', 'kind', 'zone', 'language'] },
  { id: 'people', provisions: ['composition', 'automaticMembership', 'remit', 'remits'] },
  {
    id: 'meetings',
    provisions: [
      'whoMayCallMoot',
      'noticeDays',
      'agendaFreezeHours',
      'standingItems',
      'series',
      'informalEnabled',
    ],
  },
  {
    id: 'quorum',
    provisions: ['quorum', 'quorumInformal', 'quorumBallot', 'assemblyQuorum', 'assemblyAbstainHeard'],
  },
  {
    id: 'agree',
    provisions: [
      'mayFormConsensus',
      'decisionMode',
      'sharedPositions',
      'positionsAllowed',
      'blocksToStop',
      'standAsidesMax',
      'reasonFor',
      'reservationsMax',
      'blockReview',
      'assemblyBlocksToStop',
      'namesOnPositions',
    ],
  },
  {
    id: 'after',
    provisions: [
      'coolingOffDaysInformal',
      'coolingOffDaysMoot',
      'coolingOffDaysBallot',
      'reopenRule',
      'mayWorkDuringCoolingOff',
      'hostOverrides',
    ],
  },
  {
    id: 'ballots',
    provisions: [
      'mootsBeforeBallot',
      'deadlockNeedsAgreement',
      'ballotElectorate',
      'ballotCutoff',
      'ballotPapers',
      'ballotMethod',
      'ballotStatusQuo',
      'ballotTieProtocol',
      'ballotLot',
      'ballotAllEqualIsAbstention',
    ],
  },
  {
    id: 'offices',
    provisions: [
      'offices',
      'secretaryCount',
      'deputiesMax',
      'termMonths',
      'electionMethod',
      'vacancyCover',
      'officeHolderNames',
    ],
  },
  {
    id: 'minutes',
    provisions: [
      'numberPattern',
      'recordingDelegation',
      'minutesApproval',
      'minutesApprovalDays',
      'minutesApprovalMode',
      'minutesAmendments',
      'publication',
      'publicationDays',
      'retentionYears',
    ],
  },
  { id: 'time', provisions: ['objectionDaysRules', 'ballotOpenHours', 'referralWaitDays', 'expiry'] },
]
