import { useSaving } from '../data/desk-context'
import { StatusLamp } from '../design/StatusLamp'
import { clockTime } from './clock-time'

/** The lamp of the top bar. It alone watches the saving, so that a keystroke redraws nothing round it. */
export function SavedLamp() {
  const saving = useSaving()
  return (
    <StatusLamp state={saving.state} {...(saving.state === 'saved' ? { at: clockTime(saving.at) } : {})} />
  )
}
