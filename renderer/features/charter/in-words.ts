import type { Provision, Provisions } from '../../../shared/charter/provisions'
import { provisionValues } from '../../words/en/provision-values'

/** What a charter says on one matter, in lines of words. */
type Say = { readonly [Name in Provision]: (value: Provisions[Name]) => string | readonly string[] }
const say: Say = provisionValues

export function inWords<Name extends Provision>(name: Name, value: Provisions[Name]): readonly string[] {
  const said = say[name](value)
  return typeof said === 'string' ? [said] : said
}
