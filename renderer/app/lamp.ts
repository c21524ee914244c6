import type { Saving } from '../data/saving'
import type { StatusLampProps } from '../design/StatusLamp'

/** `20:41:07`, as the clock of this computer shows it. */
export function clockTime(date: Date): string {
  return date.toLocaleTimeString('en-GB', { hour12: false })
}

export function lampOf(saving: Saving): StatusLampProps {
  return saving.state === 'saved' ? { state: 'saved', at: clockTime(saving.at) } : { state: saving.state }
}
