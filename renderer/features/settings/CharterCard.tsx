import { useState } from 'react'
import type { Shelf } from '../../../shared/wire/desk'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Facts } from '../../design/Facts'
import { kindInWords, positionSentences, quorumSentence, charter as ruleWords } from '../../words/en/charter'
import { charterCard as words } from '../../words/en/settings'
import { ChangeName } from './ChangeName'
import { ChangeRules } from './ChangeRules'
import type { RuleFieldsGiven } from './rule-fields'

/** The charter of the assembly in focus, in words; its rules can be changed into a new sealed version (CH1). */
export type CharterCardProps = { readonly shelf: Shelf; readonly RuleFields: RuleFieldsGiven }

export function CharterCard({ shelf, RuleFields }: CharterCardProps) {
  const [changing, setChanging] = useState<'name' | 'rules' | null>(null)
  const { charter } = shelf
  const takesPart = ruleWords.compositions[charter.composition.type].label
  return (
    <Card
      title={<bdi>{charter.name}</bdi>}
      actions={
        shelf.readOnly ? undefined : (
          <>
            <Button kind="quiet" onPress={() => setChanging('name')}>
              {words.changeName}
            </Button>
            <Button onPress={() => setChanging('rules')}>{words.change}</Button>
          </>
        )
      }
    >
      <p className="quiet">
        {words.title}, {words.version(charter.version).toLowerCase()} · {kindInWords(charter.kind)} ·{' '}
        <bdi>{charter.code}</bdi>
      </p>
      <Facts
        rows={[
          {
            term: words.remit,
            value:
              charter.remit === '' ? (
                <span className="quiet">{words.noRemit}</span>
              ) : (
                <span dir="auto" className="fm-settings-remit">
                  {charter.remit}
                </span>
              ),
          },
          {
            term: words.takePart,
            value:
              charter.composition.text === '' ? (
                takesPart
              ) : (
                <>
                  {takesPart}: <bdi>{charter.composition.text}</bdi>
                </>
              ),
          },
          { term: words.quorum, value: quorumSentence(charter.quorum) },
          {
            term: words.positions,
            value: positionSentences(charter.positions).map((sentence) => <p key={sentence}>{sentence}</p>),
          },
          {
            term: words.items,
            value:
              charter.standingItems.length === 0
                ? words.noItems
                : charter.standingItems.map(({ title }, index) => (
                    <span key={title}>
                      {index === 0 ? null : ' · '}
                      <bdi>{title}</bdi>
                    </span>
                  )),
          },
          { term: words.zone, value: charter.zone },
        ]}
      />
      {changing === 'rules' ? (
        <ChangeRules charter={charter} RuleFields={RuleFields} onClose={() => setChanging(null)} />
      ) : changing === 'name' ? (
        <ChangeName charter={charter} onClose={() => setChanging(null)} />
      ) : null}
    </Card>
  )
}
