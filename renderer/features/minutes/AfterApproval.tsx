import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { afterApproval } from '../../../shared/minutes/after-approval'
import type { Shelf } from '../../../shared/wire/shelf'
import { Banner } from '../../design/Banner'
import { LinkButton } from '../../design/Button'
import { lifecycle as words } from '../../words/en/lifecycle'
import { gestureWords } from '../../words/en/undone'
import { goTo } from './JumpList'
import { type CorrectingAt, useSitting } from './useSitting'

/** LC9: what reached approved minutes from a computer that did not know. It alters nothing; each may become a correction. */
export function AfterApproval({ meeting, shelf }: { readonly meeting: Meeting; readonly shelf: Shelf }) {
  const sitting = useSitting(meeting)
  const { texts, facts } = afterApproval(meeting, shelf.roll, shelf.charter)
  if (texts.length + facts.length === 0) return null
  return (
    <Banner kind="warning" title={words.afterwards}>
      <p>{words.afterwardsWhy}</p>
      <ul className="fm-gaps">
        {texts.map(({ item, title, text }) => (
          <li key={item}>
            <span>
              <LinkButton onPress={() => goTo(item)}>
                <bdi>{title}</bdi>
              </LinkButton>
              : <bdi className="serif">{text.trim() === '' ? words.noText : text}</bdi>
            </span>
            <Make sitting={sitting} about={item} what={title} text={text} />
          </li>
        ))}
        {facts.map(({ by, at, said }, index) => {
          const what = gestureWords(said, null) ?? words.something
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: one person may have done two things in a minute
            <li key={index}>
              <span>
                <bdi>{by}</bdi>, <span className="figures">{at}</span>: <bdi>{what}</bdi>
              </span>
              <Make sitting={sitting} about={null} what={what} text={`${by}, ${at}: ${what}`} />
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}

type MakeProps = {
  readonly sitting: CorrectingAt | null
  readonly about: ItemId | null
  readonly what: string
  readonly text: string
}

/** While a meeting sits that can agree to it. */
function Make({ sitting, about, what, text }: MakeProps) {
  return sitting === null ? null : (
    <LinkButton aria-label={words.makeCorrectionOf(what)} onPress={() => sitting.begin(about, text)}>
      {words.makeCorrection}
    </LinkButton>
  )
}
