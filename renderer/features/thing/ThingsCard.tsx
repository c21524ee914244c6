import { useRef } from 'react'
import { localDate } from '../../../shared/meeting/time'
import { isCalledOver, notTakingPart } from '../../../shared/record/clash-called'
import type { ThingLine } from '../../../shared/wire/shelf'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useClock } from '../../data/useClock'
import { type Things, useThings } from '../../data/useThings'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip, type ChipMark, type ChipTone } from '../../design/Chip'
import { Row, Stack } from '../../design/Layout'
import { clash as clashWords } from '../../words/en/clash'
import { thing as words } from '../../words/en/thing'
import { MinutesLines } from './MinutesLines'
import { Parts } from './Parts'
import { useFocusAfter } from './useFocusAfter'

/** On Home, of the Thing itself and of each assembly that takes part: the matter, who has accepted, what comes next. */
export function ThingsCards() {
  const { things, accept } = useThings()
  return things.map((line) => <ThingCard key={line.thing} line={line} accept={accept} />)
}

const looks: Readonly<
  Record<
    ThingLine['standing']['type'],
    { readonly tone: ChipTone; readonly mark: ChipMark; readonly word: string }
  >
> = {
  waiting: { tone: 'reservations', mark: 'half', word: words.waiting },
  'in-force': { tone: 'agree', mark: 'check', word: words.inForce },
  approving: { tone: 'reservations', mark: 'half', word: words.approvingChip },
  ended: { tone: 'quiet', mark: 'dash', word: words.endedChip },
}

function ThingCard({ line, accept }: { readonly line: ThingLine; readonly accept: Things['accept'] }) {
  const card = useRef<HTMLDivElement>(null)
  const taken = useFocusAfter(card, line)
  const desk = useDesk()
  const focus = useShelf()
  const today = localDate(useClock(focus?.charter.zone ?? zoneHere(), 60))
  const { thing, name, terms, standing, parts } = line
  const clash = useCell(desk.clashes.all).find((one) => isCalledOver(one, terms))
  const missing = clash === undefined ? [] : notTakingPart(clash, terms)
  const { tone, mark, word } = looks[standing.type]
  const isLastDay = terms.end.type === 'date' && terms.end.on === today
  const ends = isLastDay ? words.lastDay : words.endsWith(terms.end)
  return (
    <Card title={<bdi>{name}</bdi>} level={2}>
      <div ref={card}>
        <Stack gap={12}>
          <Row>
            <Chip tone={tone} mark={mark}>
              {word}
            </Chip>
            <span>
              <span className="quiet">{words.cardMatter}</span> <bdi>{terms.matter.text}</bdi>
            </span>
          </Row>
          {missing.length === 0 ? null : <Banner kind="warning" title={clashWords.without(missing)} />}
          <p>
            {standing.type === 'waiting'
              ? `${words.waitingText(standing.missing.length)} ${ends}`
              : standing.type === 'ended'
                ? words.ended(standing.on, standing.by)
                : standing.type === 'approving'
                  ? words.approving(standing.on, standing.by)
                  : `${words.inForceText(parts.map((part) => part.name))} ${ends}`}
          </p>
          {standing.type === 'waiting' ? (
            <Parts line={line} accept={(...given) => accept(...given).then(taken)} />
          ) : null}
          <MinutesLines line={line} today={today} isHere={focus?.assembly === thing} />
          {focus?.assembly === thing ? null : (
            <Row>
              <Button onPress={() => void desk.switchTo(thing)}>{words.open}</Button>
            </Row>
          )}
        </Stack>
      </div>
    </Card>
  )
}
