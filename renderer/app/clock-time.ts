/** `20:41:07`, as the clock of this computer shows it. */
export function clockTime(date: Date): string {
  return date.toLocaleTimeString('en-GB', { hour12: false })
}
