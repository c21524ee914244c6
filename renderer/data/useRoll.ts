import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Roll } from '../../shared/charter/roll'
import { useDesk, useShelf } from './desk-context'
import type { LivingDocument } from './living-document'
import { type Run, runner } from './run'

/** The roll of the assembly in focus: as last summarised until its document is open, then living. */
export type RollView = { readonly roll: Roll | null; readonly run: Run<Roll> | null }

export function useRoll({ edit = false } = {}): RollView {
  const desk = useDesk()
  const shelf = useShelf()
  const [document, setDocument] = useState<LivingDocument<Roll> | null>(null)
  const id = shelf?.rollDocument
  const zone = shelf?.charter.zone

  useEffect(() => {
    if (!edit || id === undefined) return
    let gone = false
    const hold = desk.documents.hold<Roll>(id, 'roll')
    void hold.opened.then((living) => {
      if (!gone && living.ok) setDocument(living.value)
    })
    return () => {
      gone = true
      setDocument(null)
      hold.letGo()
    }
  }, [desk, edit, id])

  const seen = () => document?.seen() ?? null
  const living = useSyncExternalStore(document?.subscribe ?? never, seen, seen)
  const run = useMemo(
    () =>
      document === null || zone === undefined ? null : runner(document, desk.author, zone, desk.gestures),
    [desk, document, zone],
  )
  return { roll: living ?? shelf?.roll ?? null, run }
}

const never = () => () => undefined
