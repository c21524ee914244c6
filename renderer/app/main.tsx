import { createRoot } from 'react-dom/client'
import type { Bridge } from '../../shared/wire/ipc'

declare global {
  interface Window {
    readonly folkmoot: Bridge
  }
}

/** Holds the place of the first screen until it exists: answers what main waits for, and shows the name. */
window.folkmoot.listen((announcement) => {
  if (announcement.type === 'closing') void window.folkmoot.ask('app:ready-to-close', {})
})
const root = document.getElementById('root')
if (root) createRoot(root).render(<h1>Folkmoot</h1>)
