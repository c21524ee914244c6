import type { Roll } from '../../../shared/charter/roll'
import { completeness } from '../../../shared/inbox/completeness'
import { remarks } from '../../../shared/meeting/approval/remark'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useNavigation } from '../../data/place'
import { LinkButton } from '../../design/Button'
import { approving as words } from '../../words/en/approving'

/** LC20: what is known to be open in minutes that are about to be approved, with the way there. It keeps nobody from approving. */
export function KnownOpen({ minutes, roll }: { readonly minutes: Meeting; readonly roll: Roll }) {
  const { go } = useNavigation()
  const said = remarks(minutes)
  const open = said.filter(({ answer }) => answer === null).length
  const takenIn = said.filter(({ answer }) => answer === 'taken-in').length
  const gaps = completeness(minutes, roll).filter(({ type }) => type !== 'remarks').length
  return (
    <>
      {open === 0 ? null : <p>{words.openRemarks(open)}</p>}
      {takenIn === 0 ? null : <p>{words.takenIn(takenIn)}</p>}
      {gaps === 0 ? null : (
        <p>
          {words.missing(gaps)}{' '}
          <LinkButton onPress={() => go({ screen: 'minutes', meeting: minutes.id })}>
            {words.seeMissing}
          </LinkButton>
        </p>
      )}
    </>
  )
}
