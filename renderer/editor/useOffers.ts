import { TextSelection } from 'prosemirror-state'
import { filledIn, openPlace, snippetLimits, snippetName } from '../../shared/minutes/snippet'
import { useSnippets } from '../data/snippets'
import { useTell } from '../data/tell'
import { editor as words } from '../words/en/editor'
import { type Asked, answered } from './asking'
import type { BoundText } from './bound-text'
import type { Offer } from './CursorList'
import { wordsOfLine } from './line-turns'
import type { WordsHelp } from './useWordsHelp'

/** ED11: what stands in the list at the cursor, and what is done with what was chosen. */
export type Offers = {
  readonly offers: (asked: Asked) => readonly Offer[]
  readonly take: (id: string, asked: Asked) => void
}

const given = {
  time: '{time}',
  date: '{date}',
  present: '{present}',
  item: '{item}',
  noted: words.noted,
  later: words.later,
} as const
const names = Object.keys(given) as readonly (keyof typeof given)[]

export function useOffers(text: BoundText, help: WordsHelp): Offers {
  const snippets = useSnippets()
  const tell = useTell()

  const keep = () => {
    const line = wordsOfLine(text.state())?.slice(0, snippetLimits.text) ?? ''
    if (line === '') return tell.done(words.keepNothing)
    if (snippets.all.length >= snippetLimits.count) return tell.done(words.keepFull)
    const name = snippetName(line, [...names, ...snippets.all.map((one) => one.name)])
    snippets.keep([...snippets.all, { name, text: line }])
    tell.done(words.kept(name))
  }
  const put = (written: string, asked: Asked) => {
    const filled = filledIn(written, help.values())
    const tr = answered(text.state(), filled)
    const open = openPlace(filled)
    if (open !== null)
      tr.setSelection(TextSelection.create(tr.doc, asked.from + open.from, asked.from + open.to))
    text.dispatch(tr)
  }
  return {
    offers: ({ sign }) =>
      sign === '@'
        ? help.people.map(({ id, name }) => ({ id, label: name }))
        : [
            ...names.map((id) => ({ id, label: words.snippetNames[id], hint: words.snippetHints[id] })),
            ...snippets.all.map(({ name, text: said }) => ({
              id: `own/${name}`,
              label: name,
              hint: said.length > 40 ? `${said.slice(0, 39)}…` : said,
            })),
            { id: 'keep', label: words.keepLine, hint: words.keepHint },
          ],
    take(id, asked) {
      if (asked.sign === '@') {
        const name = help.people.find((one) => one.id === id)?.name
        if (name !== undefined) text.dispatch(answered(text.state(), name, id))
      } else if (id === 'keep') {
        text.dispatch(answered(text.state(), ''))
        keep()
      } else
        put(
          id in given
            ? given[id as keyof typeof given]
            : (snippets.all.find(({ name }) => id === `own/${name}`)?.text ?? ''),
          asked,
        )
    },
  }
}
