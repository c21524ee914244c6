/** The frame around every screen: rail, top bar, marks. */
export const frame = {
  app: 'Folkmoot',
  rail: 'Main',
  top: 'Assembly and saving',
  status: 'Status',
  banners: 'Notices',
  skip: 'Skip to the main part',
  home: 'Home',
  meetings: 'Meetings',
  series: 'Series and templates',
  backlog: 'Backlog',
  live: 'Live',
  decisions: 'Decisions',
  actions: 'Actions',
  inbox: 'Inbox',
  members: 'Members',
  search: 'Search',
  federation: 'Federation',
  questions: 'Questions',
  charter: 'Charter',
  sync: 'Sync',
  settings: 'Settings',
  assembly: 'Assembly',
  hereNow: '✓ shown now',
  startAnother: 'Start another assembly…',
  goAnywhere: 'Go anywhere',
  keys: 'Keys',
  practice: 'Practice: nothing here is real',
  practiceShort: 'Practice',
  practiceErase: 'Erase practice',
  practiceLeave: 'Leave practice',
} as const

/** The page that holds no data. */
export const lock = {
  title: 'Folkmoot is locked',
  lead: 'Your records are on this computer, encrypted. Your passphrase opens them.',
  passphrase: 'Passphrase',
  show: 'Show the passphrase',
  unlock: 'Unlock',
  unlocking: 'Opening… this takes a few seconds on purpose.',
  empty: 'Write your passphrase first.',
  wrong:
    'That passphrase does not open the records. Nothing was changed. Check capitals and spaces, and try again.',
  other:
    'The records could not be opened. Nothing was changed. Close Folkmoot, start it again, and try once more.',
  forgotten:
    'Nobody can reset a passphrase. If it is lost, a backup file and its own passphrase bring the records back.',
} as const
