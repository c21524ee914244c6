import type { Basis } from '../charter/basis'
import { charterDefaults } from '../charter/charter'
import { type ParameterName, type Parameters, parameterDefaults } from '../charter/parameters'
import { foundingPattern } from '../charter/rules'
import { seatOf } from './federation'

/**
 * The rules of the umbrellas that the living assemblies belong to, as far as those follow them. The umbrellas themselves
 * are on paper only: they have a name, a version and rules, and no meetings.
 */
export type HostCode = 'LOC' | 'ACT' | 'OPS'

export function hostRules(code: HostCode): Basis {
  const { version, quorum, parameters } = hosts[code]
  return {
    assembly: idOnPaper(code),
    name: seatOf(code).name,
    version,
    quorum,
    positions: { ...charterDefaults.positions, reasonFor: [...charterDefaults.positions.reasonFor] },
    numberPattern: foundingPattern,
    parameters: { ...parameterDefaults, ...parameters },
  }
}

type Host = Pick<Basis, 'version' | 'quorum'> & {
  readonly parameters: Partial<Pick<Parameters, ParameterName>>
}

const hosts: Readonly<Record<HostCode, Host>> = {
  LOC: {
    version: 3,
    quorum: { type: 'count-or-share', count: 12, share: { share: 1, of: 4 } },
    parameters: { noticeDays: 7, agendaFreezeHours: 48 },
  },
  ACT: {
    version: 2,
    quorum: { type: 'share', share: { share: 1, of: 3 } },
    parameters: { namesOnPositions: 'counts', publication: 'members' },
  },
  OPS: { version: 1, quorum: { type: 'count', count: 3 }, parameters: { noticeDays: 2 } },
}

/** An assembly that nobody founded has no founding entry to take its id from: its code spelt out stands for it. */
function idOnPaper(code: HostCode): string {
  return [...code]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(32, '0')
}
