import * as v from 'valibot'
import { idText } from '../parse'
import { limits } from '../text'
import { parameterDefaults, parameters } from './parameters'
import { numberPattern, positionRule, positive, quorumRule } from './rules'

/**
 * Whose rules a charter follows, and a copy of them as they were when it took them over (CH4): the host changes its own
 * charter when it likes, and nothing here moves until this assembly follows the newer version.
 */
export const basis = v.looseObject({
  assembly: idText,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title)),
  /** The version of that charter. */
  version: positive,
  quorum: quorumRule,
  positions: positionRule,
  numberPattern,
  parameters: v.optional(parameters, parameterDefaults),
})
export type Basis = v.InferOutput<typeof basis>
