import { useRef, useState } from 'react'
import type { Format } from '../../../shared/export/maker'
import { ask } from '../../data/status'
import { focusSoon } from '../../design/focus-soon'
import { exporting as words } from '../../words/en/export'
import { refusalSentence } from '../../words/en/refusals'
import { type FilesMade, goOut, type Progress, type Went } from './going-out'

/** Choosing, working, there: the three turns of every dialog by which something goes out (EX31). */
export type Stage =
  | { readonly type: 'choosing' }
  | { readonly type: 'working'; readonly progress: Progress | null }
  | { readonly type: 'there'; readonly went: Went }

export type GoingOut = {
  readonly stage: Stage
  readonly refused: string | null
  readonly go: (formats: readonly Format[], made: FilesMade) => Promise<void>
  readonly stop: () => void
  readonly refuse: (sentence: string) => void
}

export function useGoingOut(): GoingOut {
  const [stage, setStage] = useState<Stage>({ type: 'choosing' })
  const [refused, setRefused] = useState<string | null>(null)
  const stopped = useRef(false)
  return {
    stage,
    refused,
    async go(formats, made) {
      if (stage.type === 'working') return
      if (formats.length === 0) return setRefused(words.noFormat)
      setRefused(null)
      stopped.current = false
      setStage({ type: 'working', progress: null })
      const went = await goOut({
        formats,
        made,
        hear: (progress) => setStage({ type: 'working', progress }),
        isStopped: () => stopped.current,
      })
      if (!went.ok || went.value === null) {
        setStage({ type: 'choosing' })
        setRefused(went.ok ? null : refusalSentence(went.refusal))
        focusSoon(() => document.querySelector<HTMLElement>('#export-go'))
        return
      }
      setStage({ type: 'there', went: went.value })
      focusSoon(() => document.querySelector<HTMLElement>('#export-show, #export-close'))
    },
    refuse: setRefused,
    stop() {
      stopped.current = true
      void ask('print:stop', {})
    },
  }
}
