import { useEffect, useState } from 'react'
import type { Answer } from '../../../shared/meeting/referral/passing'
import { takeIn } from '../../../shared/meeting/referral/take-in'
import { localDate } from '../../../shared/meeting/time'
import type { MeetingHeadline } from '../../../shared/record/summary'
import type { CameLine } from '../../../shared/wire/passing'
import { useCell, useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { focusSoon } from '../../design/focus-soon'
import { referral as words } from '../../words/en/referral'
import { Decline } from './Decline'
import './Referral.css'

/** RF12, RF14: what other assemblies have referred to this one, and waits: taken onto an agenda by one key, or declined. */
export function CameIn({ next }: { readonly next: MeetingHeadline | null }) {
  const desk = useDesk()
  const view = useCell(desk.passing.view)
  const deedOn = useDeedOn()
  const tell = useTell()
  const [declined, setDeclined] = useState<CameLine | null>(null)
  useEffect(() => desk.passing.look(), [desk])
  if (view === null) return null
  const waiting = view.came.filter(
    ({ of, taken }) => taken === null && ['sent', 'received', 'accepted', 'contested'].includes(of.state),
  )
  const torn = view.came.filter(({ of, taken }) => taken !== null && of.contested === 'addressee')
  const rest = () => focusSoon(() => document.querySelector<HTMLElement>('h1'))

  const take = async ({ of }: CameLine) => {
    const title = of.sent[0]?.title ?? ''
    if (next === null || (await deedOn(next.meeting, takeIn, { of })) === null) return
    tell.done(words.taken(title, next.title))
    desk.passing.look()
    rest()
  }
  const settle = async ({ of }: CameLine, { id }: Answer) => {
    const refused = await desk.passing.answer(of, { type: 'stands', answer: id })
    if (refused !== null) return tell.refusal(refused)
    tell.done(words.settled)
    rest()
  }
  return (
    <>
      {view.unsealed === 0 ? null : <Banner kind="note" title={words.unsealed(view.unsealed)} />}
      {view.unknown.map(({ id, name }) => (
        <Banner key={id} kind="note" title={words.unknown(name)} />
      ))}
      {waiting.length + torn.length === 0 ? null : (
        <Card title={words.cameIn}>
          <p className="quiet">{words.cameInLead}</p>
          <ul className="fm-came-in">
            {[...waiting, ...torn].map((line) => (
              <li key={`${line.of.from}/${line.of.referral}`}>
                <What line={line} />
                <span className="fm-came-in-do">
                  {line.of.contested === 'addressee' ? (
                    line.of.answers.map((answer) => (
                      <Button
                        key={answer.id}
                        aria-label={words.standsOf(words.states[stateOf(answer)])}
                        onPress={() => void settle(line, answer)}
                      >
                        {words.states[stateOf(answer)]} {words.stands}
                      </Button>
                    ))
                  ) : (
                    <>
                      {next === null || line.of.ring || line.of.contested !== null ? null : (
                        <Button
                          aria-label={words.takeOf(line.of.sent[0]?.title ?? '', line.name)}
                          onPress={() => void take(line)}
                        >
                          {words.take}
                        </Button>
                      )}
                      <Button
                        kind="quiet"
                        aria-label={words.declineOf(line.of.sent[0]?.title ?? '', line.name)}
                        onPress={() => setDeclined(line)}
                      >
                        {words.decline}
                      </Button>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {declined === null ? null : <Decline line={declined} onClose={() => setDeclined(null)} onDone={rest} />}
    </>
  )
}

function stateOf({ type }: Answer): 'received' | 'accepted' | 'declined' | 'result' {
  return type === 'receipt' ? 'received' : type
}

/** What is asked, by whom, and how old what is known of them is (decisions 27). */
function What({ line: { of, name, heard } }: { readonly line: CameLine }) {
  const [sent] = of.sent
  if (sent === undefined) return null
  return (
    <span className="fm-came-in-what">
      <bdi>{sent.title}</bdi>
      {of.sent.map((one) => (
        <span key={one.id} className="small">
          {words.asks} <bdi>{one.asked}</bdi>
        </span>
      ))}
      <span className="quiet small">
        {words.from} <bdi>{name}</bdi>, {words.sentOn(localDate(sent.at))}
        {heard === null ? '' : `; ${words.knownTo(new Date(heard * 1000).toISOString().slice(0, 10))}`}
      </span>
      {of.ring ? <span className="small">{words.ring}</span> : null}
      {of.contested === 'sender' ? <span className="small">{words.unsettled}</span> : null}
      {of.contested === 'addressee' ? <span className="small">{words.torn}</span> : null}
    </span>
  )
}
