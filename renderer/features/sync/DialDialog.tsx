import { useState } from 'react'
import type { PeerLine } from '../../../shared/wire/peers'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { FormDialog } from '../../design/FormDialog'
import { TextField } from '../../design/TextField'
import { refusalSentence } from '../../words/en/refusals'
import { peers as words } from '../../words/en/sync'

/** One address, typed in, for a device that is not found by itself. */
export type DialDialogProps = { readonly peer: PeerLine; readonly onClose: () => void }

export function DialDialog({ peer, onClose }: DialDialogProps) {
  const desk = useDesk()
  const tell = useTell()
  const [address, setAddress] = useState(peer.addresses[0] ?? '')
  const [refused, setRefused] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  const dial = async () => {
    if (working || address.trim() === '') return
    setWorking(true)
    const dialled = await desk.peers.act({ type: 'dial', peer: peer.key, address: address.trim() })
    setWorking(false)
    if (!dialled.ok) return setRefused(refusalSentence(dialled.refusal))
    tell.done(words.reached(peer.name))
    onClose()
  }

  return (
    <FormDialog
      title={words.dialNamed(peer.name)}
      onClose={onClose}
      onSubmit={() => void dial()}
      submitLabel={words.dialGo}
      isPending={working}
    >
      <TextField
        label={words.address}
        description={words.addressHelp}
        value={address}
        onChange={setAddress}
        error={refused}
        spellCheck={false}
        maxLength={300}
        autoFocus
      />
    </FormDialog>
  )
}
