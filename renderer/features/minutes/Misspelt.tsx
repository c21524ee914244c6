import { onRoll, type Roll } from '../../../shared/charter/roll'
import { agenda } from '../../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import { plainText } from '../../../shared/minutes/rich-disclosed'
import { richText } from '../../../shared/minutes/rich-text'
import { LinkButton } from '../../design/Button'
import { useMisspelt } from '../../editor/useMisspelt'
import { lifecycle as words } from '../../words/en/lifecycle'
import { goTo } from './JumpList'

/** SP7: a quiet line before a draft goes out, and the way to the first of them. */
export function Misspelt({ meeting, roll }: { readonly meeting: Meeting; readonly roll: Roll }) {
  const notes = agenda(meeting).map(({ id }) => ({
    item: id,
    lines: richText(meeting.prose[id] ?? '', meeting.marks?.[id]).map((block) => plainText([block])),
  }))
  const { count, first } = useMisspelt(notes, onRoll(roll))
  if (count === 0 || first === null) return null
  const said = words.misspelt(count)
  return (
    <p className="quiet">
      {said}{' '}
      <LinkButton aria-label={words.goThere(said)} onPress={() => goTo(first)}>
        {words.toItem}
      </LinkButton>
    </p>
  )
}
