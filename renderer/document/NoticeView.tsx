import type { NoticeBlock } from '../../shared/minutes/notice-block'
import { notice as words } from '../words/en/notice'

/** Beside the quorum: the notice was later than the charter asks (NT3). */
export function NoticeView({ block }: { readonly block: NoticeBlock }) {
  const { given, days, asked } = block
  return (
    <p className="fm-doc-fact fm-doc-quorum">
      {given === null ? words.noneNoted(days, asked) : words.givenLate(given, days, asked)}
    </p>
  )
}
