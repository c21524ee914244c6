import { useEffect, useRef } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { stopFollowing } from '../../../shared/charter/inheritance'
import { focusSoon } from '../../design/focus-soon'
import { charterPage } from '../../words/en/charter-page'
import { SealDialog } from './SealDialog'
import { useSealing } from './useSealing'

/** CH10: the charter is the assembly's own again, with every rule as it is. */
export type StopFollowingProps = { readonly charter: Charter; readonly onClose: () => void }
const words = charterPage.following

export function StopFollowing({ charter, onClose }: StopFollowingProps) {
  const isSealed = useRef(false)
  const { state, seal } = useSealing(charter, () => {
    isSealed.current = true
    onClose()
  })
  // The button that asked goes with what was followed: once the dialog is gone, the heading has the focus.
  useEffect(
    () => () => {
      if (isSealed.current) focusSoon(() => document.querySelector('h1'))
    },
    [],
  )
  return (
    <SealDialog
      title={words.stop}
      state={state}
      onSeal={() => void seal(stopFollowing(charter))}
      onClose={onClose}
      deed={words.stop}
    >
      <p>{words.stopWhy}</p>
      <p className="quiet">{words.stopBack}</p>
    </SealDialog>
  )
}
