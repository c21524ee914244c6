import type { AbroadLine } from '../../../shared/record/abroad'
import { type SecretaryMark, secretaryMark } from '../../../shared/record/stand-in'
import { acting as words } from '../../words/en/acting'
import { heardOn } from './heard'

/** What an assembly is marked by wherever the desk shows it (GD16), by the clock here. */
export const markOf = (line: AbroadLine): SecretaryMark => secretaryMark(line, Date.now() / 1000)

/** AU16: without a name; empty where it has a secretary of its own. */
export function secretarySaid(line: AbroadLine): string {
  const mark = markOf(line)
  if (mark === 'own') return ''
  if (mark === 'vacant') return words.atDesk.vacant
  const { until, since } = line.standIn ?? { until: 0 }
  return words.atDesk.acting(since === undefined ? null : heardOn(since), heardOn(until ?? 0))
}
