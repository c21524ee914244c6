import type { AssemblyId } from '../../../shared/id'
import type { ThingLine } from '../../../shared/wire/shelf'
import { useCell, useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import type { Things } from '../../data/useThings'
import { Button } from '../../design/Button'
import { thing as words } from '../../words/en/thing'
import './Thing.css'

/** Those who take part: who has accepted, who can do so here, and who is not on this computer. */
export type PartsProps = { readonly line: ThingLine; readonly accept: Things['accept'] }

export function Parts({ line, accept }: PartsProps) {
  const tell = useTell()
  const cards = useCell(useDesk().cards)
  // TH14: an assembly's word is its secretary's to give.
  const isDeputy = (assembly: AssemblyId) =>
    cards.some((card) => card.assembly === assembly && card.office === 'deputy')
  const take = async (assembly: AssemblyId, name: string) => {
    if (await accept(assembly, line.thing)) tell.done(words.acceptedDone(name))
  }
  const isOver = line.standing.type === 'ended'
  return (
    <ul className="fm-thing-parts">
      {line.parts.map(({ assembly, name, accepted: has, isHere }) => (
        <li key={assembly}>
          {has || !isHere || isOver || isDeputy(assembly) ? (
            <>
              <bdi>{name}</bdi>{' '}
              <span className="quiet">
                {has
                  ? words.accepted
                  : !isHere
                    ? words.notHere
                    : isDeputy(assembly) && !isOver
                      ? words.secretaryAccepts
                      : words.notAccepted}
              </span>
            </>
          ) : (
            <Button onPress={() => void take(assembly, name)}>{words.accept(name)}</Button>
          )}
        </li>
      ))}
    </ul>
  )
}
