/** The answers where a rule is one of a few. */
export const choices = {
  whoMayCallMoot: {
    secretary: 'The secretary',
    people: 'A number of people together',
    'quorate-gathering': 'Any gathering with a quorum',
  },
  decisionMode: {
    consensus: 'Consensus: people agree, and nothing stops it',
    consent: 'Consent: nobody objects, and it is looked at again on a set day',
    unanimity: 'Everybody agrees',
  },
  namesOnPositions: {
    named: 'Everybody’s name',
    counts: 'Numbers of people only',
    chosen: 'The names of those who choose it',
  },
  reopenRule: {
    judgement: 'The secretary judges, together with the group',
    objections: 'A number of objections',
    'any-member': 'A word from any member',
  },
  ballotElectorate: {
    members: 'Members',
    participants: 'Members and participants',
    present: 'Those present',
  },
  ballotCutoff: {
    announcement: 'The day the ballot was announced',
    opening: 'The day the ballot opened',
  },
  ballotPapers: {
    unnamed: 'No names: only the papers are kept',
    named: 'Each paper has its name',
  },
  ballotMethod: {
    star: 'STAR: the two with the highest sums are compared paper by paper',
    'bloc-star': 'Bloc STAR: the same, once for each place to fill',
  },
  ballotTieProtocol: {
    'equalvote-2025': 'Equal Vote’s steps of 2025',
    'equalvote-2023': 'Equal Vote’s steps of 2023',
  },
  ballotLot: {
    'drawn-at-opening': 'A lot decides, drawn when the ballot opens and put in the minutes',
    'return-to-moot': 'The matter goes back to a meeting',
  },
  electionMethod: {
    'consensus-then-star': 'Consensus, and a STAR ballot where there is none',
    consensus: 'Consensus only',
  },
  officeHolderNames: {
    kept: 'They stay in the assembly',
    chosen: 'The names of those who say yes go out',
  },
  recordingDelegation: {
    allowed: 'Always',
    'needs-no-objection': 'When nobody present objects',
  },
  minutesApproval: {
    'next-meeting': 'At the next meeting',
    window: 'When the days to approve are over',
    'same-meeting': 'At the end of the same meeting',
  },
  minutesApprovalMode: {
    'no-objection': 'Nobody objects',
    'consensus-test': 'Agreement is tested',
  },
  minutesAmendments: {
    'all-wording': 'Every wording that was put',
    'final-only': 'The last wording only',
  },
  publication: {
    public: 'Everybody',
    members: 'Members of the federation',
    assembly: 'This assembly only',
  },
  level: {
    primary: 'First word',
    secondary: 'Takes part',
  },
} as const
