import type { Charter } from '../../../shared/charter/charter'
import { takeBack } from '../../../shared/charter/inheritance'
import type { Provision, Provisions } from '../../../shared/charter/provisions'
import { Button } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { focusSoon } from '../../design/focus-soon'
import { charterPage } from '../../words/en/charter-page'
import { provisions as provisionWords } from '../../words/en/provisions'
import { inWords } from './in-words'
import { lineOf } from './jump'
import { useSealing } from './useSealing'

/** A provision: its name, what it does, what it says; where it was changed here, what it says elsewhere and the way back. */
export type ProvisionRowProps = {
  readonly charter: Charter
  readonly provision: Provision
  readonly values: Provisions
  /** What the charter that is followed says; null where that is the same, or nothing is followed. */
  readonly followed: Provisions | null
  readonly readOnly: boolean
}
const words = charterPage.following

export function ProvisionRow({ charter, provision, values, followed, readOnly }: ProvisionRowProps) {
  const { label, does } = provisionWords[provision]
  return (
    <div tabIndex={-1} data-part={lineOf(provision)} className="fm-provision">
      <dt>
        <span className="fm-provision-name">{label}</span>
        <span className="fm-description">{does}</span>
      </dt>
      <dd>
        <Lines provision={provision} values={values} />
        {followed === null || charter.basis === null ? null : (
          <div className="fm-provision-changed">
            <Chip tone="accent" mark="half">
              {words.mark}
            </Chip>
            <span>
              {words.as(charter.basis.name)} <Line provision={provision} values={followed} />
            </span>
            {readOnly ? null : <TakeBack charter={charter} provision={provision} />}
          </div>
        )}
      </dd>
    </div>
  )
}

type Said = { readonly provision: Provision; readonly values: Provisions }

function Lines({ provision, values }: Said) {
  return inWords(provision, values[provision]).map((line) => (
    <p key={line} dir="auto" className="fm-provision-line">
      {line}
    </p>
  ))
}

/** The same in the middle of a sentence. */
export function Line({ provision, values }: Said) {
  return <bdi>{inWords(provision, values[provision]).join(' · ')}</bdi>
}

function TakeBack({ charter, provision }: { readonly charter: Charter; readonly provision: Provision }) {
  // The button goes with the mark; the line that it stood in takes the focus.
  const { state, seal } = useSealing(charter, () =>
    focusSoon(() => document.querySelector<HTMLElement>(`[data-part="${lineOf(provision)}"]`)),
  )
  return (
    <Button
      aria-label={words.takeBackNamed(provisionWords[provision].label)}
      isPending={state === 'sealing'}
      onPress={() => void seal(takeBack(charter, provision))}
    >
      {words.takeBack}
    </Button>
  )
}
