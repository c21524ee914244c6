import type { AskedByBlock, QuestionBlock } from '../../shared/minutes/question-block'
import { rollup as words } from '../words/en/rollup'
import { Tally } from './PositionsView'

/** That a wording was put to all member assemblies, and how many have answered what: assemblies, apart from numbers of people. */
export function QuestionView({ block }: { readonly block: QuestionBlock }) {
  const { version, on, until, asked, answered, counts, notHeard, joined, left } = block
  return (
    <div className="fm-doc-fact fm-doc-positions">
      <p className="fm-doc-label">{words.document.title(version)}</p>
      <p>{words.document.put(on, until)}</p>
      <p>{words.document.answered(answered, asked)}</p>
      {answered === 0 ? null : <Tally counts={counts} none={0} />}
      <Names label={words.document.notHeard} names={notHeard} />
      <Names label={words.document.joined} names={joined} />
      <Names
        label={words.document.left}
        names={left.map(({ name, stance }) => words.document.leaver(name, stance))}
      />
    </div>
  )
}

export function AskedByView({ block }: { readonly block: AskedByBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-said">
      <bdi>{block.name}</bdi> {words.document.asks(block.until)}
    </p>
  )
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p>
      {label}:{' '}
      {names.map((name, index) => (
        <span key={index}>
          {index === 0 ? '' : ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
      .
    </p>
  )
}
