import type { AssemblyId } from '../../../shared/id'
import { Card } from '../../design/Card'
import { Checkbox } from '../../design/Checkbox'
import { FieldError } from '../../design/FieldFrame'
import { thing as words } from '../../words/en/thing'

/** `isHere`: kept on this computer; the others accept on their own. */
export type Callable = { readonly assembly: AssemblyId; readonly name: string; readonly isHere: boolean }

/** The assemblies that can be asked: kept on this computer, or paired with one that is. The caller takes part anyway. */
export type WhoTakesPartProps = {
  readonly cards: readonly Callable[]
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
        {cards.map(({ assembly, name, isHere }) => (
          <Checkbox
            key={assembly}
            isSelected={assembly === caller || others.includes(assembly)}
            isDisabled={assembly === caller}
            onChange={(takesPart) =>
              onChange(takesPart ? [...others, assembly] : others.filter((one) => one !== assembly))
            }
          >
            {assembly === caller ? `${name} (${words.caller})` : isHere ? name : words.whoElsewhere(name)}
          </Checkbox>
        ))}
      </div>
      {error === null ? null : <FieldError>{error}</FieldError>}
    </Card>
  )
}
