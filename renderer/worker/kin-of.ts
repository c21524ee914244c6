import type { AssemblyId } from '../../shared/id'
import { byName } from '../../shared/record/by-name'
import type { MemberNow } from '../../shared/record/question-file'
import type { Result } from '../../shared/result'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { AbroadDesk } from './abroad'
import type { KeeperLink } from './keeper-link'
import type { KeptAssembly } from './summaries'

/** What is kept here, and what is known of others. */
export type KinTools = {
  readonly kept: (assembly: string) => Result<KeptAssembly, WorkerRefused>
  readonly all: () => readonly KeptAssembly[]
  readonly abroad: Pick<AbroadDesk, 'lines'>
}

/**
 * The members of a host as its own log names them, less those known here to have left it by theirs; of a Thing, who takes part. Null:
 * its log is not here. Each with what is known of when it was last heard and through whom.
 */
export async function membersOf(
  desk: KinTools,
  keeper: Pick<KeeperLink, 'office' | 'pair'>,
  host: AssemblyId,
): Promise<readonly MemberNow[] | null> {
  const kept = desk.kept(host)
  if (!kept.ok) return null
  const abroad = new Map((await desk.abroad.lines()).map((line) => [line.assembly, line]))
  const { thing } = kept.value.charter
  if (thing !== undefined)
    return thing.takingPart.map(({ assembly, name }) => memberOf(assembly, name, abroad.get(assembly)))
  const looked = await keeper.office(host, { type: 'authority' })
  if (!looked.ok) return null
  const here = new Map(desk.all().map(({ head, charter }) => [head.assembly, charter.name]))
  const paired = await keeper.pair({ do: 'look' })
  const known = new Map(
    (paired.ok ? paired.value.view.kin : []).map(({ genesis, name }) => [genesis.slice(0, idLength), name]),
  )
  const members = looked.value.view.members.flatMap(({ genesis }) => {
    const assembly = genesis.slice(0, idLength)
    const line = abroad.get(assembly)
    // IV11: a member belongs by both sides' word. Where its side is not known here, the host's alone is read.
    const hasLeft = line !== undefined && line.name !== '' && !line.hosts.includes(host)
    const name = here.get(assembly) ?? (line?.name || known.get(assembly)) ?? ''
    return hasLeft ? [] : [memberOf(assembly, name, line)]
  })
  return members.sort((one, other) => byName(one.name, other.name))
}

type Line = { readonly heard: number | null; readonly through: MemberNow['through'] }

const memberOf = (assembly: string, name: string, line: Line | undefined): MemberNow => ({
  assembly: assembly as AssemblyId,
  name: name === '' ? assembly.slice(0, 8) : name,
  heard: line?.heard ?? null,
  through: line?.through ?? null,
})

const idLength = 32
