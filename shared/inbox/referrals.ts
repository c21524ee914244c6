import { type Folded, folded } from '../meeting/fold'
import type { Answer } from '../meeting/referral/passing'
import { referralsOf } from '../meeting/referral/referral'
import { ofType } from '../statement'
import type { InboxLine, Told } from './line'
import { itemFor, subject } from './subject'

/**
 * RF5: the assembly a matter was referred to has answered in two ways that do not know of each other. Nobody chooses for it: a later
 * word of its own settles it; until then it can be noted, and the matter counts as not answered. So with what came too late (RF7).
 */
export const referralLines = folded((meeting: Folded): readonly InboxLine[] =>
  referralsOf(meeting).flatMap((one): readonly InboxLine[] => {
    const told = one.contested === 'addressee' ? one.answers : one.late === null ? [] : [one.late]
    if (told.length === 0) return []
    const ids = new Set(told.map(({ id }) => id))
    const entered = ofType(meeting.statements, 'referral-answered').filter(({ answer }) => ids.has(answer.id))
    return [
      {
        key: `referral/${one.referral}`,
        subject: subject(one.contested === null ? 'referral-late' : 'referral-answers', {
          item: itemFor(meeting, one.item),
          name: one.name,
        }),
        words: entered.map(({ id, by, at, answer }) => ({
          statement: id,
          person: by.person,
          device: by.device,
          at,
          told: toldOfAnswer(answer),
        })),
        settledBy: 'note',
      },
    ]
  }),
)

function toldOfAnswer(answer: Answer): Told {
  if (answer.type === 'declined') return { type: 'text', text: answer.reason }
  if (answer.type !== 'result' || answer.decisions.length === 0) return { type: 'one-of', word: answer.type }
  const [first] = answer.decisions
  return { type: 'decided', number: first?.number ?? '', wording: first?.wording ?? '' }
}
