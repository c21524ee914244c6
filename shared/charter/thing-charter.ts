import { done, type Result } from '../result'
import { needed, type TextRefused } from '../text'
import type { Charter } from './charter'
import { parameterDefaults } from './parameters'
import type { ThingTerms } from './thing'

/**
 * The first version of a Thing's charter: how it decides is copied from one of those who take part, and can be changed on its own
 * page like any other. TH8: practice stays practice.
 */
export function thingCharter(
  like: Charter,
  given: { readonly name: string; readonly code: string; readonly terms: ThingTerms },
): Result<Charter, TextRefused> {
  const name = needed('title', given.name)
  if (!name.ok) return name
  const { terms } = given
  return done({
    ...like,
    version: 1,
    name: name.value,
    code: given.code,
    kind: 'party-thing',
    remit: terms.matter.text,
    composition: { type: 'delegates', text: '' },
    offices: ['Secretary'],
    parameters: {
      ...parameterDefaults,
      ...like.parameters,
      expiry: terms.end.type === 'date' ? terms.end.on : null,
      // TH10: there is no next meeting to wait for.
      minutesApproval: 'window',
      minutesApprovalDays: parameterDefaults.minutesApprovalDays,
      // No Thing has a remit beyond its matter.
      remits: [],
    },
    basis: null,
    thing: terms,
  })
}
