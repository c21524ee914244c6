import { useState } from 'react'
import { useDesk } from '../data/desk-context'
import { ask } from '../data/status'
import { Button } from '../design/Button'
import { FieldError } from '../design/FieldFrame'
import { RestoreDialog } from '../features/settings/RestoreDialog'
import { refusalSentence } from '../words/en/refusals'
import { backups as words } from '../words/en/settings'

/** The way in for whoever has a backup file and, on this computer, nothing yet. */
export function RestoreDoor() {
  const desk = useDesk()
  const [state, setState] = useState<'closed' | 'asking' | 'restoring' | { readonly refused: string }>(
    'closed',
  )

  const restore = async (passphrase: string) => {
    setState('restoring')
    let refused: string | null = null
    try {
      await desk.restoring(async () => {
        const restored = await ask('backup:restore', passphrase === '' ? {} : { passphrase })
        if (!restored.ok) refused = refusalSentence(restored.refusal)
        return restored.ok && restored.value.restored
      })
    } finally {
      setState(refused === null ? 'closed' : { refused })
    }
  }
  return (
    <>
      <Button onPress={() => setState('asking')} isPending={state === 'restoring'}>
        {state === 'restoring' ? words.restoring : words.restore}
      </Button>
      {typeof state === 'object' ? <FieldError>{state.refused}</FieldError> : null}
      {state === 'asking' ? (
        <RestoreDialog onClose={() => setState('closed')} onRestore={(given) => void restore(given)} />
      ) : null}
    </>
  )
}
