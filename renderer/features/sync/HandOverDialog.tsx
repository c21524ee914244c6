import { useState } from 'react'
import { localDate } from '../../../shared/meeting/time'
import type { PeerLine } from '../../../shared/wire/peers'
import { useDesk, useShelf } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { ask } from '../../data/status'
import { useTell } from '../../data/tell'
import { FormDialog } from '../../design/FormDialog'
import { RadioGroup } from '../../design/RadioGroup'
import { refusalSentence } from '../../words/en/refusals'
import { files as words } from '../../words/en/sync'
import { inWords } from './moments'

/** What goes into a file, and for whom, said before the place is chosen (BU8, BU9). */
export type HandOverDialogProps = {
  readonly peers: readonly PeerLine[]
  readonly zone: string
  readonly onClose: () => void
}

const everything = 'everything'
const circles = [
  { id: 'inner', label: words.inner, description: words.innerHelp },
  { id: 'joint', label: words.joint, description: words.jointHelp },
  { id: 'open', label: words.open, description: words.openHelp },
] as const

export function HandOverDialog({ peers, zone, onClose }: HandOverDialogProps) {
  const desk = useDesk()
  const tell = useTell()
  const shelf = useShelf()
  // QA14: of what is written together, what is for the members is offered first.
  const [chosen, setCircle] = useState<'inner' | 'joint' | 'open' | null>(null)
  const [since, setSince] = useState(everything)
  const [working, setWorking] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  if (shelf === null) return null
  const isShared = shelf.circle === 'joint'
  const circle = chosen ?? (isShared ? 'joint' : 'inner')
  const { assembly, charter } = shelf
  const known = peers.flatMap(({ key, name, sameAt, assemblies }) =>
    sameAt !== null && assemblies.includes(assembly)
      ? [{ id: key, label: words.sinceThen(name, inWords(sameAt, zone)) }]
      : [],
  )

  const handOver = async () => {
    if (working) return
    setWorking(true)
    await desk.rest()
    await desk.passing.sealOwed()
    const day = localDate(instantOf(new Date(), charter.zone))
    const answer = await ask('bundle:export', {
      assembly,
      circle,
      since: since === everything ? null : since,
      suggestedName: words.fileName(charter.code, day),
    })
    setWorking(false)
    if (!answer.ok) return setRefused(refusalSentence(answer.refusal))
    const { path, written } = answer.value
    if (path === undefined || written === undefined) return
    tell.done(words.written(path, written.entries, written.devices))
    onClose()
  }

  return (
    <FormDialog
      title={words.handOverTitle}
      onClose={onClose}
      onSubmit={() => void handOver()}
      submitLabel={working ? words.writing : words.go}
      isPending={working}
    >
      <RadioGroup
        label={words.what}
        options={circles.filter(({ id }) => id !== 'joint' || isShared)}
        value={circle}
        onChange={(id) => setCircle(circles.find((one) => one.id === id)?.id ?? null)}
      />
      {known.length === 0 ? null : (
        <RadioGroup
          label={words.since}
          options={[{ id: everything, label: words.all }, ...known]}
          value={since}
          onChange={setSince}
        />
      )}
      {refused === null ? null : <p role="alert">{refused}</p>}
    </FormDialog>
  )
}
