import { useState } from 'react'
import type { PeerLine } from '../../../shared/wire/peers'
import { useDesk } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { AlertDialog } from '../../design/Dialog'
import { Row, Stack } from '../../design/Layout'
import { peers as words } from '../../words/en/sync'
import { DialDialog } from './DialDialog'
import { inWords } from './moments'

/** The devices this one was paired with: there or away, the same or not, since when (SN1). */
export type PeersCardProps = {
  readonly peers: readonly PeerLine[]
  readonly zone: string
  /** Whether this computer's own network is on. */
  readonly isOn: boolean
  readonly nameOf: (assembly: string) => string | null
}

export function PeersCard({ peers, zone, isOn, nameOf }: PeersCardProps) {
  const desk = useDesk()
  const tell = useTell()
  const { go } = useNavigation()
  const [open, setOpen] = useState<{ readonly what: 'dial' | 'forget'; readonly peer: PeerLine } | null>(null)

  const forget = async ({ key, name }: PeerLine) => {
    setOpen(null)
    const forgotten = await desk.peers.act({ type: 'forget', peer: key })
    if (forgotten.ok) tell.done(words.forgotten(name))
    else tell.refusal(forgotten.refusal)
  }

  return (
    <Card title={words.title}>
      {peers.length === 0 ? (
        <>
          <p>{words.none}</p>
          <div>
            <Button onPress={() => go({ screen: 'settings' })}>{words.toWhoMayWrite}</Button>
          </div>
        </>
      ) : (
        <ul className="fm-sync-list" aria-label={words.title}>
          {peers.map((peer) => (
            <li key={peer.key}>
              <Stack gap={4}>
                <span className="fm-sync-name">
                  <strong>
                    <bdi>{peer.name}</bdi>
                  </strong>
                  <StateChip peer={peer} isOn={isOn} />
                </span>
                <span className="figures">{standing(peer, zone)}</span>
                <span className="quiet figures">
                  {peer.heardAt === null ? words.neverHeard : words.heardAt(inWords(peer.heardAt, zone))}{' '}
                  <Shared names={peer.assemblies.flatMap((one) => nameOf(one) ?? [])} />
                </span>
              </Stack>
              <Row gap={8}>
                <Button
                  kind="quiet"
                  aria-label={words.dialNamed(peer.name)}
                  onPress={() => setOpen({ what: 'dial', peer })}
                >
                  {words.dial}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={words.forgetNamed(peer.name)}
                  onPress={() => setOpen({ what: 'forget', peer })}
                >
                  {words.forget}
                </Button>
              </Row>
            </li>
          ))}
        </ul>
      )}
      {open?.what === 'dial' ? <DialDialog peer={open.peer} onClose={() => setOpen(null)} /> : null}
      <AlertDialog
        danger
        title={words.forgetTitle(open?.peer.name ?? '')}
        isOpen={open?.what === 'forget'}
        onClose={() => setOpen(null)}
        onConfirm={() => open !== null && void forget(open.peer)}
        confirmLabel={words.forgetGo}
      >
        {words.forgetText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </AlertDialog>
    </Card>
  )
}

function Shared({ names }: { readonly names: readonly string[] }) {
  return names.length === 0 ? null : <bdi>{words.shares(names)}</bdi>
}

function standing({ same, state, toFetch, sameAt }: PeerLine, zone: string): string {
  if (toFetch > 0) return words.toFetch(toFetch)
  if (same && state === 'connected') return words.same
  return sameAt === null ? words.neverSame : words.sameAt(inWords(sameAt, zone))
}

function StateChip({ peer, isOn }: { readonly peer: PeerLine; readonly isOn: boolean }) {
  const isOut = peer.assemblies.length === 0
  const isThere = peer.state === 'connected' && !isOut
  return (
    <Chip mark={isThere ? 'dot' : 'ring'} tone={isThere ? 'agree' : 'quiet'}>
      {isOut ? words.removed : isThere ? words.connected : isOn ? words.away : words.offHere}
    </Chip>
  )
}
