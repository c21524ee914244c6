import { useEffect, useRef } from 'react'
import { enterAnswers } from '../../../shared/meeting/referral/refer'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { useDeedOn } from '../../data/useDeedOn'

/** RF9: what other assemblies have sealed about matters of this one is entered in the meetings these come from. Draws nothing. */
export function EnterAnswers() {
  const desk = useDesk()
  const view = useCell(desk.passing.view)
  const deedOn = useDeedOn('consequence')
  const isBusy = useRef(false)
  const shelf = useShelf()
  // Where nothing is written here, nothing is entered.
  const mayWrite = shelf !== null && !shelf.readOnly && shelf.guest === null
  const waiting = mayWrite ? (view?.toEnter ?? none) : none
  useEffect(() => {
    if (waiting.length === 0 || isBusy.current) return
    isBusy.current = true
    const enter = async () => {
      for (const { meeting, answers } of waiting) await deedOn(meeting, enterAnswers, { answers })
    }
    void enter().finally(() => {
      isBusy.current = false
    })
  }, [waiting, deedOn])
  return null
}
const none = [] as const
