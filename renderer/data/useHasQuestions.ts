import { useEffect, useState } from 'react'
import { isShared } from '../../shared/charter/shared'
import type { AssemblyId } from '../../shared/id'
import { useDesk, useShelf } from './desk-context'

/**
 * Whether questions have a place of their own: in an umbrella always, in a member once one was put to it. Asked anew on each screen that
 * is gone to, and not with every word that is saved.
 */
export function useHasQuestions(screen: string): boolean {
  const desk = useDesk()
  const shelf = useShelf()
  const assembly = shelf?.assembly
  const isUmbrella = shelf !== null && isShared(shelf.charter) && shelf.charter.thing === undefined
  const [asked, setAsked] = useState<{ readonly of: AssemblyId; readonly any: boolean } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is another time to look
  useEffect(() => {
    if (assembly === undefined || isUmbrella) return
    let isOver = false
    const ask = async () => {
      const answer = await desk.link.ask('questions', { assembly })
      if (answer.ok && !isOver)
        setAsked({ of: assembly, any: answer.value.files.some(({ questions }) => questions.length > 0) })
    }
    void ask()
    const stop = desk.link.listen((event) => {
      if (event.type === 'spoken' || event.type === 'assemblies') void ask()
    })
    return () => {
      isOver = true
      stop()
    }
  }, [desk, assembly, isUmbrella, screen])
  return isUmbrella || (asked !== null && asked.of === assembly && asked.any)
}
