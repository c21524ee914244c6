import type { AssemblyCard } from '../../../shared/wire/desk'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { FieldError } from '../../design/FieldFrame'
import { thing as words } from '../../words/en/thing'

/** The assemblies that can be asked: those kept on this computer, and the page says so. The caller takes part anyway. */
export type WhoTakesPartProps = {
  readonly cards: readonly AssemblyCard[]
  readonly caller: string
  readonly others: readonly string[]
  readonly onChange: (others: readonly string[]) => void
  readonly error: string | null
}

export function WhoTakesPart({ cards, caller, others, onChange, error }: WhoTakesPartProps) {
  return (
    <Card title={words.who}>
      <p className="quiet">{cards.length < 2 ? words.whoNone : words.whoHelp}</p>
      <div>
        {cards.map(({ assembly, name }) => (
          <Checkbox
            key={assembly}
            isSelected={assembly === caller || others.includes(assembly)}
            isDisabled={assembly === caller}
            onChange={(takesPart) =>
              onChange(takesPart ? [...others, assembly] : others.filter((one) => one !== assembly))
            }
          >
            {assembly === caller ? `${name} (${words.caller})` : name}
          </Checkbox>
        ))}
      </div>
      {error === null ? null : <FieldError>{error}</FieldError>}
    </Card>
  )
}
