import type { agendaWords } from './agenda'
import {
  asidesSentence,
  blocksSentence,
  capital,
  charter,
  kindInWords,
  quorumSentence,
  reasonsSentence,
  reservationsSentence,
  shareInWords,
} from './charter'
import { count, dateInWords, duration, list } from './dates'
import { languageInWords } from './languages'
import { type StanceWord, stances } from './positions'
import { choices } from './provision-choices'
import { ruleInWords } from './series'

/** What each provision of a charter says now, in words: one line, or several where it is a list. */
type Quorum = Parameters<typeof quorumSentence>[0]
type Share = { readonly share: number; readonly of: number }
type Choice<Name extends keyof typeof choices> = keyof (typeof choices)[Name]
type CompositionType = keyof typeof charter.compositions

const text = (said: string) => said
const yes = (is: boolean) => (is ? 'Yes' : 'No')
const days = (n: number) => (n === 0 ? 'None' : count(n, 'day', 'days'))
const number = (n: number) => String(n)
const ofChoice =
  <Name extends keyof typeof choices>(name: Name) =>
  (id: Choice<Name>): string =>
    String(choices[name][id])

export const provisionValues = {
  name: text,
  code: text,
  kind: kindInWords,
  zone: text,
  language: languageInWords,

  composition: ({ type, text: said }: { readonly type: CompositionType; readonly text: string }) => {
    const { label } = charter.compositions[type]
    return said === '' ? label : [label, said]
  },
  automaticMembership: (said: string) => said || 'Nobody',
  remit: (said: string) => said || 'Not written down yet',
  remits: (
    all: readonly {
      readonly topic: string
      readonly area: string
      readonly level: Choice<'level'>
      readonly fallbackTo: string
    }[],
  ) =>
    all.length === 0
      ? 'None is named'
      : all.map(({ topic, area, level, fallbackTo }) => {
          const where = area === '' ? topic : `${topic} (${area})`
          const word = choices.level[level].toLowerCase()
          return fallbackTo === '' ? `${where}: ${word}` : `${where}: ${word}, else ${fallbackTo}`
        }),

  whoMayCallMoot: (
    rule:
      | { readonly type: 'secretary' | 'quorate-gathering' }
      | { readonly type: 'people'; readonly count: number },
  ) =>
    rule.type !== 'people'
      ? choices.whoMayCallMoot[rule.type]
      : rule.count === 1
        ? 'Anyone who takes part'
        : `${rule.count} people together`,
  noticeDays: (n: number) => (n === 0 ? 'None' : count(n, 'whole day', 'whole days')),
  agendaFreezeHours: (n: number) => (n === 0 ? 'When the meeting begins' : `${hours(n)} before the meeting`),
  standingItems: (
    items: readonly {
      readonly title: string
      readonly kind: keyof typeof agendaWords.kinds
      readonly planned: number | null
    }[],
  ) =>
    items.length === 0
      ? 'Nothing: each agenda begins empty'
      : items.map(({ title, planned }) => (planned === null ? title : `${title}, ${duration(planned)}`)),
  series: (all: readonly { readonly name: string; readonly rule: Parameters<typeof ruleInWords>[0] }[]) =>
    all.length === 0 ? 'None' : all.map(({ name, rule }) => `${name}: ${ruleInWords(rule)}`),
  informalEnabled: (can: boolean) => (can ? 'Yes, a simple matter' : 'No, everything needs a meeting'),

  quorum: quorumSentence,
  quorumInformal: (rule: Quorum | null) => (rule === null ? 'As at a meeting' : quorumSentence(rule)),
  quorumBallot: (rule: Quorum | null) =>
    rule === null
      ? 'As at a meeting'
      : rule.type === 'none'
        ? 'None: every ballot counts'
        : quorumSentence(rule),

  mayFormConsensus: yes,
  decisionMode: ofChoice('decisionMode'),
  sharedPositions: (offices: readonly string[]) => (offices.length === 0 ? 'None' : list(offices)),
  positionsAllowed: (allowed: readonly StanceWord[]) => list(allowed.map((stance) => stances[stance].word)),
  blocksToStop: blocksSentence,
  standAsidesMax: asidesSentence,
  reasonFor: reasonsSentence,
  reservationsMax: reservationsSentence,
  blockReview: (share: Share | null) =>
    share === null ? 'Nobody reviews a block' : `By ${shareInWords(share)} of those present`,
  namesOnPositions: ofChoice('namesOnPositions'),

  coolingOffDaysInformal: days,
  coolingOffDaysMoot: days,
  coolingOffDaysBallot: days,
  reopenRule: (
    rule:
      | { readonly type: 'judgement' | 'any-member' }
      | { readonly type: 'objections'; readonly count: number },
  ) =>
    rule.type === 'objections' ? count(rule.count, 'objection', 'objections') : choices.reopenRule[rule.type],
  mayWorkDuringCoolingOff: yes,
  hostOverrides: yes,

  mootsBeforeBallot: (n: number) => (n === 0 ? 'None' : count(n, 'meeting', 'meetings')),
  deadlockNeedsAgreement: yes,
  ballotElectorate: ofChoice('ballotElectorate'),
  ballotCutoff: ofChoice('ballotCutoff'),
  ballotPapers: ofChoice('ballotPapers'),
  ballotMethod: ofChoice('ballotMethod'),
  ballotStatusQuo: yes,
  ballotTieProtocol: ofChoice('ballotTieProtocol'),
  ballotLot: ofChoice('ballotLot'),
  ballotAllEqualIsAbstention: (is: boolean) => (is ? 'As abstaining' : 'As a paper like any other'),

  offices: (names: readonly string[]) => (names.length === 0 ? 'None' : list(names)),
  secretaryCount: number,
  deputiesMax: (n: number) => (n === 0 ? 'None' : `At most ${n}`),
  termMonths: (n: number | null) => (n === null ? 'No term is set' : count(n, 'month', 'months')),
  electionMethod: ofChoice('electionMethod'),
  vacancyCover: (office: string) => office || 'Nobody',
  officeHolderNames: ofChoice('officeHolderNames'),

  numberPattern: (pattern: string) => [exampleOf(pattern), pattern],
  recordingDelegation: ofChoice('recordingDelegation'),
  minutesApproval: ofChoice('minutesApproval'),
  minutesApprovalDays: days,
  minutesApprovalMode: ofChoice('minutesApprovalMode'),
  minutesAmendments: ofChoice('minutesAmendments'),
  publication: ofChoice('publication'),
  publicationDays: (n: number) => (n === 0 ? 'At once' : count(n, 'day', 'days')),
  retentionYears: (n: number) => count(n, 'year', 'years'),

  objectionDaysRules: days,
  ballotOpenHours: hours,
  referralWaitDays: days,
  assemblyQuorum: (share: Share) => `${capital(shareInWords(share))} of those asked`,
  assemblyAbstainHeard: (is: boolean) => (is ? 'Has answered' : 'Has not answered'),
  assemblyBlocksToStop: (n: number) => (n === 1 ? 'One assembly stops it' : `${n} assemblies stop it`),
  expiry: (day: string | null) => (day === null ? 'None: it lasts' : dateInWords(day)),
} as const

function hours(n: number): string {
  return n >= 48 && n % 24 === 0 ? `${n / 24} days` : count(n, 'hour', 'hours')
}

/** `2026/03/05`: the third meeting of 2026, its fifth minute. */
function exampleOf(pattern: string): string {
  const filled = (name: string, value: number) => (before: string) =>
    before.replace(new RegExp(`\\{${name}(?::0(\\d))?\\}`), (_whole, width = '1') =>
      String(value).padStart(Number(width), '0'),
    )
  const example = filled(
    'minute',
    5,
  )(filled('meeting', 3)(pattern.replace('{code}', 'NWA').replace('{YYYY}', '2026')))
  return `${example} is the fifth minute of the third meeting`
}
