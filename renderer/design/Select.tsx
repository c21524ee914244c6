import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { design } from '../words/en/design'
import { FieldLabel, FieldNotes, type FieldProps, given } from './FieldFrame'
import './Menu.css'

/** One of a few; a letter jumps to it. */
export type Option = {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly isDisabled?: boolean
}
export type SelectProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

export function Select({
  options,
  value,
  onChange,
  label,
  labelHidden,
  description,
  error,
  isDisabled,
}: SelectProps) {
  return (
    <AriaSelect
      className="fm-field"
      selectedKey={value}
      onSelectionChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      placeholder={design.choose}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} {...given('labelHidden', labelHidden)} />
      <Button className="fm-button fm-button-plain fm-select">
        <SelectValue className="fm-select-value">
          {({ selectedText }) => selectedText || design.choose}
        </SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <FieldNotes {...given('description', description)} {...given('error', error)} />
      <Popover className="fm-popover" offset={4}>
        <ListBox className="fm-menu" items={options}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="fm-menu-item"
              isDisabled={option.isDisabled ?? false}
            >
              <span className="fm-menu-check">{option.id === value ? <Check aria-hidden /> : null}</span>
              <span className="fm-menu-words">
                <Text slot="label">{option.label}</Text>
                {option.description === undefined ? null : (
                  <Text slot="description" className="fm-description">
                    {option.description}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
