import { useEffect, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { type PublicSheet, type PublicWord, readSheet } from '../../shared/wire/public-feed'
import { cell } from '../data/cell'
import { PublicScreen } from '../features/public/PublicScreen'
import { onPort } from './port-arrival'

/** The page of the public screen: it shows the last sheet that came over its port, and asks nothing. */
const sheet = cell<PublicSheet>({ type: 'blank' })
let port: MessagePort | null = null

onPort('folkmoot:public-port', (arrived) => {
  port = arrived
  arrived.onmessage = ({ data }: MessageEvent<unknown>) => sheet.set(readSheet(data))
})

const say = (word: PublicWord) => port?.postMessage(word)
const sayFitted = (lines: number) => say({ type: 'drawn', lines })

function Screen() {
  const shown = useSyncExternalStore(sheet.subscribe, sheet.get)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'b' && !event.ctrlKey && !event.altKey && !event.metaKey)
        say({ type: 'blank-pressed' })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return <PublicScreen sheet={shown} onFitted={sayFitted} />
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
createRoot(root).render(<Screen />)
