import { type Charter, charterDefaults } from '../../charter/charter'
import { parameterDefaults } from '../../charter/parameters'
import { foundingPattern } from '../../charter/rules'
import type { AssemblyId } from '../../id'
import type { Zone } from '../../ports'
import { leaguePublicationDays } from './life'
import type { LeagueSeat } from './seats'

/** The charter of an assembly of an invented federation: practice in every version (PF1). */
export function leagueCharter(
  seat: LeagueSeat,
  assembly: AssemblyId,
  zone: Zone,
  /** Names of office-holders go out where they choose it (PN1). */
  chooses = false,
): Charter {
  const { code, name, kind, remit, composition, primary } = seat
  return {
    ...charterDefaults,
    numberPattern: foundingPattern,
    offices: [...charterDefaults.offices],
    positions: { ...charterDefaults.positions, reasonFor: [...charterDefaults.positions.reasonFor] },
    standingItems: [],
    assembly,
    code,
    name,
    kind,
    remit,
    composition,
    zone,
    parameters: {
      ...parameterDefaults,
      remits: primary.map((topic) => ({ topic, area: '', level: 'primary', fallbackTo: '' })),
      mayFormConsensus: kind !== 'office-holders',
      publication: composition.type === 'restricted' ? 'members' : 'public',
      publicationDays: leaguePublicationDays,
      officeHolderNames: chooses ? 'chosen' : 'kept',
    },
    practice: true,
  }
}
