/** Everything a charter lays down: its name on the page, and one sentence that says what it does. */
export type ProvisionWords = { readonly label: string; readonly does: string }

export const provisions = {
  name: { label: 'Name', does: 'Stands on every agenda and above all minutes.' },
  code: { label: 'Short code', does: 'Tells your numbers from those of other assemblies.' },
  kind: { label: 'Kind', does: 'What sort of assembly this is.' },
  zone: { label: 'Time zone', does: 'The clock of new meetings. Meetings that are planned keep theirs.' },
  language: {
    label: 'Language',
    does: 'What the minutes are written in, told to those who have them read aloud.',
  },

  composition: { label: 'Who may take part', does: 'Who may come to a meeting and take a position.' },
  automaticMembership: {
    label: 'Who belongs without joining',
    does: 'People who are part of this assembly from the start.',
  },
  remit: { label: 'Remit', does: 'What this assembly is for and may decide.' },
  remits: {
    label: 'Topics',
    does: 'On a topic where it has the first word, it decides for everybody; another steps in only where it declines.',
  },

  whoMayCallMoot: {
    label: 'Who may call a meeting',
    does: 'Who can ask, so that the secretary must call one.',
  },
  noticeDays: { label: 'Notice', does: 'Whole days between the call and the meeting.' },
  agendaFreezeHours: {
    label: 'When the agenda is settled',
    does: 'After this only urgent items are added before the meeting.',
  },
  series: {
    label: 'Series and templates',
    does: 'Meetings that come again, with when and where, and the items each of them has. They are changed under Meetings.',
  },
  standingItems: { label: 'On every agenda', does: 'A new meeting begins with these items.' },
  informalEnabled: {
    label: 'Agreeing without a meeting',
    does: 'A simple matter can be agreed outside a meeting, as long as nobody says it needs one.',
  },

  quorum: { label: 'Quorum at a meeting', does: 'How many must be there for a decision to count.' },
  quorumInformal: {
    label: 'Quorum without a meeting',
    does: 'How many must answer when something is agreed outside a meeting.',
  },
  quorumBallot: { label: 'Quorum of a ballot', does: 'How many must take part for a ballot to count.' },

  assemblyQuorum: {
    label: 'Quorum of member assemblies',
    does: 'How many of the members asked must have answered before anything is agreed for all. Silence is never agreement.',
  },
  assemblyAbstainHeard: {
    label: 'A member assembly that abstains',
    does: 'Whether it counts among those that have answered a question to all members.',
  },

  mayFormConsensus: {
    label: 'Forms consensus of its own',
    does: 'Where it does not, it helps to carry out what others agreed.',
  },
  decisionMode: { label: 'How it agrees', does: 'What it takes for a proposal to be adopted.' },
  sharedPositions: {
    label: 'Offices that share one position',
    does: 'Where all must agree, those who hold such an office speak with one voice.',
  },
  positionsAllowed: {
    label: 'Positions people can take',
    does: 'What can be answered when agreement is tested.',
  },
  blocksToStop: { label: 'Blocks', does: 'How many it takes to stop a proposal.' },
  standAsidesMax: {
    label: 'Standing aside',
    does: 'Above this many a proposal does not go ahead: too few would carry it.',
  },
  reasonFor: { label: 'Reasons', does: 'Whose position is recorded only with a reason.' },
  reservationsMax: { label: 'Reservations', does: 'Above this many a proposal does not go ahead.' },
  assemblyBlocksToStop: {
    label: 'Blocks of member assemblies',
    does: 'How many member assemblies it takes to stop what all were asked.',
  },
  blockReview: {
    label: 'Review of a block',
    does: 'Whether those present can find that a block does not rest on what the assembly is for.',
  },
  namesOnPositions: {
    label: 'Names beside positions',
    does: 'What the published minutes say about who took which.',
  },

  coolingOffDaysInformal: {
    label: 'Cooling-off without a meeting',
    does: 'Days in which others can still speak up about what was agreed outside a meeting.',
  },
  coolingOffDaysMoot: {
    label: 'Cooling-off after a meeting',
    does: 'Days in which people who were not there can still speak up about a decision.',
  },
  coolingOffDaysBallot: {
    label: 'Cooling-off after a ballot',
    does: 'Days between the result of a ballot and the day it is in force.',
  },
  reopenRule: {
    label: 'When a decision goes back',
    does: 'What must come in during cooling-off for another meeting to be held.',
  },
  mayWorkDuringCoolingOff: {
    label: 'Work may begin at once',
    does: 'People can start on a decision while cooling-off still runs.',
  },
  hostOverrides: {
    label: 'A host’s decision goes first',
    does: 'What a host agrees on the same matter takes the place of what was agreed here.',
  },

  mootsBeforeBallot: {
    label: 'Meetings before a ballot',
    does: 'How many must have talked about the matter first.',
  },
  deadlockNeedsAgreement: {
    label: 'A deadlock is agreed on',
    does: 'A ballot follows only when the meeting agrees that talking will not settle it.',
  },
  ballotElectorate: { label: 'Who gets a paper', does: 'Nobody who is suspended gets one.' },
  ballotCutoff: { label: 'The day that counts', does: 'Who was on the roll by then gets a paper.' },
  ballotPapers: { label: 'Names on papers', does: 'Whether Folkmoot keeps which paper is whose.' },
  ballotMethod: { label: 'How papers are counted', does: 'Everybody scores every option from 0 to 5.' },
  ballotStatusQuo: {
    label: '“No change” is an option',
    does: 'Those who want things left as they are can score that too.',
  },
  ballotTieProtocol: {
    label: 'How ties are broken',
    does: 'Which year’s published steps are gone through, in order.',
  },
  ballotLot: { label: 'When a tie is left over', does: 'What happens when no step breaks it.' },
  ballotAllEqualIsAbstention: {
    label: 'A paper that scores all alike',
    does: 'How the report counts it. It never changes who wins.',
  },

  offices: { label: 'Offices', does: 'The offices this assembly fills.' },
  secretaryCount: { label: 'Secretaries', does: 'How many there are at one time.' },
  deputiesMax: { label: 'Deputies', does: 'How many there may be at one time.' },
  termMonths: { label: 'Term', does: 'How long somebody holds an office before it is filled anew.' },
  electionMethod: { label: 'How offices are filled', does: 'What is tried, in order.' },
  vacancyCover: { label: 'Who stands in', does: 'The office that does the work while none is filled here.' },
  officeHolderNames: {
    label: 'Names of office-holders',
    does: 'Whether hosts and members can read who holds an office here.',
  },

  numberPattern: { label: 'Numbers of minutes', does: 'How meetings and their minutes are numbered.' },
  recordingDelegation: {
    label: 'Handing over note-taking',
    does: 'When the secretary may hand a part of it to somebody present.',
  },
  minutesApproval: { label: 'When minutes are approved', does: 'Until then they are a draft.' },
  minutesApprovalDays: {
    label: 'Days to approve',
    does: 'How long people can object, where approval goes by days.',
  },
  minutesApprovalMode: {
    label: 'How minutes are approved',
    does: 'What it takes for the draft to become the record.',
  },
  minutesAmendments: {
    label: 'Wordings in the minutes',
    does: 'How much of a proposal’s way the minutes tell.',
  },
  publication: {
    label: 'Who may read them',
    does: 'Of approved minutes only; drafts stay with the secretaries.',
  },
  publicationDays: { label: 'When they come out', does: 'Days after the meeting, at the latest.' },
  retentionYears: {
    label: 'Kept at least',
    does: 'Folkmoot never deletes records by itself, not even then.',
  },

  objectionDaysRules: {
    label: 'Objections to a change of the common rules',
    does: 'Days in which any member can object.',
  },
  ballotOpenHours: {
    label: 'A ballot stays open',
    does: 'Time people have to fill in their paper, where a ballot is not held in the room. 0: always in the room.',
  },
  referralWaitDays: {
    label: 'Waiting for another assembly',
    does: 'After so many days without an answer a matter may go to the next one.',
  },
  expiry: { label: 'Last day', does: 'An assembly made for one matter ends; its records stay.' },
} as const satisfies Readonly<Record<string, ProvisionWords>>
