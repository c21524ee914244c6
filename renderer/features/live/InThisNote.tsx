import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { LivingDocument } from '../../data/living-document'
import { useWords } from '../../data/useWords'
import type { Writer } from '../../editor/useCarets'
import { live as words } from '../../words/en/live'

/**
 * LV1: who else is in this note, and behind which words, as a line of its own that is always there: nothing jumps. Whoever
 * listens is not told at every letter: it is read when one comes to it.
 */
export type InThisNoteProps = {
  readonly document: LivingDocument<Meeting>
  readonly item: ItemId
  readonly company: readonly Writer[]
}

export function InThisNote({ company, ...note }: InThisNoteProps) {
  return (
    <p className="live-company" data-empty={company.length === 0}>
      {company.map((writer) => (
        <Writing key={writer.device} {...note} writer={writer} />
      ))}
    </p>
  )
}

type WritingProps = Omit<InThisNoteProps, 'company'> & { readonly writer: Writer }

/** It alone reads the words: where nobody else writes, a key draws nothing here. */
function Writing({ document, item, writer }: WritingProps) {
  return <span>{words.writesHere(writer.name, before(useWords(document, item), writer.caret))}</span>
}

const shown = 24

/** The last few words before the cursor. */
function before(text: string, caret: number): string {
  const words = text.slice(0, caret).trimEnd().split(/\s+/)
  let said = ''
  while (words.length > 0) {
    const longer = `${words.at(-1)} ${said}`.trim()
    if (said !== '' && longer.length > shown) break
    said = longer
    words.pop()
  }
  return said
}
