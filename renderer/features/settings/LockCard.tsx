import { Lock } from 'lucide-react'
import { useMachine } from '../../data/status'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Select } from '../../design/Select'
import { settings as words } from '../../words/en/settings'

/** When the records are shut away by themselves, and now. What nothing protects is not locked. */
const offered = [5, 10, 15, 30, 60, 120, 240]

export function LockCard({ onLock }: { readonly onLock: () => void }) {
  const { status, settings, change } = useMachine()
  if (status.realm === 'practice' || status.keyKind === 'unprotected') {
    return (
      <Card title={words.lock}>
        <p>{status.realm === 'practice' ? words.lockPractice : words.lockUnprotected}</p>
      </Card>
    )
  }
  const minutes = [...new Set([...offered, settings.autoLockMinutes])].sort((a, b) => a - b)
  return (
    <Card title={words.lock}>
      <Select
        label={words.autoLock}
        description={words.autoLockHelp}
        options={minutes.map((n) => ({ id: String(n), label: words.autoLockMinutes(n) }))}
        value={String(settings.autoLockMinutes)}
        onChange={(id) => void change({ autoLockMinutes: Number(id) })}
      />
      <div>
        <Button icon={<Lock aria-hidden />} onPress={onLock}>
          {words.lockNow}
        </Button>
      </div>
    </Card>
  )
}
