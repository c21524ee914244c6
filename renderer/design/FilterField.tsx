import { type CSSProperties, type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react'
import { given } from './FieldFrame'
import './Field.css'
import './Menu.css'

/**
 * One line of words and filter words, with what may follow floating below while a filter word is typed. With `results` the arrows go on
 * to what was found, and Enter goes there; the focus stays in the field.
 */
export type FilterFieldProps = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly description: string
  readonly value: string
  readonly onChange: (written: string) => void
  /** The whole line as it would then read. */
  readonly suggestions: readonly { readonly label: string; readonly written: string }[]
  readonly suggestionsLabel: string
  readonly results?: {
    readonly list: string
    readonly current: string | undefined
    readonly onStep: (by: number) => void
    readonly onEnter: () => void
  }
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

export function FilterField(props: FilterFieldProps) {
  const { label, labelHidden = false, description, value, onChange, suggestions, results } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const shown = isOpen && suggestions.length > 0
  const current = shown ? suggestions[at] : undefined
  const anchor = { '--combo': `--combo${id.replace(/\W/g, '')}` } as CSSProperties
  useEffect(() => {
    list.current?.togglePopover(shown)
  }, [shown])

  const write = (written: string) => {
    onChange(written)
    setAt(-1)
    setOpen(written !== '')
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (by !== undefined && shown) {
      event.preventDefault()
      setAt(Math.max(-1, Math.min(suggestions.length - 1, at + by)))
    } else if (by !== undefined && results !== undefined) {
      event.preventDefault()
      results.onStep(by)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (current !== undefined) write(current.written)
      else results?.onEnter()
    } else if (event.key === 'Escape' && (shown || value !== '')) {
      event.stopPropagation()
      if (shown) setOpen(false)
      else write('')
    }
  }
  const active = current === undefined ? results?.current : `${id}${at}`
  const controls = shown ? `${id}list` : results?.list

  return (
    <div className="fm-field">
      <label className={labelHidden ? 'fm-label fm-hidden' : 'fm-label'} htmlFor={`${id}in`}>
        {label}
      </label>
      <span className="fm-box fm-combo-box" style={anchor}>
        <input
          id={`${id}in`}
          className="fm-input figures"
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the caller says when a field is the next step
          autoFocus={props.autoFocus}
          aria-autocomplete="list"
          aria-expanded={shown || results?.current !== undefined}
          aria-controls={controls}
          aria-activedescendant={active}
          aria-describedby={`${id}note`}
          value={value}
          onChange={(event) => write(event.target.value)}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
          {...given('ref', props.inputRef)}
        />
      </span>
      <span id={`${id}note`} className="fm-description">
        {description}
      </span>
      <div className="fm-popover fm-combo-list" popover="manual" ref={list} style={anchor}>
        <div
          className="fm-menu"
          role="listbox"
          tabIndex={-1}
          id={`${id}list`}
          aria-label={props.suggestionsLabel}
        >
          {suggestions.map((one, index) => (
            <div
              key={one.label}
              id={`${id}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="fm-menu-item fm-option"
              onPointerDown={(event) => {
                event.preventDefault()
                write(one.written)
              }}
              onPointerMove={() => setAt(index)}
            >
              <bdi className="fm-menu-words">{one.label}</bdi>
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
