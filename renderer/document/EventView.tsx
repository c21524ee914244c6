import { Fragment } from 'react'
import type { EventBlock } from '../../shared/minutes/block'
import { document as words } from '../words/en/document'

/** What happened, and when: one line, whoever came or went named on it. */
export function EventView({ block }: { readonly block: EventBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-event">
      <time className="fm-doc-time">{block.at}</time> <EventWords what={block.what} />
      {block.acting === true ? <> ({words.byActing})</> : null}
    </p>
  )
}

function EventWords({ what }: { readonly what: EventBlock['what'] }) {
  switch (what.type) {
    case 'arrived':
    case 'left':
      return <Told sentence={words.events[what.type]} names={what.names} />
    case 'minute-taker':
      return <bdi>{words.events.minuteTaker(what.name, what.reason)}</bdi>
    case 'quorum-lost':
      return <strong>{words.events.lost(what.present, what.needed)}</strong>
    case 'quorum-regained':
      return <strong>{words.events.regained(what.present, what.needed)}</strong>
    case 'adjourned':
      return <strong>{words.events.adjournedUntil(what.until, what.untilDate)}</strong>
    case 'resumed':
      return <strong>{words.events.resumedOn(what.on)}</strong>
    default:
      return <strong>{words.events[what.type]}</strong>
  }
}

const slot = '\uFFFC'

/** A sentence about people: the words are the catalogue's, each name runs its own way. */
function Told({
  sentence,
  names,
}: {
  readonly sentence: (names: string) => string
  readonly names: readonly string[]
}) {
  const [before, after] = sentence(slot).split(slot)
  return (
    <span>
      {before}
      {words
        .names(names.map(() => slot))
        .split(slot)
        .map((between, index) => (
          <Fragment key={index}>
            {between}
            {index < names.length ? <bdi>{names[index]}</bdi> : null}
          </Fragment>
        ))}
      {after}
    </span>
  )
}
