import { type CSSProperties, type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react'
import { given } from './FieldFrame'
import { matching } from './matching'
import './Field.css'
import './Menu.css'

/**
 * Type a few letters, Enter: the first match is always the one that Enter takes, and the focus stays for the next.
 * A textbox with a list in the ARIA 1.2 form; the list floats and never moves what is below it.
 */
export type ComboOption = { readonly id: string; readonly label: string; readonly hint?: string }
export type ComboBoxProps = {
  readonly label: string
  readonly options: readonly ComboOption[]
  readonly value: string
  readonly onInput: (text: string) => void
  readonly onChoose: (id: string) => void
  /** Enter while nothing matches, or with `allowsOther` when the list is closed. */
  readonly onEnterText?: (text: string) => void
  readonly allowsOther?: boolean
  readonly description?: string
  readonly error?: string | null
  readonly labelHidden?: boolean
  readonly placeholder?: string
  readonly noMatch?: string
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

const most = 8

export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    options,
    value,
    onInput,
    onChoose,
    onEnterText,
    labelHidden = false,
    description,
    error,
  } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const found = matching(options, value).slice(0, most)
  const shown = isOpen && (found.length > 0 || (value.trim() !== '' && props.noMatch !== undefined))
  const current = isOpen ? found[Math.min(at, found.length - 1)] : undefined

  const anchor = { '--combo': `--combo${id.replace(/\W/g, '')}` } as CSSProperties
  useEffect(() => {
    list.current?.togglePopover(shown)
  }, [shown])

  const choose = (option: ComboOption) => {
    setOpen(false)
    setAt(0)
    onChoose(option.id)
  }
  const press = (event: KeyboardEvent) => {
    // With Ctrl an arrow belongs to the screen: on to the next item.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const by = event.key === 'ArrowDown' ? 1 : -1
      setAt(isOpen ? Math.max(0, Math.min(found.length - 1, at + by)) : 0)
      setOpen(true)
    } else if (event.key === 'Enter' && (value.trim() !== '' || current)) {
      event.preventDefault()
      event.stopPropagation()
      if (current && (value.trim() !== '' || isOpen)) choose(current)
      else onEnterText?.(value.trim())
    } else if (event.key === 'Escape' && (isOpen || value !== '')) {
      event.stopPropagation()
      if (isOpen) setOpen(false)
      else onInput('')
    }
  }

  return (
    <div className="fm-field">
      <label className={labelHidden ? 'fm-label fm-hidden' : 'fm-label'} htmlFor={`${id}in`}>
        {label}
      </label>
      <span className="fm-box fm-combo-box" style={anchor}>
        <input
          id={`${id}in`}
          className="fm-input"
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the caller says when a field is the next step
          autoFocus={props.autoFocus}
          disabled={props.isDisabled}
          placeholder={props.placeholder}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? `${id}list` : undefined}
          aria-activedescendant={shown && current ? `${id}${current.id}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={description === undefined && !error ? undefined : `${id}note`}
          value={value}
          onChange={(event) => {
            onInput(event.target.value)
            setAt(0)
            setOpen(event.target.value.trim() !== '')
          }}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
          {...given('ref', props.inputRef)}
        />
      </span>
      {description === undefined && !error ? null : (
        <span id={`${id}note`} className={error ? 'fm-error' : 'fm-description'}>
          {error || description}
        </span>
      )}
      {/* In the top layer, so that no scrolling room cuts it off, and yet where it belongs in the page. */}
      <div className="fm-popover fm-combo-list" popover="manual" ref={list} style={anchor}>
        <div className="fm-menu" role="listbox" tabIndex={-1} id={`${id}list`} aria-label={label}>
          {found.map((option, index) => (
            <div
              key={option.id}
              id={`${id}${option.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === current}
              className="fm-menu-item fm-option"
              onPointerDown={(event) => {
                event.preventDefault()
                choose(option)
              }}
              onPointerMove={() => setAt(index)}
            >
              <bdi className="fm-menu-words">{option.label}</bdi>
              {option.hint === undefined ? null : <span className="quiet small">{option.hint}</span>}
            </div>
          ))}
          {found.length === 0 ? (
            <div className="fm-menu-none" role="option" tabIndex={-1} aria-selected={false} aria-disabled>
              {props.noMatch}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  )
}
