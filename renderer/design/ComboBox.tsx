import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { ComboFrame } from './ComboFrame'
import { matching } from './matching'

/**
 * Type a few letters, Enter: the first match is always the one that Enter takes, and the focus stays for the next.
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
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const found = matching(options, value).slice(0, most)
  const shown = isOpen && (found.length > 0 || (value.trim() !== '' && props.noMatch !== undefined))
  const current = isOpen ? found[Math.min(at, found.length - 1)] : undefined

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
    <ComboFrame
      id={id}
      label={label}
      labelHidden={labelHidden}
      note={error || description}
      isWrong={Boolean(error)}
      placeholder={props.placeholder}
      isDisabled={props.isDisabled}
      autoFocus={props.autoFocus}
      inputRef={props.inputRef}
      value={value}
      onWrite={(text) => {
        onInput(text)
        setAt(0)
        setOpen(text.trim() !== '')
      }}
      onKey={press}
      onLeave={() => setOpen(false)}
      isExpanded={shown}
      controls={shown ? `${id}list` : undefined}
      active={shown && current ? `${id}${current.id}` : undefined}
      list={{
        label,
        isShown: shown,
        options: found.map((option) => ({
          ...option,
          id: `${id}${option.id}`,
          isCurrent: option === current,
        })),
        onChoose: (index) => {
          const option = found[index]
          if (option !== undefined) choose(option)
        },
        onPoint: setAt,
        none: props.noMatch,
      }}
    />
  )
}
