import { useMemo, useState } from 'react'
import { withoutAddresses } from '../../../shared/charter/pasted-names'
import { addPeople } from '../../../shared/charter/people'
import type { Roll, Standing } from '../../../shared/charter/roll'
import { turnedLines } from '../../../shared/charter/turned-name'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Checkbox } from '../../design/Checkbox'
import { FormDialog } from '../../design/FormDialog'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { pasteList as words } from '../../words/en/members'
import { type Preview, previewOf } from './preview'
import { standingOptions } from './standings'

/** Many names at once, with a look at what will become of them first. */
export type PasteListProps = {
  readonly roll: Roll
  readonly run: Run<Roll>
  /** What was pasted elsewhere, to be looked at here. */
  readonly begin: string
  readonly onClose: () => void
}

export function PasteList({ roll, run, begin, onClose }: PasteListProps) {
  const tell = useTell()
  const [text, setText] = useState(begin === '' ? (leftBefore.get(roll.assembly) ?? '') : begin)
  const [standing, setStanding] = useState<Standing>('member')
  const [isTurning, setTurning] = useState(true)
  const bare = useMemo(() => withoutAddresses(text), [text])
  const round = useMemo(() => turnedLines(bare.text), [bare])
  const names = isTurning ? round.text : bare.text
  const preview = useMemo(() => ({ ...previewOf(roll, names), addresses: bare.left }), [roll, names, bare])
  const add = () => {
    if (preview.added.length === 0) return
    const added = run(addPeople, { text: names, standing })
    if (added.ok) tell.done(words.done(added.value.added.length))
    else tell.refusal(added.refusal)
    leftBefore.delete(roll.assembly)
    onClose()
  }
  const leave = () => {
    if (text.trim() === '') leftBefore.delete(roll.assembly)
    else {
      leftBefore.set(roll.assembly, text)
      tell.done(words.left)
    }
    onClose()
  }
  return (
    <FormDialog
      title={words.title}
      onClose={leave}
      onSubmit={add}
      submitLabel={words.go(preview.added.length)}
      isDisabled={preview.added.length === 0}
    >
      <TextArea
        label={words.field}
        description={words.help}
        value={text}
        onChange={setText}
        rows={8}
        autoFocus
      />
      <Select
        label={words.as}
        options={standingOptions}
        value={standing}
        onChange={(id) => setStanding(standingOptions.find((one) => one.id === id)?.id ?? 'member')}
      />
      {round.turned === 0 ? null : (
        <Checkbox isSelected={isTurning} onChange={setTurning} description={words.turnHelp}>
          {words.turn(round.turned)}
        </Checkbox>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section aria-label={words.preview} aria-live="polite" tabIndex={0} className="fm-members-preview">
        <Said preview={preview} />
      </section>
    </FormDialog>
  )
}

function Said({ preview }: { readonly preview: Preview }) {
  const { added, already, twice, addresses, refused } = preview
  if (added.length + already.length + twice.length + addresses.length + refused.length === 0)
    return <p className="quiet">{words.nothing}</p>
  const groups = [
    { id: 'added', names: added, title: words.added(added.length) },
    { id: 'already', names: already, title: words.already(already.length) },
    { id: 'twice', names: twice, title: words.twice(twice.length) },
    { id: 'addresses', names: addresses, title: words.addresses(addresses.length) },
    { id: 'refused', names: refused, title: words.refused(refused.length) },
  ].filter(({ names }) => names.length > 0)
  return groups.map(({ id, names, title }) => (
    <div key={id}>
      <strong>{title}</strong>
      <ul className="fm-members-names">
        {names.slice(0, most).map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand in a list twice
          <li key={index}>
            <bdi>{name.slice(0, 80)}</bdi>
          </li>
        ))}
        {names.length > most ? <li>…</li> : null}
      </ul>
    </div>
  ))
}

/** What was written and not added, of each assembly: it is there again until the window is closed or locked. */
const leftBefore = new Map<string, string>()

/** So many names of each sort are shown; the figures count them all. */
const most = 60
