import type { Clash } from '../../../shared/record/clash'
import { isCalledOver, notTakingPart } from '../../../shared/record/clash-called'
import type { ClashSide } from '../../../shared/record/clash-word'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useGoIn } from '../../data/useGoIn'
import { useThings } from '../../data/useThings'
import { Button, LinkButton } from '../../design/Button'
import { Row } from '../../design/Layout'
import { clash as words } from '../../words/en/clash'
import './Clashes.css'

/** Two decisions of two assemblies side by side, who says that they contradict, and the way to settle it (CS5). */
export type ClashCardProps = {
  readonly clash: Clash
  readonly level: 2 | 3
  readonly primary: boolean
  /** On the page of this decision: no way leads to where one is. */
  readonly on?: string
}

export function ClashCard({ clash, level, primary, on }: ClashCardProps) {
  const { sides, how, contradict, together, isOneSided, coming } = clash
  const [one, other] = sides
  const Heading = level === 2 ? 'h2' : 'h3'
  const names = (some: Clash['contradict']) => some.map(({ name }) => name)
  return (
    <article className="fm-clash" aria-label={words.heading(one.name, other.name)}>
      <Heading tabIndex={-1}>
        <bdi>{words.heading(one.name, other.name)}</bdi>
      </Heading>
      <div className="fm-clash-sides">
        {sides.map((side) => (
          <Side key={side.decision} side={side} isOpen={side.decision === on} />
        ))}
      </div>
      {how === 'matter' ? <p>{words.onOneMatter}</p> : null}
      {contradict.length === 0 ? null : (
        <p>
          <bdi>{isOneSided ? words.onlySaidBy(names(contradict)) : words.saidBy(names(contradict))}</bdi>
        </p>
      )}
      {together.length === 0 ? null : (
        <p>
          <bdi>{words.together(names(together))}</bdi>
        </p>
      )}
      <p className="quiet">{coming === null ? words.both : words.coming(coming.by.number, coming.on)}</p>
      <Ways clash={clash} primary={primary} />
    </article>
  )
}

function Side({ side, isOpen }: { readonly side: ClashSide; readonly isOpen: boolean }) {
  const goIn = useGoIn()
  const isHere = useCell(useDesk().cards).some(({ assembly }) => assembly === side.assembly)
  const { assembly, name, number, wording, on, decision } = side
  return (
    <section className="fm-clash-side" aria-label={`${name}, ${number}`}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        , <bdi>{number}</bdi>, <span className="quiet">{words.decided(on)}</span>
      </p>
      <p className="fm-clash-wording serif" dir="auto">
        {wording}
      </p>
      {isHere && !isOpen ? (
        <div>
          <LinkButton onPress={() => goIn(assembly, { screen: 'decisions', decision })}>
            {words.open(number)}
          </LinkButton>
        </div>
      ) : null}
    </section>
  )
}

/** What the assembly in focus can do: call both together, or say for itself that they go together, or that they do not. */
function Ways({ clash, primary }: { readonly clash: Clash; readonly primary: boolean }) {
  const desk = useDesk()
  const tell = useTell()
  const shelf = useShelf()
  const { go } = useNavigation()
  const { things } = useThings()
  if (shelf === null || shelf.readOnly || shelf.charter.thing !== undefined) return null
  const { assembly } = shelf
  const called = things.find(({ terms, standing }) => standing.type !== 'ended' && isCalledOver(clash, terms))
  const missing = called === undefined ? [] : notTakingPart(clash, called.terms)
  const isSide = clash.sides.some((side) => side.assembly === assembly)
  const says = (which: Clash['contradict']) => which.some((one) => one.assembly === assembly)
  // Nobody else says it, and nothing else shows it: with this word it is gone (CS4).
  const isOursAlone = clash.how === 'said' && says(clash.contradict) && clash.contradict.length === 1
  const say = async (what: 'contradict' | 'together') => {
    const said = await desk.clashes.say(assembly, { sides: clash.sides, says: what })
    if (said.ok)
      tell.done(
        what === 'contradict' ? words.saidContradict : isOursAlone ? words.takenBack : words.saidTogether,
      )
    else tell.refusal(said.refusal)
  }
  if (desk.author().office === 'deputy') return <p className="quiet">{words.deputy}</p>
  return (
    <>
      {called === undefined ? (
        <p className="quiet">{words.settleHelp}</p>
      ) : (
        <p>
          <bdi>
            {missing.length === 0 ? words.called(called.name) : words.calledWithout(called.name, missing)}
          </bdi>
        </p>
      )}
      <Row gap={12}>
        {called === undefined ? (
          <Button
            {...(primary ? { kind: 'primary' as const } : {})}
            onPress={() => go({ screen: 'thing', clash: clash.key })}
          >
            {words.settle}
          </Button>
        ) : null}
        {says(clash.contradict) || (clash.how === 'matter' && !says(clash.together)) ? null : (
          <Button onPress={() => void say('contradict')}>{words.sayToo}</Button>
        )}
        {says(clash.together) || !(isSide || says(clash.contradict)) ? null : (
          <Button kind="quiet" onPress={() => void say('together')}>
            {isOursAlone ? words.takeBack : words.sayTogether}
          </Button>
        )}
      </Row>
    </>
  )
}
