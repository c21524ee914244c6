import type { AbroadLine } from '../../../shared/record/abroad'
import type { BoardRow } from '../../../shared/record/board'
import { Button } from '../../design/Button'
import { federation as words } from '../../words/en/federation'
import { heardOn, nameOf, throughSaid } from './heard'

/** How the chosen assembly stands, in words: its place is kept, so that nothing jumps. */
export type StandingProps = {
  readonly row: BoardRow | null
  readonly lines: readonly AbroadLine[]
  readonly onUnder: (assembly: string) => void
}

export function Standing({ row, lines, onUnder }: StandingProps) {
  if (row === null) return <p className="fm-standing quiet">{words.choose}</p>
  const { line, late } = row
  const hosts = line.hosts.flatMap((id) => {
    const host = lines.find(({ assembly }) => assembly === id)
    return host === undefined ? [] : [nameOf(host)]
  })
  const heard = line.heard === null ? words.neverHeard : words.heard(heardOn(line.heard))
  const through = throughSaid(line)
  const facts = [
    words.kinds(line.kind),
    words.lateCount(late),
    through === null ? heard : `${heard} ${through}`,
    hosts.length === 0 ? words.noHost : words.hosts(hosts),
  ].filter((fact) => fact !== '')
  return (
    <div className="fm-standing">
      <p>
        <strong>
          <bdi>{nameOf(line)}</bdi>
        </strong>
        {line.code === '' ? '' : ` (${line.code})`}: {facts.join(' · ')}.
      </p>
      {line.members.length === 0 ? null : (
        <Button kind="quiet" onPress={() => onUnder(line.assembly)}>
          {words.onlyBelow}
        </Button>
      )}
    </div>
  )
}
