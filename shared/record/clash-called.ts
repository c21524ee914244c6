import type { ThingTerms } from '../charter/thing'
import type { Clash } from './clash'

/** CS5: it is called over this clash, by its matter or because it names both decisions. */
export function isCalledOver(clash: Clash, terms: ThingTerms): boolean {
  const ids = new Set<string>(clash.sides.map(({ decision }) => decision))
  return (
    terms.matter.id === clash.matter || terms.named.filter(({ decision }) => ids.has(decision)).length > 1
  )
}

/** CS9: whose decision is one of the two and who does not take part. */
export function notTakingPart(clash: Clash, terms: ThingTerms): readonly string[] {
  return clash.sides
    .filter((side) => !terms.takingPart.some(({ assembly }) => assembly === side.assembly))
    .map(({ name }) => name)
}
