import { useEffect, useRef, useState } from 'react'
import { type Invite, readInvite } from '../../../shared/pairing/invite'
import { useCell, useDesk } from '../../data/desk-context'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { FieldError } from '../../design/FieldFrame'
import { Row } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { pairing as words } from '../../words/en/pairing'
import { refusalSentence } from '../../words/en/refusals'
import { CodeIn } from './CodeIn'
import { JoinWaiting } from './JoinWaiting'
import { usePairing } from './usePairing'
import './Pairing.css'

/** The third door: an invite is answered here, and the records taken in once this computer was admitted. */
export type JoinProps = {
  /** The assembly that was joined; null where two assemblies were paired. */
  readonly onJoined: (assembly: string | null) => void
  readonly onBack: () => void
}

export function Join({ onJoined, onBack }: JoinProps) {
  const desk = useDesk()
  const { view, act } = usePairing()
  const [another, setAnother] = useState(false)
  const joinings = view?.joinings ?? []
  // Over a line the admission comes by itself: what was waited for is not waited for any more.
  const waited = useRef<string | null>(null)
  const ids = joinings.map(({ id }) => id).join()
  useEffect(() => {
    const before = waited.current
    waited.current = ids
    if (before !== null && before !== '' && before.split(',').some((id) => !ids.includes(id))) onJoined(null)
  }, [ids, onJoined])
  const isAnswering = view !== null && (joinings.length === 0 || another)

  return (
    <main className="fm-welcome fm-join">
      <Screen title={words.joinTitle} lead={words.joinLead}>
        {joinings.map((line) => (
          <JoinWaiting
            key={line.id}
            line={line}
            onEnter={async (bytes) => {
              waited.current = null
              const entered = await act({ do: 'enter', bytes })
              if (!entered.ok) return refusalSentence(entered.refusal)
              onJoined(entered.value.head)
              return null
            }}
            onSend={async () => {
              const on = await desk.peers.act({ type: 'network', on: true })
              const sent = on.ok ? await act({ do: 'send', joining: line.id }) : on
              return sent.ok ? null : refusalSentence(sent.refusal)
            }}
            onPutAway={() => {
              waited.current = null
              void act({ do: 'put-away', id: line.id })
            }}
          />
        ))}
        {isAnswering ? (
          <Answering
            onAnswer={async (text, name, own) => {
              const answered = await act({ do: 'answer', text, name, own })
              if (!answered.ok) return refusalSentence(answered.refusal)
              setAnother(false)
              return null
            }}
          />
        ) : null}
        <Row gap={12}>
          {isAnswering ? null : <Button onPress={() => setAnother(true)}>{words.another}</Button>}
          <Button kind="quiet" onPress={onBack}>
            {words.joinBack}
          </Button>
        </Row>
      </Screen>
    </main>
  )
}

type Own = { readonly assembly: string; readonly name: string }
type AnsweringProps = {
  readonly onAnswer: (text: string, name: string, own: Own | null) => Promise<string | null>
}

/** First the invite is read; then it says what it is for, and is answered. */
function Answering({ onAnswer }: AnsweringProps) {
  const [text, setText] = useState('')
  const [invite, setInvite] = useState<Invite | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const read = () => {
    const found = readInvite(text)
    setRefused(found.ok ? null : refusalSentence(found.refusal))
    setInvite(found.ok ? found.value : null)
  }
  if (invite !== null)
    return (
      <AnswerOne
        invite={invite}
        onAnswer={(name, own) => onAnswer(text, name, own)}
        onBack={() => setInvite(null)}
      />
    )
  return (
    <Card title={words.joinInvite}>
      <form
        noValidate
        className="fm-join-answer"
        onSubmit={(event) => {
          event.preventDefault()
          read()
        }}
      >
        <CodeIn label={words.code} kind="invite" value={text} onChange={setText} error={refused} />
        <Button kind="primary" type="submit">
          {words.joinRead}
        </Button>
      </form>
    </Card>
  )
}

type AnswerOneProps = {
  readonly invite: Invite
  readonly onAnswer: (name: string, own: Own | null) => Promise<string | null>
  readonly onBack: () => void
}

function AnswerOne({ invite, onAnswer, onBack }: AnswerOneProps) {
  const cards = useCell(useDesk().cards)
  const [name, setName] = useState('')
  const [own, setOwn] = useState<string | null>(cards.length === 1 ? (cards[0]?.assembly ?? null) : null)
  const [strict, setStrict] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const { purpose, assembly, by } = invite
  const asAssembly = purpose === 'member' || purpose === 'host'
  const speaker = cards.find((card) => card.assembly === own)

  const answer = async () => {
    if (working) return
    if (name.trim() === '' || (asAssembly && speaker === undefined)) return setStrict(true)
    setWorking(true)
    const sentence = await onAnswer(
      name.trim(),
      asAssembly && speaker !== undefined ? { assembly: speaker.assembly, name: speaker.name } : null,
    )
    if (sentence === null) return
    setWorking(false)
    setRefused(sentence)
  }
  return (
    <Card title={words.joinInvite}>
      <form
        noValidate
        className="fm-join-answer"
        onSubmit={(event) => {
          event.preventDefault()
          void answer()
        }}
      >
        <p>
          <strong>{words.invitedBy(by, assembly, purpose)}</strong>
        </p>
        <p>{words.readsHere(purpose, assembly)}</p>
        {!asAssembly ? null : cards.length === 0 ? (
          <p>{words.noAssembly}</p>
        ) : (
          <Select
            label={words.ownAssembly}
            options={cards.map((card) => ({ id: card.assembly, label: card.name }))}
            value={own}
            onChange={setOwn}
          />
        )}
        <TextField
          label={words.computer}
          description={words.computerHelp}
          value={name}
          onChange={(given) => setName(given.slice(0, 80))}
          error={strict && name.trim() === '' ? words.computerMissing : null}
          autoFocus
        />
        {refused === null ? null : <FieldError>{refused}</FieldError>}
        <Row gap={12}>
          <Button kind="primary" type="submit" isPending={working}>
            {working ? words.answering : words.answer}
          </Button>
          <Button onPress={onBack}>{words.joinOther}</Button>
        </Row>
      </form>
    </Card>
  )
}
