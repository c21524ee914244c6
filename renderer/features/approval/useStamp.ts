import { canonical } from '../../../shared/canonical'
import { noteSealed, unsealed } from '../../../shared/meeting/approval/approval-seal'
import { details } from '../../../shared/meeting/details'
import type { Meeting } from '../../../shared/meeting/meeting'
import { meetingNumber } from '../../../shared/meeting/numbering'
import type { Frozen, MinutesRef } from '../../../shared/meeting/said/minutes-statements'
import { opening } from '../../../shared/meeting/state'
import { compose } from '../../../shared/minutes/compose'
import { toFreeze } from '../../../shared/minutes/frozen'
import { sealedApproval } from '../../../shared/record/sealed-approval'
import type { Shelf } from '../../../shared/wire/shelf'
import { useDesk } from '../../data/desk-context'
import { digestOf } from '../../data/digest'
import type { LivingDocument } from '../../data/living-document'
import { freshId } from '../../data/moment'
import { runner } from '../../data/run'

type Refused = { readonly rule: string }
type Living = LivingDocument<Meeting>

/** What makes an approval one that lasts: the text and its digest before it is said, and the seal after (LC8, LC19). */
export type Stamp = {
  readonly frozen: (document: Living, shelf: Shelf) => Promise<Pick<Frozen, 'text' | 'digest' | 'heads'>>
  /** Of the approval that stands; null when the seal is on the disk. Asked again it seals what is not sealed yet. */
  readonly seal: (document: Living, shelf: Shelf) => Promise<Refused | null>
}

export function useStamp(): Stamp {
  const desk = useDesk()
  return {
    async frozen(document, shelf) {
      const seen = document.seen()
      const text = toFreeze(compose(seen, shelf.roll, shelf.charter), numberShown(shelf, seen))
      return { text, digest: await digestOf(text), heads: document.heads() }
    },
    async seal(document, shelf) {
      // Persist, then publish: what is sealed is on the disk.
      if (!(await document.settled())) return null
      const seen = document.seen()
      const approval = unsealed(seen)
      if (approval?.frozen === undefined) return null
      const record = freshId()
      const { minute, clock, frozen } = approval
      const on = minute?.date ?? clock.slice(0, 10)
      const text = sealedApproval(refOf(shelf, seen), {
        digest: frozen.digest,
        minute: minute?.minute ?? null,
        on,
      })
      const sealed = await desk.sealRecord({
        assembly: shelf.assembly,
        record,
        title: numberShown(shelf, seen) ?? '',
        what: 'approval',
        text: canonical(text),
        approves: seen.id,
      })
      if (!sealed.ok) return sealed.refusal
      const noted = runner(document, desk.author, seen.zone, null)(noteSealed, { record })
      return noted.ok ? null : noted.refusal
    },
  }
}

/** As it is shown where two meetings were given one number (LC15). */
function numberShown({ headlines }: Shelf, meeting: Meeting): string | null {
  return headlines.find((one) => one.meeting === meeting.id)?.number ?? meetingNumber(meeting)
}

export function refOf(shelf: Shelf, meeting: Meeting): MinutesRef {
  const { title, date } = details(meeting)
  const opened = opening(meeting)
  return {
    meeting: meeting.id,
    title,
    number: numberShown(shelf, meeting),
    date: opened === undefined ? date : opened.clock.slice(0, 10),
  }
}
