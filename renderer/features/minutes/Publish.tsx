import { useState } from 'react'
import { canonical } from '../../../shared/canonical'
import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { published } from '../../../shared/meeting/minutes-state'
import { notePublished } from '../../../shared/meeting/publish'
import { localDate } from '../../../shared/meeting/time'
import type { ItemBlock } from '../../../shared/minutes/block'
import { frozenBlocks } from '../../../shared/minutes/frozen'
import { isConfidential, plainText } from '../../../shared/minutes/rich-disclosed'
import { mayPublish, publishable, reasonsGoOut, reasonsOffered } from '../../../shared/record/published'
import type { Shelf } from '../../../shared/wire/shelf'
import { useDesk } from '../../data/desk-context'
import { digestOf } from '../../data/digest'
import { freshId } from '../../data/moment'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Row, Stack } from '../../design/Layout'
import { lifecycle as words } from '../../words/en/lifecycle'
import { stances } from '../../words/en/positions'
import { refusalSentence } from '../../words/en/refusals'

/** A record made anew for those above and below (LC12): what of it stays here is chosen now, each reason too (LC13). */
export type PublishProps = {
  readonly meeting: Meeting
  readonly shelf: Shelf
  readonly run: Run<Meeting> | null
  readonly items: readonly ItemBlock[]
}

export function Publish({ meeting, shelf, run, items }: PublishProps) {
  const out = published(meeting)
  const may = mayPublish(meeting, shelf.charter)
  return (
    <Stack gap={12}>
      {out === null ? null : <p>{words.publishedOn(localDate(out.clock), out.left, out.corrections)}</p>}
      <p className="quiet">{may.ok ? words.publishWhy : refusalSentence(may.refusal)}</p>
      {may.ok && run !== null ? <Choices meeting={meeting} shelf={shelf} run={run} items={items} /> : null}
    </Stack>
  )
}

function Choices({ meeting, shelf, run, items }: PublishProps & { readonly run: Run<Meeting> }) {
  const desk = useDesk()
  const tell = useTell()
  const before = published(meeting)
  const offered = reasonsOffered(meeting)
  const goOut = reasonsGoOut(meeting, shelf.charter)
  const [left, setLeft] = useState<ReadonlySet<ItemId>>(new Set())
  const [reasons, setReasons] = useState<ReadonlySet<string>>(
    new Set(goOut ? offered.map(({ key }) => key) : []),
  )
  const [isBusy, setBusy] = useState(false)
  const texts = textsOf(meeting)

  const publish = async () => {
    const record = freshId()
    const made = publishable(meeting, shelf.charter, {
      left,
      reasons,
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
        {[...texts.values()].some((rich) => plainText(rich).trim() !== '') ? null : (
          <p className="quiet">{words.noTexts}</p>
        )}
        {items.map(({ item, number, title }) => {
          const rich = texts.get(item) ?? []
          if (plainText(rich).trim() === '') return null
          const id = item as ItemId
          return (
            <Checkbox
              key={item}
              isSelected={left.has(id)}
              onChange={(isOn) => setLeft(changed(left, id, isOn))}
              {...(isConfidential(rich) ? { description: words.isConfidential } : {})}
            >
              {words.leaveOut(number, title)}
            </Checkbox>
          )
        })}
      </fieldset>
      <fieldset className="fm-publish">
        <legend>{words.reasons}</legend>
        {offered.length === 0 ? <p className="quiet">{words.noReasons}</p> : null}
        {offered.length > 0 && !goOut ? <p className="quiet">{words.reasonsFew}</p> : null}
        {offered.map(({ key, stance, reason }) => (
          <Checkbox
            key={key}
            isSelected={reasons.has(key)}
            onChange={(isOn) => setReasons(changed(reasons, key, isOn))}
          >
            {`${stances[stance].word}: ${reason}`}
          </Checkbox>
        ))}
      </fieldset>
      <Row>
        <Button isDisabled={isBusy} onPress={() => void publish()}>
          {before === null ? words.publishDo : words.publishAgain}
        </Button>
      </Row>
    </Stack>
  )
}

function textsOf(meeting: Meeting) {
  return new Map(
    (frozenBlocks(meeting) ?? []).flatMap((block) =>
      block.type === 'text' ? [[block.item, block.rich] as const] : [],
    ),
  )
}

function changed<Key>(keys: ReadonlySet<Key>, key: Key, isOn: boolean): ReadonlySet<Key> {
  return new Set(isOn ? [...keys, key] : [...keys].filter((one) => one !== key))
}
