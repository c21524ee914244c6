import { useMachine } from '../../data/status'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { RadioGroup } from '../../design/RadioGroup'
import { settings as words } from '../../words/en/settings'

/** How Folkmoot looks, and whether single letters act. Both take effect at once. */
const appearances = (['system', 'light', 'dark'] as const).map((id) => ({ id, label: words.appearances[id] }))

export function LooksCard() {
  const { settings, change } = useMachine()
  return (
    <Card title={words.looks}>
      <RadioGroup
        row
        label={words.appearance}
        options={appearances}
        value={settings.appearance}
        onChange={(id) => {
          const chosen = appearances.find((one) => one.id === id)
          if (chosen !== undefined) void change({ appearance: chosen.id })
        }}
      />
      <Checkbox
        isSelected={settings.singleKeys}
        onChange={(singleKeys) => void change({ singleKeys })}
        description={words.singleKeysHelp}
      >
        {words.singleKeys}
      </Checkbox>
    </Card>
  )
}
