import type { Answer } from '../../../shared/meeting/referral/passing'
import type { CameLine } from '../../../shared/wire/passing'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { focusSoon } from '../../design/focus-soon'
import { referral as words } from '../../words/en/referral'

/** RF5: this assembly has answered in two ways; it says by a later word which stands. */
export function WhichStands({ line: { of } }: { readonly line: CameLine }) {
  const desk = useDesk()
  const tell = useTell()
  const settle = async ({ id }: Answer) => {
    const refused = await desk.passing.answer(of, { type: 'stands', answer: id })
    if (refused !== null) return tell.refusal(refused)
    tell.done(words.settled)
    focusSoon(() => document.querySelector<HTMLElement>('h1'))
  }
  return (
    <span className="fm-came-in-do">
      {of.answers.map((answer) => (
        <Button
          key={answer.id}
          aria-label={words.standsOf(words.states[stateOf(answer)])}
          onPress={() => void settle(answer)}
        >
          {words.states[stateOf(answer)]} {words.stands}
        </Button>
      ))}
    </span>
  )
}

function stateOf({ type }: Answer): 'received' | 'accepted' | 'declined' | 'result' {
  return type === 'receipt' ? 'received' : type
}
