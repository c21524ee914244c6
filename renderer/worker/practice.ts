import { canonical } from '../../shared/canonical'
import type { AssemblyId, DeviceId, DocumentId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { isHeld, type PracticeAssembly, practiceFederation } from '../../shared/practice/practice-federation'
import type { Founded } from '../../shared/practice/stage'
import { project } from '../../shared/record/projection'
import { done, type Result } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { AssemblyHead } from '../../shared/wire/keeper'
import type { NewFrame } from '../../shared/wire/keeper-request'
import { automerge, fromLiteral } from './automerge'
import type { Desk } from './desk'
import { freshId } from './fresh-id'
import type { Founding } from './intake'
import type { KeeperLink } from './keeper-link'

/**
 * Writes the practice federation into the journal as if its years had been kept here: each assembly founded as practice
 * (PF1), its charter sealed, its roll and its meetings in batches. The desk takes it in from the journal afterwards, by the
 * one road by which everything comes in. Refused half-way, it keeps what was written: whole meetings, only fewer.
 */
export async function writePractice(
  desk: Desk,
  keeper: KeeperLink,
  { seed, now, zone }: Extract<DeskRequest, { type: 'practice' }>,
  tell: (event: DeskEvent) => void,
): Promise<Result<null, WorkerRefused>> {
  await automerge()
  const assemblies = practiceFederation({ seed, now, zone })
  const of = assemblies.reduce((sum, { meetingCount }) => sum + meetingCount, 0)
  let written = 0
  const wrote = (meetings: number) => {
    written += meetings
    tell({ type: 'progress', what: 'practice', done: written, of })
  }
  for (const assembly of assemblies) {
    const head = await begin(keeper, assembly)
    if (!head.ok) return head
    const filled = await fill(keeper, assembly, head.value, wrote)
    const admitted = await desk.admit(head.value)
    if (!filled.ok) return filled
    if (!admitted.ok) return admitted
  }
  return done(null)
}

/** Founding entry, first charter, roll. */
async function begin(
  keeper: KeeperLink,
  practice: PracticeAssembly,
): Promise<Result<AssemblyHead, WorkerRefused>> {
  const rollDocument = freshId() as DocumentId
  const founding: Founding = { person: practice.person.id, rollDocument, practice: true }
  const answer = await keeper.found(bytesOf(canonical(founding)), true)
  if (!answer.ok) return answer
  const { head } = answer.value
  const charter = practice.charter(head.assembly as AssemblyId)
  const sealed = await keeper.seal(
    head.assembly,
    freshId(),
    charter.name,
    'charter',
    bytesOf(canonical(charter)),
  )
  if (!sealed.ok) return sealed
  const bytes = fromLiteral(practice.roll(foundedOf(head)), actorOf(head))
  const roll = await keeper.append(head.assembly, [
    { kind: 'change', document: rollDocument, room: 'roll', bytes },
  ])
  return roll.ok ? done(head) : roll
}

/** So many meetings go to the keeper at once: few enough that the bar moves, enough that the disk is not asked for each. */
const batch = 8

async function fill(
  keeper: KeeperLink,
  practice: PracticeAssembly,
  head: AssemblyHead,
  wrote: (meetings: number) => void,
): Promise<Result<null, WorkerRefused>> {
  let gathered: Meeting[] = []
  const send = async () => {
    const sent = await keeper.append(
      head.assembly,
      gathered.flatMap((meeting) => framesOf(meeting, head)),
    )
    if (sent.ok) wrote(gathered.length)
    gathered = []
    return sent
  }
  for (const meeting of practice.meetings(foundedOf(head))) {
    gathered.push(meeting)
    if (gathered.length < batch) continue
    const sent = await send()
    if (!sent.ok) return sent
  }
  if (gathered.length === 0) return done(null)
  const rest = await send()
  return rest.ok ? done(null) : rest
}

/** A held meeting as it lies after its close, whole and as plain text (decisions 4); one to come as its first change. */
function framesOf(meeting: Meeting, head: AssemblyHead): readonly NewFrame[] {
  const { id: document } = meeting
  const kind = isHeld(meeting) ? 'checkpoint' : 'change'
  const bytes = fromLiteral(meeting, actorOf(head), kind)
  if (kind === 'change') return [{ kind, document, room: 'meeting', bytes }]
  return [
    { kind, document, room: 'meeting', bytes },
    { kind: 'projection', document, room: 'meeting', bytes: bytesOf(project(meeting)) },
  ]
}

function foundedOf(head: AssemblyHead): Founded {
  return { assembly: head.assembly as AssemblyId, device: head.device as DeviceId }
}

/** A fresh actor for each document, bound to this device's key (sync 3.3). */
function actorOf(head: AssemblyHead): string {
  return head.deviceTag + freshId().slice(0, 16)
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
