import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { bearerOf, freeCode } from '../../../shared/charter/free-code'
import { nameOf } from '../../../shared/charter/roll'
import type { ThingTerms } from '../../../shared/charter/thing'
import type { MatterId } from '../../../shared/id'
import { localDate } from '../../../shared/meeting/time'
import type { AssemblyCard, Shelf } from '../../../shared/wire/shelf'
import { useCell, useDesk } from '../../data/desk-context'
import { freshId } from '../../data/moment'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { focusFirstProblem } from '../../design/first-problem'
import { Row, Stack } from '../../design/Layout'
import { RadioGroup } from '../../design/RadioGroup'
import { Screen } from '../../design/Screen'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { clash as clashWords } from '../../words/en/clash'
import { code as codeWords } from '../../words/en/code'
import { thing as words } from '../../words/en/thing'
import { type CalledField, charterOf, isWithoutThem, problemsIn } from './called'
import { useCallable } from './useCallable'
import { useEscape } from './useEscape'
import { WhoTakesPart } from './WhoTakesPart'

/** Who, about what, until when, and by whose rules it begins. */
export type ThingFormProps = {
  readonly shelf: Shelf
  readonly lead: string
  /** What the matter is called at first. */
  readonly about: string
  /** Null: one that is born here. */
  readonly matter: MatterId | null
  readonly named: ThingTerms['named']
  /** Who is to be called with the one that calls; chosen beforehand. */
  readonly asked?: readonly { readonly assembly: string; readonly name: string }[]
  /** The assembly that calls stays in focus. */
  readonly stay?: boolean
  readonly onCalled: (thing: AssemblyCard, terms: ThingTerms) => void
  readonly leave: { readonly word: string; readonly go: () => void }
}

export function ThingForm(props: ThingFormProps) {
  const { shelf, named, asked = [], stay = false, leave } = props
  const desk = useDesk()
  const tell = useTell()
  const today = localDate(useClock(shelf.charter.zone, 60))
  const { assembly } = shelf
  // TH8: practice and real records are never open together, so these are all of one sort.
  const cards = useCallable(shelf)
  const [born] = useState(freshId)
  const [matter, setMatter] = useState(props.about)
  const [name, setName] = useState<string | null>(null)
  const known = useCell(desk.cards)
  const [code, setCode] = useState(() => freeCode('THING', known))
  const [others, setOthers] = useState<readonly string[]>(asked.map((one) => one.assembly))
  const [ends, setEnds] = useState<'decision' | 'date'>('decision')
  const [on, setOn] = useState('')
  const [like, setLike] = useState<string>(assembly)
  const [strict, setStrict] = useState(false)
  const [calling, setCalling] = useState(false)

  const chosen = cards.filter((card) => card.assembly === assembly || others.includes(card.assembly))
  const called = {
    caller: assembly,
    takingPart: chosen.map((card) => ({ assembly: card.assembly, name: card.name })),
    matter: { id: props.matter ?? born, text: matter },
    named,
    end: (ends === 'decision' ? { type: 'decision' } : { type: 'date', on }) satisfies ThingTerms['end'],
    name: name ?? (matter === '' ? '' : words.nameFrom(matter)),
    code,
  }
  const beside = { known, asked: asked.map((one) => one.assembly) }
  const wrong = strict ? problemsIn(called, today, beside) : new Set<CalledField>()
  const bearer = bearerOf(code, known)

  const isLooked = useCell(desk.pairing) !== null
  const away = asked.filter((one) => isLooked && !cards.some(({ assembly: id }) => id === one.assembly))

  useEscape(leave.go)

  const submit = async () => {
    if (calling) return
    if (problemsIn(called, today, beside).size > 0) {
      setStrict(true)
      focusFirstProblem(() => document.querySelector('.fm-screen-body'))
      return
    }
    const rules = await charterLike(desk, like, shelf)
    const charter = charterOf(called, rules, today)
    if (!charter.ok) return tell.refusal(charter.refusal)
    setCalling(true)
    // JC6: the others know whoever calls by the office in the assembly that calls.
    const { person } = desk.author()
    const founded = await desk.found(charter.value, nameOf(shelf.roll, person), { stay, person })
    setCalling(false)
    if (!founded.ok) return tell.refusal(founded.refusal)
    props.onCalled(founded.value.card, charter.value.thing ?? called)
  }

  // TH14: said before anything is filled in.
  if (desk.author().office === 'deputy') {
    return (
      <Screen title={words.title}>
        <Banner kind="note" title={words.deputy}>
          <p>{words.deputyText}</p>
        </Banner>
        <Row>
          <Button kind="primary" big onPress={leave.go}>
            {leave.word}
          </Button>
        </Row>
      </Screen>
    )
  }
  return (
    <Screen title={words.title} lead={props.lead}>
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
            error={
              !wrong.has('code')
                ? null
                : bearer === undefined
                  ? words.codeWrong
                  : codeWords.taken(code, bearer.name)
            }
          />
        </Stack>
      </Card>
      {away.length === 0 ? null : (
        <Banner kind="note" title={clashWords.notCallable(away.map((one) => one.name))} />
      )}
      <WhoTakesPart
        cards={cards}
        caller={assembly}
        others={others}
        onChange={setOthers}
        error={
          !wrong.has('who')
            ? null
            : isWithoutThem(called, beside.asked)
              ? clashWords.whoMissing(asked.map((one) => one.name))
              : words.whoMissing
        }
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
          options={chosen
            .filter(({ isHere }) => isHere)
            .map((card) => ({ id: card.assembly, label: words.likeOne(card.name) }))}
          value={chosen.some((card) => card.assembly === like) ? like : assembly}
          onChange={setLike}
        />
      </Card>
      <Row gap={12}>
        <Button kind="primary" big isPending={calling} onPress={() => void submit()}>
          {calling ? words.going : words.go}
        </Button>
        <Button kind="quiet" big onPress={leave.go}>
          {leave.word}
        </Button>
      </Row>
    </Screen>
  )
}

/** The rules it begins with: the charter of one of those who take part. */
async function charterLike(desk: ReturnType<typeof useDesk>, like: string, shelf: Shelf): Promise<Charter> {
  const card = desk.cards.get().find(({ assembly }) => assembly === like)
  if (card === undefined || like === shelf.assembly) return shelf.charter
  const other = await desk.link.ask('shelf', { assembly: card.assembly })
  return other.ok ? other.value.charter : shelf.charter
}
