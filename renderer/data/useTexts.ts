import { useCallback, useEffect, useState } from 'react'
import type { TextsAbroad } from '../../shared/wire/abroad'
import { useDesk } from './desk-context'

/** Between two looks at where texts are that somebody wants to read. Milliseconds. */
const breath = 1500

export type Texts = {
  /** Of the entries; null: not known yet, or there are none. */
  readonly where: TextsAbroad | null
  /** Somebody wants to read them: from now on they are asked for until they come. */
  readonly want: () => void
}

/**
 * Where the texts of published records are that are not on this computer (TR5), as long as somebody looks. `atOnce`: looking is wanting;
 * what has come is taken in before it is told.
 */
export function useTexts(entries: readonly string[], atOnce: boolean): Texts {
  const { federation } = useDesk()
  const [found, setFound] = useState<{ readonly of: string; readonly where: TextsAbroad } | null>(null)
  const of = entries.join()
  const ask = useCallback(
    async (wanted: boolean) => {
      const where = of === '' ? null : await federation.texts(of.split(','), wanted)
      if (where !== null && where.here > 0) await federation.look()
      return where
    },
    [federation, of],
  )
  useEffect(() => {
    if (of === '') return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (wanted: boolean) => {
      const where = await ask(wanted)
      if (gone) return
      if (where !== null) setFound({ of, where })
      if (where === null || where.coming + where.nobody > 0)
        timer = setTimeout(() => void look(false), breath)
    }
    void look(atOnce)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [of, ask, atOnce])
  const want = useCallback(() => {
    void ask(true).then((where) => where !== null && setFound({ of, where }))
  }, [ask, of])
  return { where: found?.of === of ? found.where : null, want }
}
