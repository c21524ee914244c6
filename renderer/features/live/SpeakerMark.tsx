import { CircleHelp, CornerUpLeft, Hand, Wrench } from 'lucide-react'
import type { SpeakerKind } from '../../../shared/meeting/said/live-statements'

const marks = {
  contribution: Hand,
  direct: CornerUpLeft,
  clarification: CircleHelp,
  technical: Wrench,
} as const

/** A shape for each kind, beside its word. */
export function SpeakerMark({ kind }: { readonly kind: SpeakerKind }) {
  const Mark = marks[kind]
  return <Mark aria-hidden className="live-speaker-mark" />
}
