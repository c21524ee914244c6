import { type AgendaChange, agendaVersion } from '../meeting/agenda/agenda-version'
import type { Meeting } from '../meeting/meeting'
import { localDate } from '../meeting/time'
import type { LocalDate } from '../ports'

/** SE14: on an agenda that went out before in another form: which version this is, and what is other than in the one before. */
export type AgendaVersionBlock = {
  readonly type: 'agenda-version'
  readonly version: number
  /** When the version before went out. */
  readonly since: LocalDate
  readonly changes: readonly AgendaChange[]
}

export function agendaVersionBlock(meeting: Meeting): readonly AgendaVersionBlock[] {
  const now = agendaVersion(meeting)
  if (now === null || now.since === null) return []
  const { version, since, changes } = now
  return [{ type: 'agenda-version', version, since: localDate(since), changes }]
}
