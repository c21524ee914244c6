import type { Charter } from '../../shared/charter/charter'
import { done, type Result } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import type { KeeperLink } from './keeper-link'

/**
 * A Thing names those it calls as its members, and whoever calls it names it as its host: so the others' computers hear of it
 * (JC1). They name it as theirs when they accept its charter.
 */
export async function callTogether(
  keeper: KeeperLink,
  thing: string,
  { thing: terms }: Charter,
): Promise<Result<null, KeeperRefused>> {
  if (terms === undefined) return done(null)
  const known = await kinIn(keeper)
  for (const { assembly } of terms.takingPart) {
    const genesis = (await genesisOf(keeper, assembly)) ?? known.find((one) => one.startsWith(assembly))
    if (genesis === undefined) continue
    const said = await keeper.office(thing, { type: 'recognise', genesis })
    if (!said.ok) return said
  }
  return nameAsHost(keeper, terms.caller, thing)
}

/** IV11: the member says it in its own log. */
export async function nameAsHost(
  keeper: KeeperLink,
  member: string,
  host: string,
): Promise<Result<null, KeeperRefused>> {
  const genesis = await genesisOf(keeper, host)
  if (genesis === null) return done(null)
  const said = await keeper.office(member, { type: 'affiliate', genesis })
  return said.ok ? done(null) : said
}

/** Null: it is not kept on this computer. */
async function genesisOf(keeper: KeeperLink, assembly: string): Promise<string | null> {
  const looked = await keeper.office(assembly, { type: 'authority' })
  return looked.ok ? looked.value.view.genesis : null
}

/** The founding entries of assemblies that were paired with one kept here. */
async function kinIn(keeper: KeeperLink): Promise<readonly string[]> {
  const paired = await keeper.pair({ do: 'look' })
  return paired.ok ? paired.value.view.kin.map(({ genesis }) => genesis) : []
}
