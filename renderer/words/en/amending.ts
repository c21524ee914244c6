import { count } from './dates'

/** The words of suggested changes, temperature checks and the wording that is read back. */
export type ChangeFate = 'open' | 'adopted' | 'declined' | 'withdrawn' | 'tested' | 'changed'
type Change = {
  readonly fate: ChangeFate
  readonly became: number | null
}
type Felt = { readonly warm: number; readonly unsure: number; readonly cold: number }

export const amending = {
  title: 'Amendments',
  suggested: (n: number) => count(n, 'amendment', 'amendments'),
  suggest: 'Suggest an amendment',
  suggestText: 'What should change?',
  suggestHelp:
    'The exact new wording, or what it should say. The wording on the table stays until it is adopted.',
  isWording: 'This is the exact new wording',
  who: 'Suggested by (optional)',
  keep: 'Put the amendment',
  suggestedDone: 'The amendment is on record. The wording on the table stands.',
  room: 'The room',
  adopt: 'Adopt as friendly',
  adoptTitle: 'The new wording, as the proposer adopts it',
  test: 'Put it to the test',
  testTitle: 'The new wording, as it is put to the test',
  decline: 'Decline',
  withdraw: 'Withdraw it',
  of: (verb: string, name: string) => `${verb}: amendment by ${name}`,
  done: {
    adopted: 'The amendment is adopted. Positions start afresh on the new wording.',
    tested: 'The amendment is under test. Positions start afresh on it.',
    declined: 'The amendment is declined. The wording on the table stands.',
    withdrawn: 'The amendment is withdrawn. The wording on the table stands.',
  },
  asFirst: 'As first put',
  contested: 'recorded differently in two places',

  sound: 'Temperature check',
  soundHelp: 'Ask: can you live with this? Count the hands. It advises the meeting and decides nothing.',
  warm: 'Warm',
  unsure: 'Unsure',
  cold: 'Cold',
  keepSounding: 'Keep the numbers',
  soundDone: 'The temperature check is on record. It decides nothing.',
  felt: ({ warm, unsure, cold }: Felt) => `${warm} warm, ${unsure} unsure, ${cold} cold`,
  soundingAt: (time: string, version: number) => `Temperature check at ${time}, on version ${version}`,
  noDecision: 'It decides nothing.',

  amend: 'Amend',
  readBack: 'Read back',
  readBackTitle: 'Read this aloud, word for word',
  lock: 'Lock as agreed wording',
  notYet: 'Not yet',
  locked: 'Agreed wording locked: nobody changes it by accident. Unlock it to amend it.',
  agreedAt: (time: string) => `Agreed wording, ${time}`,
  readBackAt: (time: string) => `Read back and agreed at ${time}.`,
  unlock: 'Unlock to change it',
  unlocked: 'The wording can be changed again.',
} as const

/** `adopted as version 2`: what became of a suggested change. */
export function changeWords({ fate, became }: Change): string {
  switch (fate) {
    case 'open':
      return 'not settled'
    case 'adopted':
      return became === null ? 'adopted' : `adopted as version ${became}`
    case 'tested':
      return became === null ? 'put to the test' : `put to the test as version ${became}`
    case 'changed':
      return became === null ? 'new wording' : `put as version ${became}`
    case 'declined':
      return 'declined'
    case 'withdrawn':
      return 'withdrawn'
  }
}
