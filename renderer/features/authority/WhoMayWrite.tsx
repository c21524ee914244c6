import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { localDate } from '../../../shared/meeting/time'
import type { AuthorityView, OfficeLine } from '../../../shared/wire/authority'
import type { OfficeDeed } from '../../../shared/wire/desk'
import { useDesk, useShelf } from '../../data/desk-context'
import { shortForm, useDeviceNames } from '../../data/devices'
import { instantOf } from '../../data/moment'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { AlertDialog } from '../../design/Dialog'
import { Disclosure } from '../../design/Disclosure'
import { Row } from '../../design/Layout'
import { acting } from '../../words/en/acting'
import { authority as words } from '../../words/en/authority'
import { compositionInWords } from '../../words/en/charter'
import { handover, newKey } from '../../words/en/pairing'
import { EnterSheet } from './EnterSheet'
import { HandOver } from './HandOver'
import { MakeSheet } from './MakeSheet'
import { NewKey } from './NewKey'
import { OfficeLines } from './OfficeLines'
import type { ShownSheet } from './SheetPage'
import { Vacancy } from './Vacancy'
import './WhoMayWrite.css'

/** Who may write in the assembly in focus, since when, granted by whom; and what can be changed from here. */
export type WhoMayWriteProps = {
  readonly onSheet: (sheet: ShownSheet) => void
  /** Invites and other assemblies: another feature's, handed in by the app; for a secretary's computer. */
  readonly Invites: ComponentType<{ readonly onAdmitted: () => void }>
  readonly Kin: ComponentType<KinProps>
}
type KinProps = {
  readonly view: AuthorityView
  readonly isSecretary: boolean
  readonly act: (deed: OfficeDeed, said: string | null) => Promise<{ readonly rule: string } | null>
}

export function WhoMayWrite({ onSheet, Invites, Kin }: WhoMayWriteProps) {
  const desk = useDesk()
  const tell = useTell()
  const shelf = useShelf()
  const calledBy = useDeviceNames()
  const [view, setView] = useState<AuthorityView | null>(null)
  const [open, setOpen] = useState<
    'enter' | 'make' | 'new-key' | OfficeLine | { readonly handover: OfficeLine } | null
  >(null)

  const look = useCallback(async () => {
    const answer = await desk.office({ type: 'authority' })
    if (answer.ok) setView(answer.value.view)
    else tell.refusal(answer.refusal)
  }, [desk, tell])
  useEffect(() => void look(), [look])

  if (shelf === null) return null
  const { roll, charter, readOnly } = shelf
  const day = (seconds: number) => localDate(instantOf(new Date(seconds * 1000), charter.zone))
  const person = (id: string | null) => (id === null ? null : nameOf(roll, id as PersonId))

  /** Null once it is done; else the refusal, for the sentence beside the field. */
  const act = async (deed: OfficeDeed, said: string | null) => {
    const answer = await desk.office(deed)
    if (!answer.ok) return answer.refusal
    setView(answer.value.view)
    setOpen(null)
    if (said !== null) tell.done(said)
    if (answer.value.words !== null) onSheet({ assembly: charter, words: answer.value.words })
    return null
  }
  const remove = async (line: OfficeLine) => {
    const refusal = await act({ type: 'revoke', key: line.key }, words.removed)
    if (refusal === null) return
    setOpen(null)
    tell.refusal(refusal)
  }

  if (view === null) return <Card title={words.title}>{words.opening}</Card>
  const isSecretary = view.offices.some(({ isHere, role }) => isHere && role === 'secretary')
  const isOut = !view.signs
  const wasRemoved = isOut && view.ended.some(({ isHere, ended }) => isHere && ended.how === 'revoke')
  const nameFor = (line: OfficeLine) => person(line.person) ?? words.somebody
  const computerOf = (line: OfficeLine) => {
    const called = calledBy(line.key)
    // Of whoever admitted us the person's name is all that is known: it is no name of a computer.
    return called === null || called === nameFor(line)
      ? words.device(shortForm(line.device))
      : words.called(called)
  }

  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <p className="quiet">
        <bdi>{words.takesPart(compositionInWords(charter.composition))}</bdi>
      </p>
      <Vacancy
        view={view}
        nameOf={(id) => person(id) ?? words.somebody}
        day={day}
        cover={charter.parameters.vacancyCover}
      />
      {isOut ? (
        <div className="fm-office-out">
          <strong>{wasRemoved ? words.removedHere : words.notHere}</strong>
          <p>{wasRemoved ? words.removedText(charter.name) : words.notHereText(charter.name)}</p>
          <Button
            kind={wasRemoved ? 'quiet' : 'primary'}
            onPress={() => setOpen('enter')}
            isDisabled={readOnly}
          >
            {words.enter}
          </Button>
        </div>
      ) : null}
      <OfficeLines
        lines={view.offices}
        isSecretary={isSecretary}
        readOnly={readOnly}
        day={day}
        nameFor={nameFor}
        computerOf={computerOf}
        giverOf={({ giver }) => person(giver)}
        onNewKey={() => setOpen('new-key')}
        onHandOver={(line) => setOpen({ handover: line })}
        onRemove={setOpen}
      />
      {view.offices.length === 0 ? <p>{words.nobody}</p> : null}
      {view.ended.length === 0 ? null : (
        <ul className="fm-offices" aria-label={words.ended}>
          {view.ended.map((line) => (
            <li key={line.key + line.role + line.at}>
              <span>
                {words.ended}: {nameFor(line)}, {computerOf(line)}.{' '}
                <span className="quiet">
                  {words.endedHow(line.ended.how, day(line.ended.at), person(line.ended.person))}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.struck.length === 0 ? null : (
        <Disclosure title={words.struck(view.struck.length)}>
          <p className="quiet">{words.struckText}</p>
          <ul className="fm-offices">
            {view.struck.map((line) => (
              <li key={line.entry}>
                <span>
                  {words.struckLine(
                    person(line.person) ?? words.device(shortForm(line.device)),
                    words.struckOps[line.op] ?? words.struckOther,
                    day(line.at),
                  )}{' '}
                  <span className="quiet">{words.struckWhy[line.why]}</span>
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {isSecretary ? <Invites onAdmitted={() => void look()} /> : null}
      <Kin view={view} isSecretary={isSecretary} act={act} />
      {charter.practice ? (
        <p className="quiet">{words.practice}</p>
      ) : isSecretary ? (
        <Row gap={12}>
          <span>{view.sheet ? words.hasSheet : words.noSheet}</span>
          <Button onPress={() => setOpen('make')} isDisabled={readOnly}>
            {words.newSheet}
          </Button>
        </Row>
      ) : null}
      {open === 'enter' ? (
        <EnterSheet
          onClose={() => setOpen(null)}
          onEnter={(given) => act({ type: 'recover', words: given }, words.entered)}
        />
      ) : null}
      {open === 'new-key' ? (
        <NewKey onClose={() => setOpen(null)} onChange={() => act({ type: 'rotate' }, newKey.done)} />
      ) : null}
      {open === 'make' ? (
        <MakeSheet
          hadOne={view.sheet}
          onClose={() => setOpen(null)}
          onMake={(given) => act({ type: 'resheet', words: given }, null)}
        />
      ) : null}
      {open !== null && typeof open === 'object' && 'handover' in open ? (
        <HandOver
          who={nameFor(open.handover)}
          cover={charter.parameters.vacancyCover}
          onClose={() => setOpen(null)}
          onHandOver={(stays, until) =>
            act(
              { type: 'handover', key: open.handover.key, stays, ...(until !== null && { until }) },
              (until === null ? handover.done : acting.handedActing)(nameFor(open.handover)),
            )
          }
        />
      ) : null}
      {open !== null && typeof open === 'object' && 'key' in open ? (
        <AlertDialog
          title={words.removeTitle(`${nameFor(open)}, ${computerOf(open)}`)}
          isOpen
          danger
          onClose={() => setOpen(null)}
          onConfirm={() => void remove(open)}
          confirmLabel={words.removeGo}
        >
          <p>{words.removeText}</p>
        </AlertDialog>
      ) : null}
    </Card>
  )
}
