import type { AssemblyId, DocumentId } from '../../shared/id'
import type { SealedPosition } from '../../shared/meeting/said/assembly-word'
import type { Result } from '../../shared/result'
import type { DeskRequest, ToMembers } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { type ComeInto, comeIn } from './come-in'
import { freshId, instantOf, zoneHere } from './moment'
import type { SavingLamp } from './saving'

/** What is signed at once, beside the documents, in the name of an assembly kept here. */
export type Sealing = {
  /** One assembly kept here accepts the charter of a Thing (TH4). */
  readonly acceptThing: (assembly: AssemblyId, thing: AssemblyId) => Promise<Result<null, WorkerRefused>>
  /** Approved or published minutes, signed by this computer (LC8, LC12). */
  readonly sealRecord: (given: SealGiven) => Promise<Result<null, WorkerRefused>>
  /** One assembly kept here says where it stands, in the shared circle of another (JC8). */
  readonly sayWord: (
    host: AssemblyId,
    assembly: AssemblyId,
    said: Omit<SealedPosition, 'person'>,
  ) => Promise<Result<null, WorkerRefused>>
  /** What a host puts to its members, or tells them (QA1, QA11). */
  readonly sayToMembers: (
    host: AssemblyId,
    record: string,
    said: ToMembers,
  ) => Promise<Result<null, WorkerRefused>>
}

export type SealGiven = Omit<Extract<DeskRequest, { type: 'seal-record' }>, 'type'>

export function sealingOver({ link, lamp, documents, cards }: ComeInto & { readonly lamp: SavingLamp }) {
  /** The lamp tells it too (JO1). */
  async function lit<Value>(
    writing: Promise<Result<Value, WorkerRefused>>,
  ): Promise<Result<Value, WorkerRefused>> {
    const sealing = freshId() as DocumentId
    lamp.begun(sealing)
    const answer = await writing
    if (answer.ok) lamp.durable(sealing)
    else lamp.forgone(sealing)
    return answer
  }

  const deeds: Sealing = {
    async acceptThing(assembly, thing) {
      const now = instantOf(new Date(), zoneHere())
      const accepted = await lit(link.ask('accept-thing', { assembly, thing, now }))
      // What cannot be written yet follows by itself.
      if (accepted.ok) await comeIn({ link, documents, cards }, assembly, thing)
      return accepted
    },
    sealRecord: (given) => lit(link.ask('seal-record', given)),
    sayWord: (host, assembly, said) => lit(link.ask('say-word', { host, assembly, said })),
    sayToMembers: (host, record, said) => lit(link.ask('say-to-members', { host, record, ...said })),
  }
  return { lit, deeds }
}
