import { useEffect, useState } from 'react'
import { useShelf } from '../data/desk-context'
import { useSpeller } from '../data/speller'
import { useMachine } from '../data/status'
import { wordsIn } from './checked-words'
import { useKnownNames } from './known-names'
import { mostlyForeign } from './misspelt'

/** The words of a meeting as they stand, line by line; `first`: where the first that is in no dictionary stands (SP7). */
export type Note<Item> = { readonly item: Item; readonly lines: readonly string[] }
export type MisspeltNotes<Item> = { readonly count: number; readonly first: Item | null }

export function useMisspelt<Item>(
  notes: readonly Note<Item>[],
  people: readonly { readonly name: string }[],
): MisspeltNotes<Item> {
  const speller = useSpeller()
  const { spelling } = useMachine().settings
  const known = useKnownNames(people)
  const isOurs = /^en\b/i.test(useShelf()?.charter.language ?? '')
  const isOn = spelling && isOurs
  const written = notes.map(({ lines }) => lines.join('\n')).join('\n')
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    let isGone = false
    if (isOn) speller.know(known)
    const asked = isOn
      ? speller.wrong(wordsIn(written).map(({ word }) => word))
      : Promise.resolve(new Set<string>())
    void asked.then((found) => {
      if (!isGone) setWrong(found)
    })
    return () => {
      isGone = true
    }
  }, [speller, known, isOn, written])
  return misspeltNotes(notes, wrong)
}

export function misspeltNotes<Item>(
  notes: readonly Note<Item>[],
  wrong: ReadonlySet<string>,
): MisspeltNotes<Item> {
  let count = 0
  let first: Item | null = null
  for (const { item, lines } of notes)
    for (const line of lines) {
      const all = wordsIn(line)
      const those = all.filter(({ word }) => wrong.has(word)).length
      if (those === 0 || mostlyForeign(those, all.length)) continue
      count += those
      first ??= item
    }
  return { count, first }
}
