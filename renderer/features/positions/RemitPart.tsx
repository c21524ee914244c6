import { useRef, useState } from 'react'
import { type KnownRemit, remitsMet } from '../../../shared/charter/remits'
import { itemOf } from '../../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import { checkRemit, remitChecks } from '../../../shared/meeting/proposal/remit-check'
import type { RemitMoment } from '../../../shared/meeting/said/deliberation-statements'
import { remitLine } from '../../../shared/minutes/deliberation'
import type { Shelf } from '../../../shared/wire/shelf'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useKnownRemits } from '../../data/useKnownRemits'
import { Button } from '../../design/Button'
import { RemitText } from '../../document/RemitView'
import { remit as words } from '../../words/en/remit'
import { RemitForm } from './RemitForm'

/** One calm line: whose matter it is, or the question where the words meet another assembly's remit (RM3). It stops nothing. */
export type RemitPartProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly proposal: Proposal
  readonly version: Version
  readonly shelf: Shelf
  readonly when: RemitMoment
}

export function RemitPart(props: RemitPartProps) {
  const { meeting, run, proposal, version, shelf, when } = props
  const tell = useTell()
  const others = useKnownRemits(shelf.assembly)
  const [asking, setAsking] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const checks = remitChecks(meeting, proposal.proposal)
  const said = checks.find((one) => one.when === when)
  const before = when === 'adoption' ? checks.find((one) => one.when === 'tabling') : undefined
  const title = itemOf(meeting, proposal.item)?.title ?? ''
  const met = remitsMet(`${title} ${version.wording}`, shelf.charter.parameters.remits, others)
  const isOpen = !proposal.decided
  // At adoption only what may have changed is asked again.
  const isQuiet =
    when === 'adoption' &&
    said === undefined &&
    (before?.reach ?? 'ours') === 'ours' &&
    (before !== undefined || met.length === 0)
  if (said === undefined && (!isOpen || others.length === 0 || isQuiet)) return null

  const leave = () => {
    setAsking(false)
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus())
  }
  const confirm = () => {
    if (before === undefined) return
    const { reach, topic, assembly, step, note } = before
    const given = { proposal: proposal.proposal, when, note }
    const result =
      reach === 'ours' || step === null
        ? run(checkRemit, { ...given, reach: 'ours' })
        : run(checkRemit, { ...given, reach, topic, assembly, step })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(words.done)
  }
  if (asking) {
    return (
      <RemitForm
        known={others}
        met={met}
        proposal={proposal.proposal}
        when={when}
        run={run}
        onLeave={leave}
      />
    )
  }
  return (
    <div className="fm-remit small" ref={place}>
      {said !== undefined ? (
        <p>
          <RemitText check={remitLine(said)} />
        </p>
      ) : before !== undefined ? (
        <p>
          {words.again} <RemitText check={remitLine(before)} />
        </p>
      ) : met.length > 0 ? (
        <Met met={met} />
      ) : null}
      {isOpen ? (
        <>
          {said === undefined && before !== undefined ? (
            <Button kind="quiet" onPress={confirm}>
              {words.confirm}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {said !== undefined || before !== undefined
              ? words.change
              : met.length > 0
                ? words.whose
                : words.check}
          </Button>
        </>
      ) : null}
    </div>
  )
}

function Met({ met }: { readonly met: readonly KnownRemit[] }) {
  return (
    <p>
      {words.meets}{' '}
      {[
        ...met.filter(({ isClaim }) => isClaim !== true),
        ...met.filter(({ isClaim }) => isClaim === true),
      ].map(({ assembly, topic, isClaim }, index) => (
        <span key={`${assembly} ${topic}`}>
          {index === 0 ? '' : ', '}
          <bdi>{assembly}</bdi> (<bdi>{topic}</bdi>
          {isClaim === true ? `, ${words.claimed}` : ''})
        </span>
      ))}
      .
    </p>
  )
}
