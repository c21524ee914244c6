import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { ownWord } from '../../shared/minutes/own-word'
import { useOwnSpelling } from '../data/own-spelling'
import { useTell } from '../data/tell'
import { useAnnounce } from '../design/LiveRegion'
import { editor as words } from '../words/en/editor'
import type { BoundText } from './bound-text'
import { CursorList, type CursorListKeys } from './CursorList'
import { openIn, withOpen } from './misspelt'
import type { Spelling } from './useSpelling'

/** SP4, SP5: what may be meant by a word that is not in the dictionary, and that it is right. */
export type SpellingMenuProps = {
  readonly text: BoundText
  readonly field: RefObject<HTMLDivElement | null>
  readonly spelling: Spelling
  readonly keys: RefObject<CursorListKeys | null>
}

export function SpellingMenu({ text, field, spelling: { speller }, keys }: SpellingMenuProps) {
  const announce = useAnnounce()
  const tell = useTell()
  const own = useOwnSpelling()
  const open = useSyncExternalStore(text.watch, () => openIn(text.state()))
  const [near, setNear] = useState<{ readonly of: string; readonly words: readonly string[] } | null>(null)
  const word = open?.word ?? null

  useEffect(() => {
    if (word === null) return setNear(null)
    let isGone = false
    void speller.near(word).then((found) => {
      if (isGone) return
      setNear({ of: word, words: found })
      announce(words.spelling.found(word, found.length))
    })
    return () => {
      isGone = true
    }
  }, [word, speller, announce])

  const take = (id: string) => {
    const { tr } = text.state()
    if (open === null) return
    if (id !== 'add') return text.dispatch(tr.insertText(id, open.from, open.to).scrollIntoView())
    const kept = ownWord(open.word, own.all)
    if (kept !== null) own.keep([...new Set([...own.all, kept])])
    tell.done(kept === null ? words.spelling.full : words.spelling.added(kept))
    leave()
  }
  const leave = () => {
    if (openIn(text.state()) !== null) text.dispatch(withOpen(text.state().tr, null))
  }
  const isRead = near !== null && near.of === word
  return (
    <CursorList
      field={field}
      label={words.spelling.title}
      look="ed-menu-misspelt"
      entries={
        isRead
          ? [
              ...near.words.map((one) => ({ id: one, label: one })),
              { id: 'add', label: words.spelling.add(near.of) },
            ]
          : []
      }
      onTake={take}
      onLeave={leave}
      keys={keys}
    />
  )
}
