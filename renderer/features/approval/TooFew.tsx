import type { TooFewHere } from '../../../shared/meeting/approval/enough-here'
import type { Result } from '../../../shared/result'
import { Chip } from '../../design/Chip'
import { tooFew as words } from '../../words/en/too-few'

/** LC21: said before anybody presses; nothing where enough people are here. */
export function TooFew({ enough }: { readonly enough: Result<null, TooFewHere> }) {
  if (enough.ok) return null
  const { needed, present } = enough.refusal
  return (
    <p>
      <Chip tone="reservations" mark="bang">
        {words.chip}
      </Chip>{' '}
      {words.toSettle(needed, present)}
    </p>
  )
}
