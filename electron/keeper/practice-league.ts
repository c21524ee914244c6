import { leagueName } from '../../shared/practice/league/seats'
import { done, type Result, refused } from '../../shared/result'
import { readBundle } from '../../shared/sync/bundle'
import { together } from '../../shared/together'
import type { BundleTaken } from '../../shared/wire/bundles'
import type { ControlRefusal } from '../../shared/wire/keeper-control'
import { sha256 } from './box'
import { taken } from './bundles'
import { verifyingTools } from './change'
import type { Correspondence } from './correspondent'
import { writeLeague } from './league-bundle'
import { leagueFounders } from './league-founders'

/** Umbrellas, a region with its town, societies, somebody who is late. A seed of its own: what a file brings (CL5) are others. */
const size = { assemblies: 16, years: 2, seed: 13 } as const

/** PF8: an invented federation beside what is practised here, by the way that a file of it would take. */
export async function takePracticeLeague(given: {
  readonly practice: boolean
  readonly correspondence: Correspondence
  readonly until: string
}): Promise<Result<BundleTaken, ControlRefusal>> {
  const { practice, correspondence, until } = given
  if (!practice) return refused({ rule: 'PF8', cause: 'not-practice' })
  const parts: Uint8Array[] = []
  await writeLeague(leagueFounders({ ...size, until }), async (bytes) => {
    parts.push(bytes)
  })
  const before = together(parts)
  const bundle = readBundle(together([before, sha256(before)]), verifyingTools)
  return done(await taken(correspondence, bundle, leagueName))
}
