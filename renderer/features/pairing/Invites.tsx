import { useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { localDate, localTime } from '../../../shared/meeting/time'
import type { InviteLine } from '../../../shared/wire/pairing'
import { useDesk, useShelf } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { ask } from '../../data/status'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { Row, Stack } from '../../design/Layout'
import { pairing as words } from '../../words/en/pairing'
import { refusalSentence } from '../../words/en/refusals'
import { Admit } from './Admit'
import { CodeOut } from './CodeOut'
import { HearReply } from './HearReply'
import { InviteDialog } from './InviteDialog'
import { InviteRow } from './InviteRow'
import { usePairing } from './usePairing'
import './Pairing.css'

/** Invites that went out from here, for the assembly in focus; their answers; and Admit. Of a secretary's computer alone (IV7). */
export type InvitesProps = {
  /** Who may write is different now. */
  readonly onAdmitted: () => void
}
type Open = 'invite' | 'hear' | { readonly show: string } | { readonly admit: string; readonly key: string }

export function Invites({ onAdmitted }: InvitesProps) {
  const desk = useDesk()
  const shelf = useShelf()
  const tell = useTell()
  const { view, act } = usePairing()
  const [open, setOpen] = useState<Open | null>(null)
  if (shelf === null || view === null) return null
  const { roll, charter } = shelf
  const me = desk.author().person
  const mine = view.invites.filter(({ assembly }) => assembly === shelf.assembly)
  const find = (id: string) => mine.find((one) => one.id === id)
  const personIn = ({ person }: InviteLine) => (person === null ? null : nameOf(roll, person as PersonId))
  const whatIs = (line: InviteLine) =>
    words.what(
      line.purpose,
      personIn(line) ?? (line.state === 'used' ? (line.answers[0]?.own ?? null) : null),
    )
  const close = () => setOpen(null)

  const untilIn = ({ until }: InviteLine) => {
    const instant = instantOf(new Date(until * 1000), charter.zone)
    return words.until(localDate(instant), localTime(instant))
  }
  const orTell = async (deed: Parameters<typeof act>[0]) => {
    const answer = await act(deed)
    if (!answer.ok) tell.refusal(answer.refusal)
    return answer
  }
  const saveAdmission = async (line: InviteLine) => {
    const written = await orTell({ do: 'admission', invite: line.id })
    if (!written.ok || written.value.bytes === null) return
    const suggestedName = words.admissionFile(charter.code, line.answers[0]?.name ?? '')
    const saved = await ask('file:save', { suggestedName, bytes: written.value.bytes })
    if (!saved.ok) tell.refusal(saved.refusal)
    else if (saved.value.path !== undefined) tell.done(words.saved(saved.value.path))
  }

  const shown = typeof open === 'object' && open !== null && 'show' in open ? find(open.show) : undefined
  const admitting =
    typeof open === 'object' && open !== null && 'admit' in open ? find(open.admit) : undefined
  const answer =
    typeof open === 'object' && open !== null && 'key' in open
      ? admitting?.answers.find(({ key }) => key === open.key)
      : undefined

  return (
    <Stack gap={12}>
      <h3>{words.title}</h3>
      <p>{words.lead}</p>
      {mine.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul className="fm-invites" aria-label={words.title}>
        {mine.map((line) => (
          <InviteRow
            key={line.id}
            line={line}
            what={whatIs(line)}
            until={untilIn(line)}
            onShow={() => setOpen({ show: line.id })}
            onCompare={(key) => setOpen({ admit: line.id, key })}
            onWithdraw={() =>
              void orTell({ do: 'withdraw', invite: line.id }).then(
                (done) => done.ok && tell.done(words.withdrawn),
              )
            }
            onAdmission={() => void saveAdmission(line)}
            onPutAway={() => void orTell({ do: 'put-away', id: line.id })}
          />
        ))}
      </ul>
      <Row gap={12}>
        <Button onPress={() => setOpen('invite')} isDisabled={shelf.readOnly}>
          {words.invite}
        </Button>
        {mine.some(({ state }) => state === 'open') ? (
          <Button onPress={() => setOpen('hear')}>{words.hear}</Button>
        ) : null}
      </Row>
      {open === 'invite' ? (
        <InviteDialog
          roll={roll}
          me={me}
          onClose={close}
          onInvite={async ({ purpose, person, remits }) => {
            const known = new Set(mine.map(({ id }) => id))
            const made = await act({
              do: 'invite',
              assembly: shelf.assembly,
              purpose,
              person,
              remits: [...remits],
              name: charter.name,
              by: nameOf(roll, me),
            })
            if (!made.ok) return refusalSentence(made.refusal)
            const fresh = made.value.view.invites.find(({ id }) => !known.has(id))
            setOpen(fresh === undefined ? null : { show: fresh.id })
            return null
          }}
        />
      ) : null}
      {open === 'hear' ? (
        <HearReply
          onClose={close}
          onHear={async (text) => {
            const before = new Map(mine.map(({ id, answers }) => [id, answers.map(({ key }) => key)]))
            const heard = await act({ do: 'hear', text })
            if (!heard.ok) return refusalSentence(heard.refusal)
            const gained = heard.value.view.invites
              .filter(({ assembly, state }) => assembly === shelf.assembly && state === 'open')
              .flatMap(({ id, answers }) => answers.map(({ key }) => ({ admit: id, key })))
            const fresh = gained.find(({ admit, key }) => !before.get(admit)?.includes(key))
            setOpen(fresh ?? gained.at(-1) ?? null)
            return null
          }}
        />
      ) : null}
      {shown === undefined ? null : (
        <Dialog
          title={words.showTitle(whatIs(shown))}
          isOpen
          onClose={close}
          actions={
            <Button kind={shown.answers.length > 0 ? 'quiet' : 'primary'} onPress={close}>
              {words.close}
            </Button>
          }
        >
          {shown.answers.map(({ key, name }) => (
            <Row key={key} gap={12}>
              <strong>{words.hasAnswered(name)}</strong>
              <Button kind="primary" onPress={() => setOpen({ admit: shown.id, key })}>
                {words.compare}
              </Button>
            </Row>
          ))}
          <p>{words.showLead}</p>
          <CodeOut label={words.code} code={shown.code} fileName={words.inviteFile(charter.code)} isPicture />
          <p>{untilIn(shown)}</p>
          <p>{words.next}</p>
        </Dialog>
      )}
      {admitting === undefined || answer === undefined ? null : (
        <Admit
          answer={answer}
          purpose={admitting.purpose}
          assembly={charter.name}
          person={personIn(admitting)}
          onClose={close}
          onAdmit={async () => {
            const admitted = await act({ do: 'admit', invite: admitting.id, key: answer.key })
            if (!admitted.ok) return refusalSentence(admitted.refusal)
            close()
            tell.done(words.admitted)
            onAdmitted()
            return null
          }}
        />
      )}
    </Stack>
  )
}
