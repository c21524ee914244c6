import type { TwofoldLine } from '../../../shared/wire/peers'
import { shortForm } from '../../data/devices'
import { useNavigation } from '../../data/place'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { receipts, twofold as words } from '../../words/en/sync'

/** AD7: said as long as the device still holds its office under that key. */
export type TwofoldCardProps = {
  readonly lines: readonly TwofoldLine[]
  readonly nameOf: (assembly: string) => string | null
}

export function TwofoldCard({ lines, nameOf }: TwofoldCardProps) {
  const { go } = useNavigation()
  if (lines.length === 0) return null
  return (
    <Card
      title={words.title}
      actions={
        <Button kind="quiet" onPress={() => go({ screen: 'settings' })}>
          {words.go}
        </Button>
      }
    >
      {lines.map(({ assembly, device, isHere }) => {
        const name = nameOf(assembly) ?? receipts.unknownAssembly
        return (
          <p key={assembly + device}>{isHere ? words.here(name) : words.other(shortForm(device), name)}</p>
        )
      })}
      <p className="quiet">{words.next}</p>
    </Card>
  )
}
