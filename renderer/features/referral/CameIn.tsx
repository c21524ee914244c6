import { useEffect, useState } from 'react'
import { takeIn } from '../../../shared/meeting/referral/take-in'
import { localDate } from '../../../shared/meeting/time'
import type { MeetingHeadline } from '../../../shared/record/summary'
import type { CameLine } from '../../../shared/wire/passing'
import { useCell, useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { useUnsettled } from '../../data/useUnsettled'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { focusSoon } from '../../design/focus-soon'
import { referral as words } from '../../words/en/referral'
import { Asked } from './Asked'
import { Decline } from './Decline'
import { WhichStands } from './WhichStands'
import './Referral.css'
import { isWaiting } from './waiting'

/** RF12, RF14: what other assemblies have referred to this one, and waits: taken onto an agenda by one key, or declined. */
export function CameIn({ next }: { readonly next: MeetingHeadline | null }) {
  const desk = useDesk()
  const view = useCell(desk.passing.view)
  const { torn, unknown } = useUnsettled()
  const deedOn = useDeedOn()
  const tell = useTell()
  const [declined, setDeclined] = useState<CameLine | null>(null)
  useEffect(() => desk.passing.look(), [desk])
  if (view === null) return null
  const waiting = view.came.filter(isWaiting)
  const rest = () => focusSoon(() => document.querySelector<HTMLElement>('h1'))

  const take = async ({ of }: CameLine) => {
    const title = of.sent[0]?.title ?? ''
    if (next === null || (await deedOn(next.meeting, takeIn, { of })) === null) return
    tell.done(words.taken(title, next.title))
    desk.passing.look()
    rest()
  }
  return (
    <>
      {view.unsealed === 0 ? null : <Banner kind="note" title={words.unsealed(view.unsealed)} />}
      {unknown.map(({ from, name, count }) => (
        <Banner key={from} kind="note" title={words.unknownOf(name, count)} />
      ))}
      {waiting.length + torn.length === 0 ? null : (
        <Card title={words.cameIn}>
          <p className="quiet">{next === null ? words.cameInNoMeeting : words.cameInLead}</p>
          <ul className="fm-came-in">
            {waiting.map((line) => (
              <li key={`${line.of.from}/${line.of.referral}`}>
                <What line={line} />
                <span className="fm-came-in-do">
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
                </span>
              </li>
            ))}
            {torn.map((line) => (
              <li key={`${line.of.from}/${line.of.referral}`}>
                <What line={line} />
                <WhichStands line={line} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {declined === null ? null : <Decline line={declined} onClose={() => setDeclined(null)} onDone={rest} />}
    </>
  )
}

/** What is asked, by whom, and how old what is known of them is (decisions 27). */
function What({ line: { of, name, heard, stranger } }: { readonly line: CameLine }) {
  return (
    <div className="fm-came-in-what">
      {of.sent.map(({ id, title, trail, at, ...sent }) => (
        <div key={id}>
          <p>
            <bdi>{title}</bdi> <span className="quiet small">{words.sentOn(localDate(at))}</span>
          </p>
          <Asked
            from={{ ...sent, through: trail.slice(0, -1).map((one) => one.name) }}
            name={name}
            heard={heard}
            stranger={stranger}
          />
        </div>
      ))}
      {of.ring ? <span className="small">{words.ring}</span> : null}
      {of.contested === 'sender' ? <span className="small">{words.unsettled}</span> : null}
      {of.contested === 'addressee' ? <span className="small">{words.torn}</span> : null}
    </div>
  )
}
