import { useState } from 'react'
import { canonical } from '../../../shared/canonical'
import type { ItemId } from '../../../shared/id'
import { published } from '../../../shared/meeting/approval/minutes-state'
import { notePublished } from '../../../shared/meeting/approval/publish'
import type { Meeting } from '../../../shared/meeting/meeting'
import { localDate } from '../../../shared/meeting/time'
import type { ItemBlock } from '../../../shared/minutes/block'
import { frozenBlocks } from '../../../shared/minutes/frozen'
import { disclosed, isConfidential, plainText } from '../../../shared/minutes/rich-disclosed'
import { namesIn } from '../../../shared/record/names-in'
import {
  mayPublish,
  publishable,
  reasonsGoOut,
  reasonsOffered,
  wordsAgreed,
} from '../../../shared/record/published'
import type { Shelf } from '../../../shared/wire/shelf'
import { useDesk } from '../../data/desk-context'
import { digestOf } from '../../data/digest'
import { freshId } from '../../data/moment'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useKin } from '../../data/useKin'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Row, Stack } from '../../design/Layout'
import { exporting } from '../../words/en/export'
import { lifecycle as words } from '../../words/en/lifecycle'
import { stances } from '../../words/en/positions'
import { refusalSentence } from '../../words/en/refusals'

/** A record made anew for those above and below (LC12): what of it stays here is chosen now, each reason too (LC13). */
export type PublishProps = {
  readonly meeting: Meeting
  readonly shelf: Shelf
  readonly run: Run<Meeting> | null
  readonly items: readonly ItemBlock[]
  readonly exportPublished: (assembly: string, record: string) => void
}

export function Publish({ meeting, shelf, run, items, exportPublished }: PublishProps) {
  const out = published(meeting)
  const may = mayPublish(meeting, shelf.charter)
  const kin = useKin()
  return (
    <Stack gap={12}>
      {out === null ? null : (
        <>
          <p>{words.publishedOn(localDate(out.clock), out.left, out.corrections)}</p>
          <Row>
            <Button onPress={() => exportPublished(shelf.assembly, out.record)}>
              {exporting.publishedOpen}
            </Button>
          </Row>
        </>
      )}
      <p className="quiet">{may.ok ? words.publishWhy : refusalSentence(may.refusal)}</p>
      {may.ok && kin !== null ? (
        <p className="fm-publish-to">
          {words.publishTo(kin.hosts.length, kin.openTo === 'tree' ? kin.members.length : 0)}
        </p>
      ) : null}
      {may.ok && run !== null ? <Choices meeting={meeting} shelf={shelf} run={run} items={items} /> : null}
    </Stack>
  )
}

function Choices({
  meeting,
  shelf,
  run,
  items,
}: Omit<PublishProps, 'exportPublished'> & { readonly run: Run<Meeting> }) {
  const desk = useDesk()
  const tell = useTell()
  const before = published(meeting)
  const { roll, charter } = shelf
  const offered = reasonsOffered(meeting).map((one) => ({ ...one, names: namesIn(one.reason, roll) }))
  const texts = textsOf(meeting, items).map((one) => ({
    ...one,
    names: namesIn(plainText(disclosed(one.rich)), roll),
  }))
  const goOut = reasonsGoOut(meeting, charter)
  // LC17: what names somebody stays until it is ticked.
  const [textsOut, setTextsOut] = useState<ReadonlySet<ItemId>>(
    () => new Set(texts.filter(({ names }) => names.length === 0).map(({ item }) => item)),
  )
  const [reasonsOut, setReasonsOut] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter(({ names }) => goOut && names.length === 0).map(({ key }) => key)),
  )
  const [isBusy, setBusy] = useState(false)
  const agreed = namesIn(wordsAgreed(meeting), roll)

  const publish = async () => {
    const record = freshId()
    const made = publishable(meeting, charter, {
      texts: textsOut,
      reasons: reasonsOut,
      record,
      replaces: before?.record ?? null,
    })
    if (!made.ok) return tell.refusal(made.refusal)
    setBusy(true)
    const text = canonical(made.value)
    const title = made.value.number ?? ''
    const { assembly } = shelf
    const sealed = await desk.sealRecord({ assembly, record, title, what: 'record', text, approves: null })
    setBusy(false)
    if (!sealed.ok) return tell.refusal(sealed.refusal)
    const noted = run(notePublished, {
      record,
      digest: await digestOf(text),
      left: made.value.left,
      corrections: made.value.corrections.length,
    })
    if (noted.ok) tell.done(words.publishDone)
    else tell.refusal(noted.refusal)
  }
  return (
    <Stack gap={12}>
      <fieldset className="fm-publish">
        <legend>{words.texts}</legend>
        {texts.length === 0 ? <p className="quiet">{words.noTexts}</p> : null}
        {texts.map(({ item, number, title, rich, names }) => (
          <Checkbox
            key={item}
            isSelected={textsOut.has(item)}
            onChange={(isOn) => setTextsOut(changed(textsOut, item, isOn))}
            {...described(names, isConfidential(rich))}
          >
            {words.textOf(number, title)}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className="fm-publish">
        <legend>{words.reasons}</legend>
        {offered.length === 0 ? <p className="quiet">{words.noReasons}</p> : null}
        {offered.length > 0 && !goOut ? <p className="quiet">{words.reasonsFew}</p> : null}
        {offered.map(({ key, stance, reason, names }) => (
          <Checkbox
            key={key}
            isSelected={reasonsOut.has(key)}
            onChange={(isOn) => setReasonsOut(changed(reasonsOut, key, isOn))}
            {...described(names, false)}
          >
            {`${stances[stance].word}: ${reason}`}
          </Checkbox>
        ))}
      </fieldset>
      {agreed.length === 0 ? null : <p>{words.agreedNames(agreed)}</p>}
      <p role="status">
        {words.goesOut({
          texts: textsOut.size,
          allTexts: texts.length,
          reasons: reasonsOut.size,
          allReasons: offered.length,
        })}
      </p>
      <Row>
        <Button isDisabled={isBusy} onPress={() => void publish()}>
          {before === null ? words.publishDo : words.publishAgain}
        </Button>
      </Row>
    </Stack>
  )
}

/** Of the approved text: what the secretary wrote, under the items it belongs to. */
function textsOf(meeting: Meeting, items: readonly ItemBlock[]) {
  const rich = new Map(
    (frozenBlocks(meeting) ?? []).flatMap((block) =>
      block.type === 'text' ? [[block.item, block.rich] as const] : [],
    ),
  )
  return items.flatMap(({ item, number, title }) => {
    const words = rich.get(item) ?? []
    return words.length === 0 ? [] : [{ item: item as ItemId, number, title, rich: words }]
  })
}

function described(names: readonly string[], secret: boolean): { readonly description?: string } {
  const said = [
    ...(names.length === 0 ? [] : [words.namesInIt(names)]),
    ...(secret ? [words.isConfidential] : []),
  ]
  return said.length === 0 ? {} : { description: said.join('. ') }
}

function changed<Key>(keys: ReadonlySet<Key>, key: Key, isOn: boolean): ReadonlySet<Key> {
  return new Set(isOn ? [...keys, key] : [...keys].filter((one) => one !== key))
}
