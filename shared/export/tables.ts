import { afterwardsColumns } from './afterwards'
import { csv } from './csv'
import type { ExportedMeeting } from './exported-meeting'
import { type ExportedFile, type Maker, minutesStem, textFile } from './maker'
import { referralColumns } from './referral-rows'
import { type Told, told } from './told'

/** The lists of a meeting as tables, one file each; a list that is empty still has its head, so that a script finds it. */
export const columns = {
  attendance: ['name', 'standing', 'presence', 'date', 'from', 'to', 'role', 'reason', 'contested'],
  positions: [
    'item',
    'title',
    'proposer',
    'version',
    'round',
    'wording',
    'name',
    'position',
    'people',
    'reason',
    'source',
    'contested',
  ],
  ballots: [
    'item',
    'title',
    'question',
    'state',
    'minute',
    'seats',
    'method',
    'eligible',
    'cast',
    'option',
    'text',
    'total',
    'score5',
    'score4',
    'score3',
    'score2',
    'score1',
    'score0',
    'blank',
    'elected',
  ],
  papers: ['item', 'title', 'question', 'state', 'minute', 'name', 'option', 'score'],
  decisions: [
    'number',
    'time',
    'item',
    'title',
    'wording',
    'basis',
    'informal',
    'contested',
    'present',
    'agree',
    'reservations',
    'standAside',
    'block',
    'abstain',
    'openUntil',
    'review',
    'expiry',
    'replaces',
    'reopened',
    ...afterwardsColumns,
    'acting',
  ],
  actions: ['what', 'who', 'due', 'state', 'reasons', 'item', 'title', 'minute', 'acting'],
  referrals: referralColumns,
} as const satisfies { readonly [List in keyof Told]?: readonly string[] }

type List = keyof typeof columns
const lists = Object.keys(columns) as readonly List[]
/** Most meetings have none of these: no empty file tells of it. */
const seldom: ReadonlySet<List> = new Set(['papers', 'referrals'])

export const meetingTables: Maker = (meeting) => {
  const rows = told(meeting)
  return lists
    .filter((list) => !seldom.has(list) || rows[list].length > 0)
    .map((list) => table(meeting, rows, list))
}

/** EX12: every row of a practice meeting says so. */
function table(meeting: ExportedMeeting, rows: Told, list: List): ExportedFile {
  const marked = meeting.practice ? ['practice'] : []
  const text = csv(
    [...columns[list], ...marked],
    rows[list].map((row) => ({ ...row, practice: 'PRACTICE' })),
  )
  return textFile(`${minutesStem(meeting)}_${list}.csv`, text)
}
