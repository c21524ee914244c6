import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { nameOf } from '../../../shared/charter/roll'
import type { ThingTerms } from '../../../shared/charter/thing'
import type { StatementId } from '../../../shared/id'
import { localDate } from '../../../shared/meeting/time'
import { refOf } from '../../../shared/record/fate'
import type { DecisionLine } from '../../../shared/record/summary'
import type { AssemblyCard, Shelf } from '../../../shared/wire/desk'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { freshId, zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { useDecisions } from '../../data/useRegister'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { FieldError } from '../../design/FieldFrame'
import { focusFirstProblem } from '../../design/first-problem'
import { Row, Stack } from '../../design/Layout'
import { RadioGroup } from '../../design/RadioGroup'
import { Screen } from '../../design/Screen'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { thing as words } from '../../words/en/thing'
import { type CalledField, charterOf, problemsIn } from './called'

/** Calls several assemblies together: who, about what, until when, and by whose rules it begins. */
export function CallThing({ decision }: { readonly decision?: StatementId }) {
  const shelf = useShelf()
  const zone = shelf?.charter.zone ?? zoneHere()
  const register = useDecisions(localDate(useClock(zone, 60)))
  if (shelf === null || register === null) return <Screen title={words.title} />
  const line = register.entries.find((entry) => entry.line.decision === decision)?.line ?? null
  return <Form shelf={shelf} line={line} />
}

function Form({ shelf, line }: { readonly shelf: Shelf; readonly line: DecisionLine | null }) {
  const desk = useDesk()
  const tell = useTell()
  const { go } = useNavigation()
  const today = localDate(useClock(shelf.charter.zone, 60))
  const { assembly } = shelf
  // TH8: practice and real records are never open together, so these are all of one sort.
  const cards = useCell(desk.cards).filter(({ practice, isThing }) => practice === shelf.practice && !isThing)
  const [matter, setMatter] = useState(line?.itemTitle ?? '')
  const [name, setName] = useState<string | null>(null)
  const [code, setCode] = useState('THING')
  const [others, setOthers] = useState<readonly string[]>([])
  const [ends, setEnds] = useState<'decision' | 'date'>('decision')
  const [on, setOn] = useState('')
  const [like, setLike] = useState<string>(assembly)
  const [strict, setStrict] = useState(false)
  const [calling, setCalling] = useState(false)

  const chosen = cards.filter((card) => card.assembly === assembly || others.includes(card.assembly))
  const called = {
    caller: assembly,
    takingPart: chosen.map((card) => ({ assembly: card.assembly, name: card.name })),
    matter: { id: line?.matter ?? freshId(), text: matter },
    named: line === null ? [] : [refOf(line)],
    end: (ends === 'decision' ? { type: 'decision' } : { type: 'date', on }) satisfies ThingTerms['end'],
    name: name ?? (matter === '' ? '' : words.nameFrom(matter)),
    code,
  }
  const wrong = strict ? problemsIn(called, today) : new Set<CalledField>()

  const submit = async () => {
    if (calling) return
    if (problemsIn(called, today).size > 0) {
      setStrict(true)
      focusFirstProblem(() => document.querySelector('.fm-screen-body'))
      return
    }
    const rules = await charterLike(desk, like, shelf)
    const charter = charterOf(called, rules, today)
    if (!charter.ok) return tell.refusal(charter.refusal)
    setCalling(true)
    const founded = await desk.found(charter.value, nameOf(shelf.roll, desk.author().person))
    setCalling(false)
    if (!founded.ok) return tell.refusal(founded.refusal)
    tell.done(words.called(charter.value.name))
    go({ screen: 'home' })
  }

  return (
    <Screen title={words.title} lead={line === null ? words.lead : words.about(line.number)}>
      <Card title={words.matter}>
        <Stack gap={12}>
          <TextField
            label={words.matter}
            labelHidden
            description={words.matterHelp}
            value={matter}
            onChange={setMatter}
            error={wrong.has('matter') ? words.matterMissing : null}
          />
          <TextField
            label={words.name}
            value={called.name}
            onChange={setName}
            error={wrong.has('name') ? words.matterMissing : null}
          />
          <TextField
            label={words.code}
            description={words.codeHelp}
            value={code}
            onChange={(text) => setCode(text.toUpperCase())}
            error={wrong.has('code') ? words.codeWrong : null}
          />
        </Stack>
      </Card>
      <Who
        cards={cards}
        caller={assembly}
        others={others}
        onChange={setOthers}
        error={wrong.has('who') ? words.whoMissing : null}
      />
      <Card title={words.end}>
        <Stack gap={12}>
          <RadioGroup
            label={words.end}
            labelHidden
            options={(['decision', 'date'] as const).map((id) => ({ id, label: words.ends[id] }))}
            value={ends}
            onChange={(id) => setEnds(id === 'date' ? 'date' : 'decision')}
          />
          {ends === 'date' ? (
            <TextField
              label={words.endOn}
              type="date"
              value={on}
              onChange={setOn}
              error={wrong.has('end') ? words.endWrong : null}
            />
          ) : null}
        </Stack>
      </Card>
      <Card title={words.like}>
        <Select
          label={words.like}
          labelHidden
          description={words.likeHelp}
          options={chosen.map((card) => ({ id: card.assembly, label: words.likeOne(card.name) }))}
          value={chosen.some((card) => card.assembly === like) ? like : assembly}
          onChange={setLike}
        />
      </Card>
      <Row gap={12}>
        <Button kind="primary" big isPending={calling} onPress={() => void submit()}>
          {calling ? words.going : words.go}
        </Button>
        <Button kind="quiet" big onPress={() => go({ screen: 'home' })}>
          {words.back}
        </Button>
      </Row>
    </Screen>
  )
}

type WhoProps = {
  readonly cards: readonly AssemblyCard[]
  readonly caller: string
  readonly others: readonly string[]
  readonly onChange: (others: readonly string[]) => void
  readonly error: string | null
}

function Who({ cards, caller, others, onChange, error }: WhoProps) {
  return (
    <Card title={words.who}>
      <p className="quiet">{words.whoHelp}</p>
      <div>
        {cards.map(({ assembly, name }) => (
          <Checkbox
            key={assembly}
            isSelected={assembly === caller || others.includes(assembly)}
            isDisabled={assembly === caller}
            onChange={(takesPart) =>
              onChange(takesPart ? [...others, assembly] : others.filter((one) => one !== assembly))
            }
          >
            {assembly === caller ? `${name} (${words.caller})` : name}
          </Checkbox>
        ))}
      </div>
      {error === null ? null : <FieldError>{error}</FieldError>}
    </Card>
  )
}

/** The rules it begins with: the charter of one of those who take part. */
async function charterLike(desk: ReturnType<typeof useDesk>, like: string, shelf: Shelf): Promise<Charter> {
  const card = desk.cards.get().find(({ assembly }) => assembly === like)
  if (card === undefined || like === shelf.assembly) return shelf.charter
  const other = await desk.link.ask('shelf', { assembly: card.assembly })
  return other.ok ? other.value.charter : shelf.charter
}
