import { useRef } from 'react'
import { parseCharter } from '../../../shared/charter/charter'
import { withProvisions } from '../../../shared/charter/provisions'
import type { MeetingSeries } from '../../../shared/charter/series'
import { useDesk, useShelf } from '../../data/desk-context'
import { useTell } from '../../data/tell'

/** Series are provisions: what is kept becomes the next version of the charter (SE1). Answers whether it was. */
export function useKeepSeries(): (series: readonly MeetingSeries[], said: string) => Promise<boolean> {
  const desk = useDesk()
  const shelf = useShelf()
  const tell = useTell()
  const busy = useRef(false)
  return async (series, said) => {
    if (shelf === null || busy.current) return false
    const changed = parseCharter(withProvisions(shelf.charter, { series: [...series] }))
    if (!changed.ok) {
      tell.refusal({ rule: 'CH1' })
      return false
    }
    busy.current = true
    const sealed = await desk.sealCharter({ ...changed.value, version: shelf.charter.version + 1 })
    busy.current = false
    if (sealed.ok) tell.done(said)
    else tell.refusal(sealed.refusal)
    return sealed.ok
  }
}
