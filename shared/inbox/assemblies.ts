import { assembliesOn } from '../meeting/assemblies'
import { type Folded, folded } from '../meeting/fold'
import { proposals } from '../meeting/proposal/proposal'
import { ofType } from '../statement'
import type { InboxLine } from './line'
import { ofProposal } from './subject'

/**
 * JC9: an assembly that has said two things of one wording, neither knowing of the other. Nobody chooses for it: a later word of
 * its own that names both settles it; until then it can be noted.
 */
export const assemblyLines = folded((meeting: Folded): readonly InboxLine[] =>
  proposals(meeting)
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap((proposal) =>
      proposal.versions.flatMap(({ version }) =>
        assembliesOn(meeting, version)
          .filter(({ contested }) => contested)
          .map(({ assembly, name, standing }): InboxLine => {
            const records = new Set(standing.map(({ record }) => record))
            const said = ofType(meeting.statements, 'assembly-position').filter(({ record }) =>
              records.has(record),
            )
            return {
              key: `assembly/${version}/${assembly}`,
              subject: { ...ofProposal(meeting, proposal, 'assembly', version), name },
              words: said.map((one) => ({
                statement: one.id,
                person: one.by.person,
                device: one.by.device,
                at: one.at,
                told: { type: 'position', stance: one.position, reason: one.reason },
              })),
              settledBy: 'note',
            }
          }),
      ),
    ),
)
