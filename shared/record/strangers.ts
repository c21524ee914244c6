import type { AbroadLine } from './abroad'

/**
 * LT5: assemblies that came by a file or a letter and that nothing joins to those kept here: no line of hosts and members leads to them. What they are
 * called is their own word alone. What a stranger says of its own hosts and members joins nobody.
 */
export function strangersAmong(
  lines: readonly Pick<AbroadLine, 'assembly' | 'own' | 'hosts' | 'members' | 'through'>[],
): ReadonlySet<string> {
  const byId = new Map(lines.map((line) => [line.assembly, line]))
  const joined = new Set(lines.filter(({ own }) => own).map(({ assembly }) => assembly))
  for (const one of joined) {
    const line = byId.get(one)
    for (const kin of [...(line?.hosts ?? []), ...(line?.members ?? [])]) joined.add(kin)
  }
  const came = lines.filter(({ through }) => through !== null && through.type !== 'peer')
  return new Set(came.map(({ assembly }) => assembly).filter((assembly) => !joined.has(assembly)))
}
