import type { RemitBlock, RemitLine } from '../../shared/minutes/deliberation-block'
import { reachWords, stepWords, remit as words } from '../words/en/remit'

/** Whose matter it was said to be. */
export function RemitView({ block }: { readonly block: RemitBlock }) {
  return (
    <div className="fm-doc-fact fm-doc-said">
      {block.checks.map((check) => (
        <p key={check.when}>
          <RemitText check={check} />
        </p>
      ))}
    </div>
  )
}

/** `Remit, when tabled: touches Hall Works (the hall), they are invited.` */
export function RemitText({ check }: { readonly check: RemitLine }) {
  const { reach, assembly, topic, note, contested } = check
  return (
    <>
      {reachWords(check)}
      {reach === 'ours' ? null : (
        <>
          {' '}
          <bdi>{assembly}</bdi> (<bdi>{topic}</bdi>), {stepWords(check)}
        </>
      )}
      {note === null ? (
        '.'
      ) : (
        <>
          : <bdi>{note}</bdi>
        </>
      )}
      {contested ? <strong>{` · ${words.contested}`}</strong> : null}
    </>
  )
}
