import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { ComboFrame } from './ComboFrame'

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
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const shown = isOpen && suggestions.length > 0
  const current = shown ? suggestions[at] : undefined

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
    <ComboFrame
      id={id}
      label={label}
      labelHidden={labelHidden}
      note={description}
      className="figures"
      autoFocus={props.autoFocus}
      inputRef={props.inputRef}
      value={value}
      onWrite={write}
      onKey={press}
      onLeave={() => setOpen(false)}
      isExpanded={shown || results?.current !== undefined}
      controls={controls}
      active={active}
      list={{
        label: props.suggestionsLabel,
        isShown: shown,
        options: suggestions.map((one, index) => ({
          id: `${id}${index}`,
          label: one.label,
          isCurrent: index === at,
        })),
        onChoose: (index) => {
          const one = suggestions[index]
          if (one !== undefined) write(one.written)
        },
        onPoint: setAt,
      }}
    />
  )
}
