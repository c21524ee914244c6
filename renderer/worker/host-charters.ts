import { type Charter, readCharter } from '../../shared/charter/charter'
import type { HostCharter } from '../../shared/charter/inherited-series'
import { isNewerOffices as isNewer } from '../../shared/record/offices'
import type { AbroadRecord } from '../../shared/wire/abroad'
import type { Desk } from './desk'
import type { KeeperLink } from './keeper-link'

/**
 * SE18: the newest charter of every assembly above one, by its own log and theirs: of a host that is kept on this computer, or whose open
 * circle came here. One that belongs nowhere asks for nothing.
 */
export async function hostCharters(
  desk: Pick<Desk, 'kept'>,
  keeper: Pick<KeeperLink, 'office' | 'abroad' | 'abroadRecords'>,
  assembly: string,
): Promise<readonly HostCharter[]> {
  const own = await keeper.office(assembly, { type: 'authority' })
  const direct = own.ok ? own.value.view.hosts.map(({ genesis }) => genesis.slice(0, 32)) : []
  if (direct.length === 0) return []
  const above = new Map((await keeper.abroad(null)).states.map((state) => [state.assembly, state.hosts]))
  const found: HostCharter[] = []
  // Two that name each other are no reason to go round for ever.
  const seen = new Set([assembly])
  const ahead = [...direct]
  for (let host = ahead.shift(); host !== undefined && seen.size < mostHosts; host = ahead.shift()) {
    if (seen.has(host)) continue
    seen.add(host)
    ahead.push(...(above.get(host) ?? []))
    const kept = desk.kept(host)
    const charter = kept.ok
      ? kept.value.charter
      : newestOf(host, (await keeper.abroadRecords(host, [], 'charter')).records)
    if (charter !== null) found.push({ charter, isDirect: direct.includes(host) })
  }
  return found
}

const mostHosts = 100

/** Others wrote it: what does not read, or is of another assembly, offers nothing. */
function newestOf(assembly: string, records: readonly AbroadRecord[]): Charter | null {
  let newest: { readonly time: number; readonly entry: string; readonly charter: Charter } | null = null
  for (const { what, time, entry, text } of records) {
    if (what !== 'charter' || (newest !== null && !isNewer({ time, entry }, newest))) continue
    const read = readCharter(new TextDecoder().decode(text))
    if (read.ok && read.value.assembly === assembly) newest = { time, entry, charter: read.value }
  }
  return newest?.charter ?? null
}
