import { useState } from 'react'
import { localDate } from '../../../shared/meeting/time'
import type { AuthorityView } from '../../../shared/wire/authority'
import type { OfficeDeed } from '../../../shared/wire/desk'
import { useShelf } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { useTell } from '../../data/tell'
import { useParted } from '../../data/useParted'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { Stack } from '../../design/Layout'
import { Select } from '../../design/Select'
import { buttons } from '../../words/en/buttons'
import { dateInWords } from '../../words/en/dates'
import { nesting } from '../../words/en/nesting'
import { pairing as words } from '../../words/en/pairing'
import { parting } from '../../words/en/parting'
import { RepeatRemits, Repeats } from './RepeatRemits'
import { usePairing } from './usePairing'
import './Pairing.css'

/** The assemblies that this one belongs to, and those that belong to it, by its own log (IV11). */
export type KinProps = {
  readonly view: AuthorityView
  readonly isSecretary: boolean
  readonly act: (deed: OfficeDeed, said: string | null) => Promise<{ readonly rule: string } | null>
}
type Line = {
  readonly as: 'host' | 'member'
  readonly genesis: string
  readonly at: number
  readonly name: string
  readonly remits: readonly string[]
}

export function Kin({ view, isSecretary, act }: KinProps) {
  const shelf = useShelf()
  const tell = useTell()
  const { view: paired } = usePairing()
  const partings = useParted()
  const [ending, setEnding] = useState<Line | null>(null)
  const [repeating, setRepeating] = useState<Line | null>(null)
  if (shelf === null || paired === null) return null
  const lineOf =
    (as: Line['as']) =>
    ({ genesis, at, remits }: AuthorityView['hosts'][number]): Line => ({
      as,
      genesis,
      at,
      remits,
      name: paired.kin.find((one) => one.genesis === genesis)?.name ?? words.unnamed(genesis.slice(0, 8)),
    })
  const lines = [...view.hosts.map(lineOf('host')), ...view.members.map(lineOf('member'))]
  if (lines.length === 0) return null
  const since = ({ at }: Line) => dateInWords(localDate(instantOf(new Date(at * 1000), shelf.charter.zone)))
  // JC12: the host has said so in its own log.
  const hasLeft = ({ genesis }: Line) =>
    partings.some(({ what, assembly }) => what === 'host' && genesis.startsWith(assembly))
  const orTell = async (deed: OfficeDeed, said: string) => {
    const refusal = await act(deed, said)
    if (refusal !== null) tell.refusal(refusal)
  }
  return (
    <Stack gap={12}>
      <h3>{words.kin}</h3>
      <p className="quiet">{words.kinLead}</p>
      <ul className="fm-invites fm-kin" aria-label={words.kin}>
        {lines.map((line) => (
          <li key={line.as + line.genesis}>
            <span>
              {line.as === 'host'
                ? words.hostLine(line.name, since(line))
                : words.memberLine(line.name, since(line))}
              {line.as === 'host' && hasLeft(line) ? ` ${parting.ended}` : null}
              {line.as === 'member' ? <Repeats remits={line.remits} /> : null}
            </span>
            {isSecretary && line.as === 'member' ? (
              <Button
                kind="quiet"
                aria-label={words.about(nesting.repeat, line.name)}
                onPress={() => setRepeating(line)}
                isDisabled={shelf.readOnly}
              >
                {nesting.repeat}
              </Button>
            ) : null}
            {isSecretary ? (
              <Button
                kind="quiet"
                aria-label={words.about(words.unlink, line.name)}
                onPress={() => setEnding(line)}
                isDisabled={shelf.readOnly}
              >
                {words.unlink}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isSecretary ? (
        <Select
          label={words.openTo}
          options={[
            { id: 'tree', label: words.openToTree },
            { id: 'hosts', label: words.openToHosts },
          ]}
          value={view.openTo}
          onChange={(id) => {
            const openTo = id === 'hosts' ? 'hosts' : 'tree'
            if (openTo !== view.openTo) void orTell({ type: 'policy', openTo }, words.openToDone)
          }}
          isDisabled={shelf.readOnly}
        />
      ) : null}
      {repeating === null ? null : (
        <RepeatRemits
          assembly={repeating.genesis.slice(0, 32)}
          name={repeating.name}
          repeated={repeating.remits}
          onClose={() => setRepeating(null)}
          onRepeat={(remits) => {
            const { genesis } = repeating
            setRepeating(null)
            void orTell({ type: 'recognise', genesis, remits }, nesting.repeated)
          }}
        />
      )}
      {ending === null ? null : (
        <Dialog
          title={words.unlinkTitle(ending.name)}
          role="alertdialog"
          isOpen
          onClose={() => setEnding(null)}
          actions={
            <>
              <Button onPress={() => setEnding(null)}>{buttons.cancel}</Button>
              <Button
                kind="primary"
                onPress={() => {
                  const { genesis, as } = ending
                  setEnding(null)
                  void orTell({ type: 'unlink', genesis, as }, words.unlinked)
                }}
              >
                {words.unlink}
              </Button>
            </>
          }
        >
          <p>{words.unlinkText}</p>
        </Dialog>
      )}
    </Stack>
  )
}
