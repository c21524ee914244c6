import { Fragment, type ReactNode, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import {
  type Provision,
  type Provisions,
  provisionsOf,
  withProvisions,
} from '../../../shared/charter/provisions'
import { FieldError } from '../../design/FieldFrame'
import { focusFirstProblem } from '../../design/first-problem'
import { Stack } from '../../design/Layout'
import { charterPage as words } from '../../words/en/charter-page'
import { provisions as provisionWords } from '../../words/en/provisions'
import { type FieldOf, fields, type PositionPart } from './fields'
import type { Group } from './groups'
import { PositionFields } from './PositionFields'
import { SealDialog } from './SealDialog'
import { useSealing } from './useSealing'

/** One part of the charter as fields, sealed as a new version. A value that cannot be read yet is undefined. */
export type EditGroupProps = {
  readonly charter: Charter
  readonly group: Group
  readonly onClose: () => void
}
type Written = { readonly [Name in Provision]: Provisions[Name] | undefined }

export function EditGroup({ charter, group, onClose }: EditGroupProps) {
  const { state, seal } = useSealing(charter, onClose)
  const [strict, setStrict] = useState(false)
  const [written, setWritten] = useState<Written>(() => provisionsOf(charter))
  const write = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }))
  const unread = group.provisions.filter((name) => written[name] === undefined)

  const submit = () => {
    if (unread.length === 0) {
      const changes = Object.fromEntries(group.provisions.map((name) => [name, written[name]]))
      return void seal(withProvisions(charter, changes))
    }
    setStrict(true)
    focusFirstProblem(() => document.querySelector('[role="dialog"]'))
  }

  return (
    <SealDialog title={words.groups[group.id]} state={state} onSeal={submit} onClose={onClose} size="large">
      <p className="quiet">{words.past}</p>
      <Stack gap={24}>
        {group.provisions.map((name) => (
          <Fragment key={name}>{fieldFor(name, { charter, written, write, strict })}</Fragment>
        ))}
      </Stack>
      {strict && unread.length > 0 ? <FieldError>{words.missing(unread.length)}</FieldError> : null}
    </SealDialog>
  )
}

type Writing = {
  readonly charter: Charter
  readonly written: Written
  readonly write: (part: Partial<Written>) => void
  readonly strict: boolean
}

function fieldFor<Name extends Provision>(name: Name, writing: Writing): ReactNode {
  if (name === 'standAsidesMax' || name === 'reasonFor') return null
  if (name === 'blocksToStop') return <PositionsField {...writing} />
  const { charter, written, write, strict } = writing
  const { label, does } = provisionWords[name]
  const field = fields[name as Exclude<Name, PositionPart>] as unknown as FieldOf<Name>
  const value = written[name] as Provisions[Name] | undefined
  return field(
    {
      label,
      description: does,
      value,
      strict,
      onChange: (next) => write({ [name]: next } as unknown as Partial<Written>),
    },
    charter,
  )
}

/** What stops a proposal and who owes a reason are one control. */
function PositionsField({ charter, write, strict }: Writing) {
  const [rule, setRule] = useState<Charter['positions'] | null>(charter.positions)
  return (
    <PositionFields
      rule={rule}
      strict={strict}
      onChange={(next) => {
        setRule(next)
        write({
          blocksToStop: next?.blocksToStop,
          standAsidesMax: next?.standAsidesMax,
          reasonFor: next?.reasonFor,
        })
      }}
    />
  )
}
