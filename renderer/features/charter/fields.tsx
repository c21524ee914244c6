import type { ReactNode } from 'react'
import { type Charter, parseCharter } from '../../../shared/charter/charter'
import { type Provision, type Provisions, withProvisions } from '../../../shared/charter/provisions'
import { given } from '../../design/FieldFrame'
import { charter as ruleWords } from '../../words/en/charter'
import { charterPage } from '../../words/en/charter-page'
import { languages } from '../../words/en/languages'
import { choices } from '../../words/en/provision-choices'
import { series } from '../../words/en/series'
import { ItemsField } from './ItemsField'
import { inWords } from './in-words'
import { LastDayField, LimitField, ReviewField, ShareField, TermField } from './limit-fields'
import {
  type Answering,
  ChoiceField,
  LineField,
  ListField,
  NamesField,
  SwitchField,
  WholeField,
  WordsField,
} from './plain-fields'
import { QuorumFields } from './QuorumFields'
import {
  AllowedField,
  CallField,
  CompositionField,
  OtherQuorumField,
  ReopenField,
} from './rule-choice-fields'
import { TopicsField } from './TopicsField'
import { ZoneField } from './ZoneField'

/** Provision to control. The three parts of the rule on positions are one control, and stand in EditGroup. */
export type FieldOf<Name extends Provision> = (
  answering: Answering<Provisions[Name]>,
  charter: Charter,
) => ReactNode
type Fields = { readonly [Name in Exclude<Provision, PositionPart>]: FieldOf<Name> }
export type PositionPart = 'blocksToStop' | 'standAsidesMax' | 'reasonFor'

const words = charterPage.fields
const whole = (min: number, max: number, unit?: string) => (answering: Answering<number>) => (
  <WholeField {...answering} min={min} max={max} {...given('unit', unit)} />
)
const days = whole(0, 3660, words.days)
const hours = whole(0, 24 * 366, words.hours)
const oneOf =
  <Id extends string>(some: Readonly<Record<Id, string>>) =>
  (answering: Answering<Id>) => <ChoiceField {...answering} choices={some} />
/** A line that the charter itself must take. */
const line =
  (name: 'name' | 'code' | 'numberPattern', max: number, wrong: string) =>
  (answering: Answering<string>, charter: Charter) => (
    <LineField
      {...answering}
      max={max}
      wrong={wrong}
      isFit={(text) => parseCharter(withProvisions(charter, { [name]: text })).ok}
    />
  )
const plainLine = (answering: Answering<string>) => <LineField {...answering} max={300} />
const prose = (answering: Answering<string>) => <WordsField {...answering} />
const names = (answering: Answering<string[]>) => <NamesField {...answering} />
const yes = (answering: Answering<boolean>) => <SwitchField {...answering} />
const otherQuorum = (answering: Answering<Provisions['quorumInformal']>) => (
  <OtherQuorumField {...answering} />
)
const kinds = Object.entries(ruleWords.kinds).map(([id, label]) => ({ id, label }))

export const fields: Fields = {
  name: line('name', 300, words.missing),
  code: line('code', 12, words.code),
  kind: (answering) => <ListField {...answering} options={kinds} />,
  zone: (answering) => <ZoneField {...answering} />,
  language: (answering) => <ListField {...answering} options={languages} />,
  composition: (answering) => <CompositionField {...answering} />,
  automaticMembership: prose,
  remit: prose,
  remits: (answering) => <TopicsField {...answering} />,
  whoMayCallMoot: (answering) => <CallField {...answering} />,
  noticeDays: days,
  agendaFreezeHours: hours,
  standingItems: (answering) => <ItemsField {...answering} />,
  // They have a screen of their own: here they are read.
  series: ({ label, value }) => (
    <p className="quiet">
      {label}: {inWords('series', value ?? []).join(' · ')}. {series.inCharter}
    </p>
  ),
  informalEnabled: yes,
  quorum: ({ label, value, onChange, strict }) => (
    <QuorumFields
      label={label}
      rule={value ?? null}
      onChange={(rule) => onChange(rule ?? undefined)}
      strict={strict}
    />
  ),
  quorumInformal: otherQuorum,
  quorumBallot: otherQuorum,
  mayFormConsensus: yes,
  decisionMode: oneOf(choices.decisionMode),
  sharedPositions: names,
  positionsAllowed: (answering) => <AllowedField {...answering} />,
  reservationsMax: (answering) => <LimitField {...answering} />,
  blockReview: (answering) => <ReviewField {...answering} />,
  namesOnPositions: oneOf(choices.namesOnPositions),
  coolingOffDaysInformal: days,
  coolingOffDaysMoot: days,
  coolingOffDaysBallot: days,
  reopenRule: (answering) => <ReopenField {...answering} />,
  mayWorkDuringCoolingOff: yes,
  hostOverrides: yes,
  mootsBeforeBallot: whole(0, 20),
  deadlockNeedsAgreement: yes,
  ballotElectorate: oneOf(choices.ballotElectorate),
  ballotCutoff: oneOf(choices.ballotCutoff),
  ballotPapers: oneOf(choices.ballotPapers),
  ballotMethod: oneOf(choices.ballotMethod),
  ballotStatusQuo: yes,
  ballotTieProtocol: oneOf(choices.ballotTieProtocol),
  ballotLot: oneOf(choices.ballotLot),
  ballotAllEqualIsAbstention: yes,
  offices: names,
  secretaryCount: whole(1, 20),
  deputiesMax: whole(0, 50),
  termMonths: (answering) => <TermField {...answering} />,
  electionMethod: oneOf(choices.electionMethod),
  vacancyCover: plainLine,
  officeHolderNames: oneOf(choices.officeHolderNames),
  numberPattern: (answering, charter) =>
    line('numberPattern', 60, words.pattern)({ ...answering, description: words.patternHelp }, charter),
  recordingDelegation: oneOf(choices.recordingDelegation),
  minutesApproval: oneOf(choices.minutesApproval),
  minutesApprovalDays: days,
  minutesApprovalMode: oneOf(choices.minutesApprovalMode),
  minutesAmendments: oneOf(choices.minutesAmendments),
  publication: oneOf(choices.publication),
  publicationDays: days,
  retentionYears: whole(1, 1000, words.years),
  objectionDaysRules: days,
  ballotOpenHours: hours,
  referralWaitDays: days,
  assemblyQuorum: (answering) => <ShareField {...answering} />,
  assemblyAbstainHeard: yes,
  assemblyBlocksToStop: whole(1, 1000),
  expiry: (answering) => <LastDayField {...answering} />,
}
