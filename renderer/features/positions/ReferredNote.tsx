import type { Meeting } from '../../../shared/meeting/meeting'
import type { Proposal } from '../../../shared/meeting/proposal/proposal'
import { referralsOf } from '../../../shared/meeting/referral/referral'
import { referredBlock } from '../../../shared/minutes/referred-block'
import { useNavigation } from '../../data/place'
import { useOnItsWay } from '../../data/useOnItsWay'
import { LinkButton } from '../../design/Button'
import { ReferredView } from '../../document/ReferredView'
import { referral as words } from '../../words/en/referral'

/** RF4: under a proposal, to whom it was referred and what has come of that; from there it is called back. */
export type ReferredNoteProps = { readonly meeting: Meeting; readonly proposal: Proposal }

export function ReferredNote({ meeting, proposal: { proposal, item } }: ReferredNoteProps) {
  const { go } = useNavigation()
  const onItsWay = useOnItsWay()
  const handed = referralsOf(meeting).filter((one) => one.proposal === proposal)
  if (handed.length === 0) return null
  return (
    <div className="small">
      {handed.map((one) => (
        <ReferredView
          key={`${one.referral}/${one.to}`}
          block={referredBlock(one)}
          onItsWay={onItsWay(one.referral)}
        />
      ))}
      <p>
        <LinkButton onPress={() => go({ screen: 'refer', meeting: meeting.id, item, proposal })}>
          {words.whereItIs}
        </LinkButton>
      </p>
    </div>
  )
}
