import { useEffect } from 'react'
import { useDesk } from '../data/desk-context'
import { useTell } from '../data/tell'
import { tellResults } from '../data/tell-results'
import { rollup } from '../words/en/rollup'

/** QA11: what was agreed on a question goes back to the members by itself, whichever assembly is in focus. */
export function TellResults(): null {
  const desk = useDesk()
  const tell = useTell()
  useEffect(
    () => desk.byItself((card) => tellResults(desk, card, (name) => tell.done(rollup.host.told(name)))).stop,
    [desk, tell],
  )
  return null
}
