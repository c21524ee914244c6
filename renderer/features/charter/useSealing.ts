import { useState } from 'react'
import { canonical } from '../../../shared/canonical'
import { type Charter, parseCharter } from '../../../shared/charter/charter'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { charterPage as words } from '../../words/en/charter-page'

/** Seals a changed charter as its next version (CH1); one that is the same as before is not sealed again. */
export type Sealing = {
  readonly state: 'writing' | 'unchanged' | 'sealing'
  readonly seal: (changed: Charter) => Promise<void>
}

export function useSealing(charter: Charter, onSealed: () => void): Sealing {
  const desk = useDesk()
  const tell = useTell()
  const [state, setState] = useState<Sealing['state']>('writing')

  const seal = async (given: Charter) => {
    if (state === 'sealing') return
    const changed = parseCharter(given)
    if (!changed.ok) return tell.refusal({ rule: 'CH1' })
    if (canonical(changed.value) === canonical(charter)) return setState('unchanged')
    const next = { ...changed.value, version: charter.version + 1 }
    setState('sealing')
    const sealed = await desk.sealCharter(next)
    setState('writing')
    if (!sealed.ok) return tell.refusal(sealed.refusal)
    tell.done(words.sealed(next.version))
    onSealed()
  }
  return { state, seal }
}
