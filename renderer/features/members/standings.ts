import type { Standing } from '../../../shared/charter/roll'
import { members as words } from '../../words/en/members'

export const standings: readonly Standing[] = ['member', 'participant', 'suspended']

export const standingOptions = standings.map((id) => ({
  id,
  label: words.standings[id],
  description: words.standingHelp[id],
}))
