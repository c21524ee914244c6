import { useCallback, useEffect, useState } from 'react'
import type { BundleTaken } from '../../../shared/wire/bundles'
import type { PeerLine } from '../../../shared/wire/peers'
import { useDesk } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { ask } from '../../data/status'
import { useTell } from '../../data/tell'
import { useFederation } from '../../data/useFederation'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Row } from '../../design/Layout'
import { files as words } from '../../words/en/sync'
import { HandOverDialog } from './HandOverDialog'
import { type Other, TakenDialog } from './TakenDialog'

/** Bundle files, out and in: what a connection does, without one. */
export type FilesCardProps = {
  readonly peers: readonly PeerLine[]
  readonly zone: string
  /** Of which assemblies that are not kept here a file of this name has brought something. */
  readonly othersIn: (file: string) => readonly Other[]
  /** Asked for from the menu: done on arriving. */
  readonly deed?: 'hand-over' | 'take-in'
}

export function FilesCard({ peers, zone, othersIn, deed }: FilesCardProps) {
  const desk = useDesk()
  const tell = useTell()
  const { go } = useNavigation()
  const keepsTrack = useFederation().length > 0
  const [isHandingOver, setHandingOver] = useState(false)
  const [working, setWorking] = useState(false)
  const [taken, setTaken] = useState<BundleTaken | null>(null)

  const takeIn = useCallback(async () => {
    setWorking(true)
    // What is on the way into the journal is there before anything is compared with it.
    await desk.rest()
    const answer = await ask('bundle:import', {})
    setWorking(false)
    if (!answer.ok) tell.refusal(answer.refusal)
    else setTaken(answer.value.taken)
  }, [desk, tell])

  useEffect(() => {
    if (deed === undefined) return
    go({ screen: 'sync' })
    if (deed === 'hand-over') setHandingOver(true)
    else void takeIn()
  }, [deed, go, takeIn])

  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <Row>
        <Button onPress={() => setHandingOver(true)}>{words.handOver}</Button>
        <Button onPress={() => void takeIn()} isPending={working}>
          {working ? words.taking : words.takeIn}
        </Button>
      </Row>
      {isHandingOver ? (
        <HandOverDialog peers={peers} zone={zone} onClose={() => setHandingOver(false)} />
      ) : null}
      {taken === null ? null : (
        <TakenDialog
          taken={taken}
          others={taken.came === 0 ? [] : othersIn(taken.name)}
          onClose={() => setTaken(null)}
          {...(keepsTrack ? { onFederation: () => go({ screen: 'federation' }) } : {})}
        />
      )}
    </Card>
  )
}
