import { useMemo } from 'react'
import { askedOn } from '../../../shared/record/asking'
import type { BoardRow } from '../../../shared/record/board'
import { Button } from '../../design/Button'
import { asking } from '../../words/en/asking'
import { compositionInWords } from '../../words/en/charter'
import { federation as words } from '../../words/en/federation'
import { AskButton } from './AskButton'
import { heardOn, lateSaid, nameOf, throughSaid } from './heard'
import { secretarySaid } from './secretary'
import type { DeskFilter } from './useDeskFilter'

/** How the chosen assembly stands, in words: its place is kept, so that nothing jumps. */
export type StandingProps = {
  readonly row: BoardRow | null
  readonly filter: DeskFilter
}

export function Standing({ row, filter }: StandingProps) {
  const rows = useMemo(() => (row === null ? [] : [row]), [row])
  if (row === null) return <p className="fm-standing quiet">{words.choose}</p>
  const { lines, today, setUnder } = filter
  const { line } = row
  const asked = askedOn(line, lines, line.heard === null ? null : heardOn(line.heard))
  const hosts = line.hosts.flatMap((id) => {
    const host = lines.find(({ assembly }) => assembly === id)
    return host === undefined ? [] : [nameOf(host)]
  })
  const heard = line.heard === null ? words.neverHeard : words.heard(heardOn(line.heard))
  const through = throughSaid(line)
  const facts = [
    words.kinds(line.kind),
    line.composition === undefined ? '' : compositionInWords({ ...line.composition, text: '' }),
    secretarySaid(line),
    lateSaid(row, today),
    through === null ? heard : `${heard} ${through}`,
    asked === null ? '' : asking.asked(asked),
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
        <Button kind="quiet" onPress={() => setUnder(line.assembly)}>
          {words.onlyBelow}
        </Button>
      )}
      <AskButton filter={filter} rows={rows} label={() => asking.again} />
    </div>
  )
}
