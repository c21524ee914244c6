import type { PersonId } from '../id'
import type { Draft, Moment, Page } from '../ports'
import { done, type Result } from '../result'
import { fixedThroughout } from '../statement'
import { needed, type TextRefused } from '../text'
import type { Person, Roll } from './roll'

/** JC6: whoever speaks for an assembly in a shared one stands on its list under the id of the own office; once, and by name. */
export function comeAsDelegate(
  page: Page<Roll>,
  given: { readonly person: PersonId; readonly name: string; readonly from: string },
  moment: Moment,
): Result<null, TextRefused> {
  const { person: id, from } = given
  const name = needed('name', given.name)
  if (!name.ok) return name
  if (page.seen.people[id] !== undefined) return done(null)
  const since = moment.now.slice(0, 10)
  const person: Person = {
    id,
    name: name.value,
    standing: 'member',
    offices: {},
    since,
    until: null,
    from,
  }
  page.draft.people[id] = fixedThroughout(person, moment) as Draft<Person>
  return done(null)
}
