const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', hour12: false })

/** `20:41:07`, as the clock of this computer shows it. */
export const clockTime = (date: Date): string => clock.format(date)
