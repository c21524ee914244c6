import { useLetterKeys } from '../../data/letter-keys'

export type ApproveKeys = {
  readonly press: () => void
  /** Where Esc leads to; null where it is nothing to us. */
  readonly leave: () => HTMLElement | null | undefined
}

/** One key, where no text is written and single keys are switched on; held down it is one press. Esc takes the first one back. */
export function useApproveKeys({ press, leave }: ApproveKeys): void {
  useLetterKeys(({ event, isFree }) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey, repeat } = event
    if (ctrlKey || altKey || metaKey || repeat) return undefined
    if (key === 'Escape') {
      const place = leave()
      return place ? () => place.focus() : undefined
    }
    return isFree && shiftKey && key === 'M' ? press : undefined
  })
}
