import { useState } from 'react'
import { Button } from '../design/Button'
import { Checkbox } from '../design/Checkbox'
import { TextField } from '../design/TextField'
import { lock } from '../words/en/frame'
import './LockPage.css'

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
