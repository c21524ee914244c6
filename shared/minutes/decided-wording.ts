import { itemOf } from '../meeting/agenda/agenda'
import type { Decision } from '../meeting/decision/decision'
import type { Meeting } from '../meeting/meeting'

/**
 * MI27: what a ballot chose may be no more than an answer. It reads with what it answers, `Bicycle shed colour: Rust red`; a sentence, and
 * what says so itself, reads as it was on the paper.
 */
export function decidedWording(
  meeting: Meeting,
  { item, basis, wording }: Pick<Decision, 'item' | 'basis' | 'wording'>,
): string {
  const title = itemOf(meeting, item)?.title.trim() ?? ''
  if (basis !== 'ballot' || title === '' || isSentence.test(wording) || wording.includes(': ')) return wording
  return wording.toLowerCase().includes(title.toLowerCase()) ? wording : `${title}: ${wording}`
}

const isSentence = /[.!?…]["”’)]*\s*$/
