import { useEffect, useState } from 'react'
import { canonical } from '../../../shared/canonical'
import type { Charter } from '../../../shared/charter/charter'
import { differences, provisionsOf } from '../../../shared/charter/provisions'
import type { SealedCharter } from '../../../shared/wire/shelf'
import { useDesk } from '../../data/desk-context'
import { instantOf } from '../../data/moment'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Table } from '../../design/Table'
import { charterPage } from '../../words/en/charter-page'
import { dateInWords } from '../../words/en/dates'
import { provisions as provisionWords } from '../../words/en/provisions'
import { inWords } from './in-words'
import type { Read } from './Reading'

/** CH9: every version that was sealed, newest first, a line for each thing it changed. */
type Line = {
  readonly key: string
  readonly charter: Charter
  readonly version: number
  /** The first of its version. */
  readonly isFirst: boolean
  readonly at: number
  readonly rule: string
  readonly before: string
  readonly after: string
}
const words = charterPage.versions

export type VersionsProps = { readonly charter: Charter; readonly onRead: (read: Read) => void }

export function Versions({ charter, onRead }: VersionsProps) {
  const sealed = useVersions(charter)
  return (
    <Card title={words.title}>
      {sealed === null ? (
        <p className="quiet">{words.reading}</p>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          columns={[
            { id: 'version', label: words.version, narrow: true },
            { id: 'sealed', label: words.sealed },
            { id: 'rule', label: words.rule },
            { id: 'before', label: words.before },
            { id: 'after', label: words.after },
            { id: 'read', label: words.read, labelHidden: true },
          ]}
          rows={linesOf(sealed)}
          rowId={({ key }) => key}
          rowHeader="version"
          cell={(line, column) =>
            column === 'read' ? (
              <ReadIt line={line} inForce={charter} onRead={onRead} />
            ) : (
              cellOf(line, column, charter.zone)
            )
          }
        />
      )}
    </Card>
  )
}

function cellOf(line: Line, column: string, zone: string) {
  switch (column) {
    case 'version':
      return line.version
    case 'sealed':
      return <span className="fm-version-date">{dateInWords(sealedOn(line, zone))}</span>
    case 'rule':
      return line.rule
    default:
      return (
        <span dir="auto" className="fm-version-value">
          {column === 'before' ? line.before : line.after}
        </span>
      )
  }
}

const sealedOn = ({ at }: Line, zone: string) => instantOf(new Date(at * 1000), zone)

/** Once for each version but the one on the page. */
function ReadIt({
  line,
  inForce,
  onRead,
}: {
  readonly line: Line
  readonly inForce: Charter
  readonly onRead: (read: Read) => void
}) {
  if (!line.isFirst || line.version === inForce.version) return null
  const sealed = sealedOn(line, inForce.zone)
  return (
    <Button
      kind="quiet"
      aria-label={words.readNamed(line.version)}
      onPress={() => onRead({ type: 'version', charter: line.charter, sealed })}
    >
      {words.read}
    </Button>
  )
}

/** Read again whenever a version is sealed. */
function useVersions({ assembly, version }: Charter): readonly SealedCharter[] | null {
  const desk = useDesk()
  const [known, setKnown] = useState<{ readonly upTo: number; readonly sealed: readonly SealedCharter[] }>()
  useEffect(() => {
    let gone = false
    void desk.link.ask('charters', { assembly: assembly as never }).then((answer) => {
      if (!gone && answer.ok) setKnown({ upTo: version, sealed: answer.value })
    })
    return () => {
      gone = true
    }
  }, [desk, assembly, version])
  return known?.sealed ?? null
}

function linesOf(sealed: readonly SealedCharter[]): readonly Line[] {
  return sealed.flatMap((_one, index) =>
    changesOf(sealed, index).map((line, at) => ({ ...line, isFirst: at === 0 })),
  )
}

function changesOf(sealed: readonly SealedCharter[], index: number): readonly Line[] {
  const found = sealed[index]
  if (found === undefined) return []
  const { charter, at } = found
  const line = (key: string, rule: string, before: string, after: string): Line => ({
    key: `${index} ${key}`,
    charter,
    version: charter.version,
    isFirst: false,
    at,
    rule,
    before,
    after,
  })
  const earlier = sealed[index + 1]?.charter
  if (earlier === undefined) return [line('first', words.first, '', '')]
  const [was, is] = [provisionsOf(earlier), provisionsOf(charter)]
  const lines = differences(earlier, charter).map((name) =>
    line(
      name,
      provisionWords[name].label,
      inWords(name, was[name]).join(' · '),
      inWords(name, is[name]).join(' · '),
    ),
  )
  if (canonical(earlier.basis) !== canonical(charter.basis))
    lines.push(line('basis', words.followed, basisInWords(earlier), basisInWords(charter)))
  return lines.length === 0 ? [line('same', words.same, '', '')] : lines
}

function basisInWords({ basis }: Charter): string {
  return basis === null ? words.nobody : words.followedVersion(basis.name, basis.version)
}
