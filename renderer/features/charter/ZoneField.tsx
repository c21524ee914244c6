import { useState } from 'react'
import { ComboBox } from '../../design/ComboBox'
import { given } from '../../design/FieldFrame'
import { charterPage } from '../../words/en/charter-page'
import type { Answering } from './plain-fields'

/** A time zone by its name; only those this computer knows. */
export function ZoneField({ label, description, value, onChange }: Answering<string>) {
  const [text, setText] = useState(value ?? '')
  const write = (zone: string) => {
    setText(zone)
    onChange(zones.some(({ id }) => id === zone) ? zone : undefined)
  }
  return (
    <ComboBox
      label={label}
      {...given('description', description)}
      options={zones}
      value={text}
      onInput={write}
      onChoose={write}
      error={value === undefined ? charterPage.fields.zone : null}
    />
  )
}

const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((id) => ({ id, label: id }))
