import type { WaitingLine } from '../../../shared/wire/peers'
import { shortForm } from '../../data/devices'
import { Card } from '../../design/Card'
import { Stack } from '../../design/Layout'
import { refusalSentence } from '../../words/en/refusals'
import { receipts, waiting as words } from '../../words/en/sync'

/** What is here and does not count, or not yet: whose, how much, and why (SN4). */
export type WaitingCardProps = {
  readonly waiting: readonly WaitingLine[]
  readonly nameOf: (assembly: string) => string | null
}

export function WaitingCard({ waiting, nameOf }: WaitingCardProps) {
  return (
    <Card title={words.title}>
      {waiting.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul className="fm-sync-list" aria-label={words.title}>
        {waiting.map((line) => (
          <li key={[line.assembly, line.device, line.why, line.rule].join()}>
            <Stack gap={4}>
              <strong className="figures">
                {words.line(
                  line.count,
                  shortForm(line.device),
                  nameOf(line.assembly) ?? receipts.unknownAssembly,
                )}
              </strong>
              <span>{whyIn(line)}</span>
            </Stack>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function whyIn({ why, rule }: WaitingLine): string {
  if (why !== 'refused') return words[why]
  if (rule === 'AL6') return words.harmful
  return rule === null ? words.unknown : refusalSentence({ rule })
}
