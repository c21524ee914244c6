import { createRoot } from 'react-dom/client'
import { showAppearance } from './appearance'
import { LockPage } from './LockPage'

/** KE1 is a wrong passphrase; whatever else fails is told apart from it. */
async function unlock(passphrase: string): Promise<'open' | 'wrong' | 'other'> {
  const answer = await window.folkmoot.ask('desk:unlock', { passphrase })
  if (answer.ok) return 'open'
  return answer.refusal.rule === 'KE1' ? 'wrong' : 'other'
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(<LockPage unlock={unlock} />)
  const settings = await window.folkmoot.ask('settings:read', {})
  if (settings.ok) showAppearance(settings.value.appearance)
}
