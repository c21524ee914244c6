import type { PassedAll } from '../../shared/meeting/referral/passed'
import type { AbroadLine } from '../../shared/record/abroad'
import type { PassingView } from '../../shared/wire/passing'
import type { MeetingLines } from './summaries'

/** Matters that came to an assembly, the newest first (RF12). */
export function cameLines(
  assembly: string,
  { referrals }: PassedAll,
  lines: readonly MeetingLines[],
  {
    named,
    strangers,
  }: { readonly named: ReadonlyMap<string, AbroadLine>; readonly strangers: ReadonlySet<string> },
): PassingView['came'] {
  const taken = lines.flatMap(({ passing }) => passing.cameIn)
  return referrals
    .filter(({ to }) => to === assembly)
    .map((of) => {
      const line = taken.filter((one) => one.referral === of.referral && one.from === of.from).at(-1)
      const last = of.sent.at(-1)?.trail.at(-1)
      return {
        of,
        name: named.get(of.from)?.name || (last?.name ?? ''),
        taken: line?.meeting ?? null,
        heard: named.get(of.from)?.heard ?? null,
        stranger: strangers.has(of.from),
      }
    })
    .sort((one, other) => (sentAt(one.of) < sentAt(other.of) ? 1 : -1))
}

const sentAt = ({ sent }: { readonly sent: readonly { readonly at: string }[] }) => sent.at(-1)?.at ?? ''
