import { type ClipboardEvent, useRef, useState } from 'react'
import { addPerson } from '../../../shared/charter/people'
import type { Roll, Standing } from '../../../shared/charter/roll'
import { turnedName } from '../../../shared/charter/turned-name'
import type { PersonId } from '../../../shared/id'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { useAnnounce } from '../../design/LiveRegion'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { members as words } from '../../words/en/members'
import { standingOptions } from './standings'

/** A name and Enter; the focus stays for the next. A name that is there already is asked about in place (RO2). */
export type AddPersonProps = {
  readonly run: Run<Roll> | null
  readonly nameOf: (person: PersonId) => string
  /** Several lines at once are looked at first, in the list. */
  readonly onPasted: (text: string) => void
}

export function AddPerson({ run, nameOf, onPasted }: AddPersonProps) {
  const tell = useTell()
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [standing, setStanding] = useState<Standing>('member')
  const [twin, setTwin] = useState<string | null>(null)
  const [turned, setTurned] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)

  const write = (text: string) => {
    setName(text)
    setTwin(null)
    setTurned(null)
    setError(null)
  }
  const add = (namesake: boolean, as = name) => {
    if (run === null) return
    setTurned(null)
    const added = run(addPerson, { name: as, standing, namesake })
    if (added.ok) {
      announce(words.added(as.trim()))
      write('')
      field.current?.focus()
      return
    }
    const { refusal } = added
    if (refusal.rule === 'RO2') {
      if (as !== name) setName(as)
      setTwin(nameOf(refusal.person))
      announce(words.twin(nameOf(refusal.person)), 'assertive')
    } else if (refusal.rule === 'ST9') setError(words.nameMissing)
    else if (refusal.rule === 'ST8') setError(words.nameLong)
    else tell.refusal(refusal)
  }

  /** RO10: asked about in place, as a name that is there already is. */
  const begin = () => {
    const other = turnedName(name)
    if (other === null) return add(false)
    setTurned(other)
    announce(words.turned(other), 'assertive')
  }

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (run === null || text.split(/[\n\r]+/).filter((line) => line.trim() !== '').length < 2) return
    event.preventDefault()
    onPasted(text)
  }

  return (
    <div className="fm-members-add" onPasteCapture={paste}>
      <div className="fm-members-add-row">
        <TextField
          label={words.add}
          description={words.addHelp}
          value={name}
          onChange={write}
          onEnter={begin}
          inputRef={field}
          error={error}
          isDisabled={run === null}
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          label={words.addAs}
          options={standingOptions}
          value={standing}
          onChange={(id) => setStanding(standingOptions.find((one) => one.id === id)?.id ?? 'member')}
          isDisabled={run === null}
        />
      </div>
      {turned === null ? null : (
        <div className="fm-members-twin">
          <p>
            <strong dir="auto">{words.turned(turned)}</strong> {words.turnedHelp}
          </p>
          <Row>
            <Button autoFocus onPress={() => add(false, turned)}>
              {words.turnedAdd(turned)}
            </Button>
            <Button kind="quiet" onPress={() => add(false)}>
              {words.turnedNot(name.trim())}
            </Button>
          </Row>
        </div>
      )}
      {twin === null ? null : (
        <div className="fm-members-twin">
          <p>
            <strong dir="auto">{words.twin(twin)}</strong> {words.twinHelp}
          </p>
          <Row>
            <Button onPress={() => add(true)}>{words.twinAdd}</Button>
            <Button
              kind="quiet"
              onPress={() => {
                write('')
                field.current?.focus()
              }}
            >
              {words.twinLeave}
            </Button>
          </Row>
        </div>
      )}
    </div>
  )
}
