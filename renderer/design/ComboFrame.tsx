import { type CSSProperties, type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { given } from './FieldFrame'
import './Field.css'
import './Menu.css'

/**
 * A line of text with a list that floats below it, in the ARIA 1.2 form: the focus stays in the line, and the list never moves what is
 * below. What is in the list, and what its keys do, its owner says.
 */
export type ComboFrameProps = {
  /** From `useId`: every part has its name from it. */
  readonly id: string
  readonly label: string
  readonly labelHidden: boolean
  readonly note: ReactNode
  readonly isWrong?: boolean
  readonly className?: string
  readonly placeholder?: string | undefined
  readonly isDisabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
  readonly value: string
  readonly onWrite: (text: string) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onLeave: () => void
  readonly isExpanded: boolean
  readonly controls: string | undefined
  /** Which option Enter would take. */
  readonly active: string | undefined
  readonly list: FloatingListProps
}

export function ComboFrame(props: ComboFrameProps) {
  const { id, label, labelHidden, note, isWrong = false, className = '', list } = props
  const anchor = { '--combo': `--combo${id.replace(/\W/g, '')}` } as CSSProperties
  const hasNote = note !== undefined && note !== null && note !== ''
  return (
    <div className="fm-field">
      <label className={labelHidden ? 'fm-label fm-hidden' : 'fm-label'} htmlFor={`${id}in`}>
        {label}
      </label>
      <span className="fm-box fm-combo-box" style={anchor}>
        <input
          id={`${id}in`}
          className={`fm-input ${className}`.trim()}
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
          aria-expanded={props.isExpanded}
          aria-controls={props.controls}
          aria-activedescendant={props.active}
          aria-invalid={isWrong ? true : undefined}
          aria-describedby={hasNote ? `${id}note` : undefined}
          value={props.value}
          onChange={(event) => props.onWrite(event.target.value)}
          onKeyDown={props.onKey}
          onBlur={props.onLeave}
          {...given('ref', props.inputRef)}
        />
      </span>
      {hasNote ? (
        <span id={`${id}note`} className={isWrong ? 'fm-error' : 'fm-description'}>
          {note}
        </span>
      ) : null}
      <FloatingList {...list} id={id} anchor={anchor} />
    </div>
  )
}

export type FloatingListProps = {
  readonly label: string
  readonly isShown: boolean
  readonly options: readonly {
    readonly id: string
    readonly label: string
    readonly hint?: string
    readonly isCurrent: boolean
  }[]
  readonly onChoose: (at: number) => void
  readonly onPoint: (at: number) => void
  /** Said where there is none. */
  readonly none?: string | undefined
}

/** In the top layer, so that no scrolling room cuts it off, and yet where it belongs in the page. */
function FloatingList(props: FloatingListProps & { readonly id: string; readonly anchor: CSSProperties }) {
  const { id, label, isShown, options, none } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.togglePopover(isShown)
  }, [isShown])
  return (
    <div className="fm-popover fm-combo-list" popover="manual" ref={list} style={props.anchor}>
      <div className="fm-menu" role="listbox" tabIndex={-1} id={`${id}list`} aria-label={label}>
        {options.map((option, at) => (
          <div
            key={option.id}
            id={option.id}
            role="option"
            tabIndex={-1}
            aria-selected={option.isCurrent}
            className="fm-menu-item fm-option"
            onPointerDown={(event) => {
              event.preventDefault()
              props.onChoose(at)
            }}
            onPointerMove={() => props.onPoint(at)}
          >
            <bdi className="fm-menu-words">{option.label}</bdi>
            {option.hint === undefined ? null : <span className="quiet small">{option.hint}</span>}
          </div>
        ))}
        {options.length === 0 && none !== undefined ? (
          <div className="fm-menu-none" role="option" tabIndex={-1} aria-selected={false} aria-disabled>
            {none}
          </div>
        ) : null}
      </div>
    </div>
  )
}
