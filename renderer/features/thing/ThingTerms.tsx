import { useRef } from 'react'
import { useShelf } from '../../data/desk-context'
import { useThings } from '../../data/useThings'
import { Card } from '../../design/Card'
import { Facts } from '../../design/Facts'
import { Stack } from '../../design/Layout'
import { thing as words } from '../../words/en/thing'
import { Parts, type PartsProps } from './Parts'
import { useFocusAfter } from './useFocusAfter'

/** On the charter page of a Thing: the terms that come before its rules, and whose word for them is still missing. */
export function ThingTermsCard() {
  const { things, accept } = useThings()
  const assembly = useShelf()?.assembly
  const line = things.find(({ thing }) => thing === assembly)
  return line === undefined ? null : <Terms line={line} accept={accept} />
}

function Terms({ line, accept }: PartsProps) {
  const card = useRef<HTMLDivElement>(null)
  const taken = useFocusAfter(card, line)
  const { terms } = line
  const caller = terms.takingPart.find((one) => one.assembly === terms.caller)?.name ?? ''
  return (
    <Card title={words.terms}>
      <div ref={card}>
        <Stack gap={12}>
          <Facts
            rows={[
              { term: words.cardMatter, value: <bdi>{terms.matter.text}</bdi> },
              { term: words.calledBy, value: <bdi>{caller}</bdi> },
              {
                term: words.partakers,
                value: <Parts line={line} accept={(...given) => accept(...given).then(taken)} />,
              },
              { term: words.ending, value: words.endsWith(terms.end) },
              ...(terms.named.length === 0
                ? []
                : [{ term: words.overriding, value: terms.named.map(({ number }) => number).join(', ') }]),
            ]}
          />
          <p className="quiet">{words.termsStay}</p>
        </Stack>
      </div>
    </Card>
  )
}
