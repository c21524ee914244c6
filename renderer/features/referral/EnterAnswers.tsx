import { useEffect, useRef } from 'react'
import { enterAnswers } from '../../../shared/meeting/referral/refer'
import { useCell, useDesk } from '../../data/desk-context'
import { useDeedOn } from '../../data/useDeedOn'

/** RF9: what other assemblies have sealed about matters of this one is entered in the meetings these come from. Draws nothing. */
export function EnterAnswers() {
  const desk = useDesk()
  const view = useCell(desk.passing.view)
  const deedOn = useDeedOn('consequence')
  const isBusy = useRef(false)
  const waiting = view?.toEnter ?? none
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
