import { type Charter, charterDefaults } from '../charter/charter'
import { foundingPattern } from '../charter/rules'
import type { Details } from '../meeting/said/statements'
import { addDays } from '../meeting/time'
import type { LocalDate, Zone } from '../ports'

/** PF9: an umbrella of one's own over the three assemblies of the practice federation, so that a question to all members can be rehearsed. */
export function practiceUmbrella(assembly: string, zone: Zone): Charter {
  return {
    ...charterDefaults,
    numberPattern: foundingPattern,
    assembly,
    name: 'Saltmere Umbrella',
    code: 'SALTU',
    kind: 'umbrella',
    remit:
      'What Saltmere Town Assembly, the Disabled People’s Society and the Hall Works have to settle together.',
    composition: { type: 'delegates', text: 'Each of its assemblies sends one of its secretaries.' },
    zone,
    quorum: { type: 'none' },
    positions: { blocksToStop: 1, standAsidesMax: null, reasonFor: ['block'] },
    standingItems: [
      { section: 'Opening', title: 'Welcome and apologies', kind: 'inform', planned: 5 },
      { section: 'Closing', title: 'Any other business', kind: 'discuss', planned: 5 },
    ],
    practice: true,
  }
}

/** Three weeks on, so that its members can answer before it. */
export function umbrellaMeeting(today: LocalDate): Details {
  return {
    title: 'Meeting of the umbrella',
    kind: 'Working session',
    date: addDays(today, 21),
    time: '18:00',
    place: 'Market Hall, upper room',
  }
}
