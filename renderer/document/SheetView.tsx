import type { SheetBlock } from '../../shared/minutes/sheet-block'
import { sheet as words } from '../words/en/authority'
import { Heading, type Level } from './Heading'
import './SheetView.css'

/** The recovery sheet: numbered words, large enough to be copied by hand. */
export function SheetView({ block, level }: { readonly block: SheetBlock; readonly level: Level }) {
  return (
    <section className="fm-doc-sheet">
      <Heading level={level} className="fm-doc-title">
        <bdi>{words.paperTitle(block.assembly)}</bdi>
      </Heading>
      <p className="fm-doc-fact">{words.paperMade(block.made)}</p>
      <SheetWords words={block.words} />
      <p>{words.what}</p>
      <p>{words.paperUse}</p>
      <p>{words.beware}</p>
    </section>
  )
}

export function SheetWords({ words: list }: { readonly words: readonly string[] }) {
  return (
    <ol className="fm-doc-sheet-words" translate="no">
      {list.map((word, at) => (
        // A word can stand on a sheet twice.
        <li key={at}>{word}</li>
      ))}
    </ol>
  )
}
