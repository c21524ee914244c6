import { FlaskConical } from 'lucide-react'
import { LinkButton } from '../design/Button'
import { frame } from '../words/en/frame'
import './PracticeMark.css'

/** Over every screen of the practice realm: a hatched band that says it in words. */
export function PracticeMark({ onLeave }: { readonly onLeave?: () => void }) {
  return (
    <aside className="fm-practice" aria-label={frame.practiceShort}>
      <span className="fm-practice-words">
        <FlaskConical aria-hidden />
        {frame.practice}
      </span>
      {onLeave === undefined ? null : (
        <span className="fm-practice-words">
          <LinkButton onPress={onLeave}>{frame.practiceLeave}</LinkButton>
        </span>
      )}
    </aside>
  )
}
