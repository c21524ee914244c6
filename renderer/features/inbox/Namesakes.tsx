import { tellApart } from '../../../shared/charter/people'
import type { Namesakes as Some } from '../../../shared/record/assembly-inbox'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useRoll } from '../../data/useRoll'
import { Button, LinkButton } from '../../design/Button'
import { dateInWords } from '../../words/en/dates'
import { inbox as words } from '../../words/en/inbox'
import { Matter, useSettling } from './Matter'

/** One name twice on the roll (RO9): one person, made one on the screen of the members, or two people. */
export function Namesakes({ people }: { readonly people: Some }) {
  const tell = useTell()
  const { go } = useNavigation()
  const { run } = useRoll({ edit: true })
  const settling = useSettling()
  const [first] = people
  const apart = async () => {
    if (run === null) return false
    for (const [index, one] of people.entries()) {
      for (const other of people.slice(index + 1)) {
        const said = run(tellApart, { one: one.id, other: other.id, apart: true })
        if (said.ok) continue
        tell.refusal(said.refusal)
        return false
      }
    }
    tell.done(words.twoPeople)
    return true
  }
  return (
    <Matter heading={words.onRollTwice(first.name)} settling={settling}>
      <ul className="fm-inbox-words">
        {people.map(({ id, name, since }) => (
          <li key={id}>
            <span>
              <bdi className="fm-inbox-what">{name}</bdi>{' '}
              <span className="quiet">{words.since(dateInWords(since))}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="fm-inbox-why quiet">{words.onRollTwiceWhy}</p>
      <div className="fm-inbox-ways">
        <Button isDisabled={settling.isBusy || run === null} onPress={() => settling.settle(apart)}>
          {words.areTwoPeople}
        </Button>
        <LinkButton onPress={() => go({ screen: 'members' })}>{words.makeOne}</LinkButton>
      </div>
    </Matter>
  )
}
