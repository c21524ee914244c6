import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Button } from '../design/Button'
import { Checkbox } from '../design/Checkbox'
import { TextField } from '../design/TextField'
import { lock } from '../words/en/frame'
import { showAppearance } from './appearance'
import './lock.css'

/** The page that holds no data: a passphrase, and nothing else to know. */
export function LockPage({
  unlock,
}: {
  readonly unlock: (passphrase: string) => Promise<'open' | 'wrong' | 'other'>
}) {
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const submit = async () => {
    if (isOpening) return
    if (passphrase === '') return setError(lock.empty)
    setError(null)
    setOpening(true)
    const answer = await unlock(passphrase)
    setOpening(false)
    if (answer !== 'open') setError(lock[answer])
  }
  return (
    <main className="fm-lock">
      <h1>{lock.title}</h1>
      <p className="quiet">{lock.lead}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={lock.passphrase}
          type={isShown ? 'text' : 'password'}
          name="passphrase"
          autoComplete="current-password"
          spellCheck={false}
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
          error={error}
        />
        <Checkbox isSelected={isShown} onChange={setShown}>
          {lock.show}
        </Checkbox>
        <Button kind="primary" big type="submit">
          {lock.unlock}
        </Button>
        <p role="status" className="fm-lock-opening quiet">
          {isOpening ? lock.unlocking : ''}
        </p>
      </form>
      <p className="small quiet">{lock.forgotten}</p>
    </main>
  )
}

/** The rule of a wrong passphrase is the keeper's KE; whatever else fails is told apart from it. */
async function unlock(passphrase: string): Promise<'open' | 'wrong' | 'other'> {
  const answer = await window.folkmoot.ask('desk:unlock', { passphrase })
  if (answer.ok) return 'open'
  return answer.refusal.rule.startsWith('KE') ? 'wrong' : 'other'
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(<LockPage unlock={unlock} />)
  const settings = await window.folkmoot.ask('settings:read', {})
  if (settings.ok) showAppearance(settings.value.appearance)
}
