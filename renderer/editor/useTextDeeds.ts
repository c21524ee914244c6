import { useTell } from '../data/tell'
import type { OldStretch } from '../data/words-history'
import { useAnnounce } from '../design/LiveRegion'
import { editor as words } from '../words/en/editor'
import type { BoundText } from './bound-text'
import { heldDeed, type TextDeed } from './deeds'
import { turnInto } from './keys'
import { type LineTurn, withoutLine, withWords, wordsOfLine } from './line-turns'
import { schema } from './schema'
import { type TableDeed, tableDeed } from './tables'
import type { WordsHelp } from './useWordsHelp'
import { oldLines, restored } from './versions'

/** What bar and keys do to a text, each deed once; what cannot be seen is told. */
export type TextDeeds = {
  readonly run: (deed: TextDeed) => void
  readonly hold: () => void
  readonly table: (deed: TableDeed) => void
  readonly turn: (turn: LineTurn) => void
  readonly nothingToLink: () => void
  readonly restore: (old: readonly OldStretch[]) => void
}

export function useTextDeeds(text: BoundText, help: WordsHelp, focus: () => void): TextDeeds {
  const tell = useTell()
  const announce = useAnnounce()
  const hold = () => {
    heldDeed.run(text.state(), text.dispatch)
    tell.done(heldDeed.isOn(text.state()) ? words.held : words.open)
    focus()
  }
  return {
    hold,
    run(deed) {
      if (deed.id === 'held') return hold()
      focus()
      deed.run(text.state(), text.dispatch)
      announce(words.isOn(words.deeds[deed.id], deed.isOn(text.state())))
    },
    table(deed) {
      focus()
      tableDeed(deed)(text.state(), text.dispatch)
    },
    turn(turn) {
      focus()
      if (turn === 'note') return toNote(text, help, tell.done)
      if (help.turner === null) return tell.done(words.notHere)
      const line = wordsOfLine(text.state())
      if (line === null || line === '') return tell.done(words.nothingHere)
      const companion = help.turner.turn(turn, line)
      if (companion !== null) text.dispatch(withoutLine(text.state(), companion))
    },
    restore(old) {
      text.dispatch(restored(text.state(), oldLines(old)))
      tell.done(words.versionRestored)
    },
    nothingToLink: () => tell.done(words.linkNothing),
  }
}

/** A line that is something else becomes a plain one; into an empty line comes back what was made an action last. */
function toNote(text: BoundText, help: WordsHelp, tell: (words: string) => void): void {
  const { parent } = text.state().selection.$from
  if (parent.content.size > 0 || parent.type !== schema.nodes.paragraph) {
    if (parent.type !== schema.nodes.paragraph) turnInto(schema.nodes.paragraph)(text.state(), text.dispatch)
    return
  }
  const back = help.turner?.back() ?? null
  if (back !== null) text.dispatch(withWords(text.state(), back.words, back.companion))
  tell(back === null ? words.noActionHere : words.note(back.words))
}
