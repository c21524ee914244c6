import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { design } from '../words/en/design'
import { Kbd } from './Kbd'
import { matching } from './matching'
import './CommandPalette.css'
import './Dialog.css'
import './Field.css'
import './Menu.css'

/** Ctrl+K: type a few letters, Enter goes there. The first match is the one that Enter takes. */
export type Command = {
  readonly id: string
  readonly label: string
  readonly group?: string
  readonly keys?: string
  /** Other words it is found by. */
  readonly also?: string
  readonly hint?: string
  readonly icon?: ReactNode
  /** It cannot be done now, and this is why. */
  readonly why?: string
}
export type CommandPaletteProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly commands: readonly Command[]
  readonly onChoose: (id: string) => void
  /** What stands behind all that matches: where more is found. */
  readonly further?: {
    readonly label: (written: string) => string
    readonly take: (written: string) => void
  }
  readonly title?: string
  readonly placeholder?: string
}

const most = 60

export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onClose, title = design.goAnywhere } = props
  return (
    <ModalOverlay
      className="fm-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="fm-modal fm-modal-medium">
        <AriaDialog className="fm-dialog">
          <Heading slot="title" className="fm-hidden">
            {title}
          </Heading>
          <Palette {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

const furtherId = 'further'

function Palette(props: CommandPaletteProps) {
  const { commands, onChoose, onClose, further, placeholder = design.goAnywhereField } = props
  const id = useId()
  const [written, setWritten] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const asked = written.trim()
  const found: readonly Command[] = [
    ...matching(commands, written).slice(0, most),
    ...(further === undefined || asked === '' ? [] : [{ id: furtherId, label: further.label(asked) }]),
  ]
  const current = found[Math.min(at, found.length - 1)]
  const currentId = current === undefined ? undefined : `${id}${current.id}`

  useEffect(() => {
    if (currentId === undefined) return
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const choose = (command: Command) => {
    if (command.why !== undefined) return
    onClose()
    // Once the focus is back where it was: a deed may lead it elsewhere.
    setTimeout(() => (command.id === furtherId ? further?.take(asked) : onChoose(command.id)))
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(found.length - 1, to)))
    } else if (event.key === 'Enter' && current) {
      event.preventDefault()
      choose(current)
    }
  }

  return (
    <div className="fm-palette">
      <input
        className="fm-input fm-palette-input"
        role="combobox"
        aria-label={placeholder}
        aria-expanded
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={currentId}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type in
        autoFocus
        placeholder={placeholder}
        value={written}
        onChange={(event) => {
          setWritten(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div
        className="fm-menu fm-palette-list"
        role="listbox"
        tabIndex={-1}
        id={`${id}list`}
        aria-label={design.goAnywhere}
        ref={list}
      >
        {found.map((command, index) => (
          <div
            key={command.id}
            id={`${id}${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === current}
            aria-disabled={command.why === undefined ? undefined : true}
            className="fm-menu-item fm-option"
            onPointerDown={(event) => {
              event.preventDefault()
              choose(command)
            }}
            onPointerMove={() => setAt(index)}
          >
            {command.icon}
            <span className="fm-menu-words">
              <bdi>{command.label}</bdi>
              {command.why === undefined ? null : <span className="quiet small">{command.why}</span>}
            </span>
            <span className="quiet small">{command.hint ?? command.group}</span>
            {command.keys === undefined ? null : <Kbd keys={command.keys} />}
          </div>
        ))}
        {found.length === 0 ? (
          <div className="fm-menu-none" role="option" tabIndex={-1} aria-selected={false} aria-disabled>
            {design.noMatch}
          </div>
        ) : null}
      </div>
    </div>
  )
}
