import { nameOf } from '../../../shared/charter/roll'
import {
  adoptConsent,
  type ConsentItem,
  consentItems,
  markConsent,
} from '../../../shared/meeting/proposal/consent-agenda'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { carry as words } from '../../words/en/carry'
import { live } from '../../words/en/live'
import type { Sitting } from './sitting'

/** The items meant to be taken together, each with its wording to be read aloud, and one gesture that adopts them. */
export type ConsentSheetProps = {
  readonly sitting: Sitting
  readonly isKeeper: boolean
  readonly onLeave: () => void
}

export function ConsentSheet({ sitting, isKeeper, onLeave }: ConsentSheetProps) {
  const { meeting, roll, charter, run, settled } = sitting
  const tell = useTell()
  const items = consentItems(meeting).map((one) =>
    settled.has(one.item.id) ? { ...one, ready: null, why: 'decided' as const } : one,
  )
  const ready = items.filter((one) => one.ready !== null).length
  const adopt = () => {
    const adopted = run(adoptConsent, { roll, charter, settled })
    if (!adopted.ok) return tell.refusal(adopted.refusal)
    tell.done(words.adopted(adopted.value.length))
    onLeave()
  }
  const pullOut = ({ item }: Pick<ConsentItem, 'item'>) => {
    const pulled = run(markConsent, { item: item.id, consent: false })
    if (pulled.ok) tell.done(words.pulledOut(item.title))
    else tell.refusal(pulled.refusal)
  }
  return (
    <div className="live-sheet-page">
      <h2>{words.consentTitle}</h2>
      <p className="quiet">{words.consentLead}</p>
      {items.length === 0 ? <p>{words.noneTogether}</p> : null}
      <ul className="live-consent">
        {items.map((one) => (
          <li key={one.item.id}>
            <div>
              <p>
                <span className="figures">{one.item.number}</span> <bdi>{one.item.title}</bdi>{' '}
                {one.why === null ? null : (
                  <Chip tone="reservations" mark="bang">
                    {words.notTogether[one.why]}
                  </Chip>
                )}
              </p>
              {one.ready === null ? null : (
                <p className="serif" dir="auto">
                  {one.ready.version.wording}
                </p>
              )}
              {one.ready?.proposal.proposer == null ? null : (
                <p className="quiet small">
                  <bdi>{nameOf(roll, one.ready.proposal.proposer)}</bdi>
                </p>
              )}
            </div>
            <Button aria-label={`${words.pullOut}: ${one.item.title}`} onPress={() => pullOut(one)}>
              {words.pullOut}
            </Button>
          </li>
        ))}
      </ul>
      <div className="live-close-do">
        <Button kind="primary" big autoFocus isDisabled={!isKeeper || ready === 0} onPress={adopt}>
          {words.adopt(ready)}
        </Button>
        <Button kind="quiet" big autoFocus={ready === 0} onPress={onLeave} keys="Esc">
          {live.notYet}
        </Button>
      </div>
    </div>
  )
}
