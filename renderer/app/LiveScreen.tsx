import type { MeetingId } from '../../shared/id'
import { ArisingPanel } from '../features/actions/ArisingPanel'
import { EditAction } from '../features/actions/EditAction'
import { EarlierMinutes } from '../features/approval/EarlierMinutes'
import { BallotPanel } from '../features/ballot/BallotPanel'
import { AskWhenTaken } from '../features/decisions/AskWhenTaken'
import { Live } from '../features/live/Live'
import { PositionsPanel } from '../features/positions/PositionsPanel'
import { ProposalPanel } from '../features/positions/ProposalPanel'
import { PublicControls } from '../features/public/PublicControls'
import { ItemElsewhere } from '../features/referral/ItemElsewhere'
import { SharedNote } from '../features/thing/SharedNote'
import { useExporting } from './useExporting'

/** The meeting under way: what lies on the table beside it is made by other features, which meet here. */
export function LiveScreen({ meeting }: { readonly meeting: MeetingId }) {
  const exporting = useExporting()
  return (
    <>
      <Live
        meeting={meeting}
        proposal={(side, toPositions) => <ProposalPanel {...side} toPositions={toPositions} />}
        positions={(side, toProposal, toBallot) => (
          <PositionsPanel {...side} toProposal={toProposal} toBallot={toBallot} AskWhenTaken={AskWhenTaken} />
        )}
        ballot={(side, toPositions) => <BallotPanel {...side} toPositions={toPositions} />}
        editAction={(action, { roll, run }, onClose) => (
          <EditAction key={action.action} action={action} roll={roll} run={run} onClose={onClose} />
        )}
        earlierMinutes={({ meeting: earlier, run, item, onShow }, { isOn, onDone }) => (
          <>
            <EarlierMinutes
              key={item}
              meeting={earlier}
              item={item}
              run={run}
              isCorrecting={isOn}
              onCorrected={onDone}
              onShow={onShow}
            />
            <ArisingPanel meeting={earlier} item={item} run={run} />
            <ItemElsewhere meeting={earlier} item={item} />
          </>
        )}
        publicScreen={(shown) => <PublicControls meeting={shown} />}
        exportMore={exporting.open}
        SharedNote={SharedNote}
      />
      {exporting.dialog}
    </>
  )
}
