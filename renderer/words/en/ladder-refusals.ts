import { count, dateAndTime } from './dates'

/** The sentences of what is refused on the way from informal consensus to the result of a ballot. */
export type LadderSaid = {
  readonly needed?: number
  readonly present?: number
  readonly state?: string
  readonly paper?: number
  readonly option?: string
  readonly meetings?: number
  readonly papers?: number
  readonly people?: number
  readonly what?: string
  readonly until?: string
  readonly missing?: number
  readonly of?: readonly string[]
}

const paperOf = (said: LadderSaid) => (said.paper === undefined ? 'A paper' : `Paper ${said.paper}`)

export const ladderRefusals: Readonly<Record<string, (said: LadderSaid) => string>> = {
  IC1: () => 'The charter of this assembly has no informal consensus. Test for agreement instead.',
  IC2: () => 'Somebody said that this needs a meeting, so it is not simple any more. Test for agreement.',
  IC3: () => 'This was put to the test. The positions decide it now.',
  IC4: (said) =>
    `Too few people are here for informal consensus: ${said.present ?? 0} of the ${said.needed ?? 0} needed.`,
  IC5: () =>
    'Two wordings were written at the same time. Amend the proposal once more, so that everybody agrees to the same words.',
  IC6: () => 'It is on record already that this needs a meeting.',
  DL1: () =>
    'There is nothing yet that a deadlock could be about. Test a proposal for agreement first; to elect a person, take the item up first.',
  DL2: (said) =>
    `The charter asks for ${said.needed ?? 'more'} meetings on the matter before a ballot, and this is number ${said.meetings ?? 1}. Carry it on to the next meeting.`,
  DL3: () => 'Ask the meeting whether this is a deadlock. It is recorded once the meeting agrees.',
  DL4: () => 'There is consensus by the charter’s rule: record the decision instead.',
  DL5: () => 'The charter has persons chosen by consensus only, not by ballot.',
  DL6: () => 'The deadlock is on record already.',
  BL1: () => 'A ballot needs a deadlock on record in this item first. Ask the meeting, then record it.',
  BL2: () =>
    'This item has its ballot already. A further one needs a further finding that there is a deadlock.',
  BL3: () => 'This ballot is not there any more.',
  BL4: (said) => ballotSentence(said.state),
  BL5: (said) =>
    said.option === undefined || said.option === ''
      ? 'One option is on the paper twice. Take one of the two off.'
      : `“${said.option}” is on the paper twice. Take one of the two off.`,
  BL6: () => 'The charter has one winner to a ballot. To fill several seats at once it must say bloc STAR.',
  BL7: () =>
    'By the charter nobody may take part in a ballot now. Check the roll: who is a member, and who is here.',
  BL9: (said) =>
    `There are ${said.papers ?? 'more'} papers, and only ${said.people ?? 'fewer'} people may take part. Check the papers before you close. None of them is lost.`,
  BL10: () =>
    'This ballot is recorded in two ways on two computers, so there is no one result. Withdraw it with a reason and hold it again.',
  BL11: (said) =>
    `Too few people are here to open a ballot: ${said.present ?? 0} of the ${said.needed ?? 0} needed.`,
  BL13: (said) =>
    `${paperOf(said)} does not say whose it is, or names somebody who has one already or may not take part. Choose the name again. None is lost.`,
  BL23: (said) =>
    `This ballot stays open${said.until === undefined ? '' : ` until ${dateAndTime(said.until.slice(0, 10), said.until.slice(11, 16))}`}, and ${count(said.missing ?? 1, 'paper is', 'papers are')} still out. It can be closed then, or once every paper is in.`,
  BL24: () => 'This result is contested already. Say whether it stands or is set aside.',
  BL25: () => 'This result is not contested, so there is nothing to settle. Say first what is wrong with it.',
  BL20: () =>
    'The papers of a ballot are out, so nothing in this item is changed or decided until its result is on record. To change what is asked, withdraw the ballot.',
  BL18: () =>
    'What is kept of a ballot is fixed when it opens: its papers, or only figures. Where the charter wants papers with names, papers are kept.',
  SR19: (said) => contradiction(said),
  BL15: () =>
    'What has won was decided or withdrawn while the papers were out. Bring the proposal back, or withdraw the ballot.',
}

function ballotSentence(state: string | undefined): string {
  switch (state) {
    case 'drafted':
    case 'announced':
      return 'The ballot has not been opened yet.'
    case 'open':
      return 'The ballot is open: close it first.'
    case 'closed':
      return 'The ballot is closed, and its papers stay as they are.'
    case 'declared':
      return 'The result of this ballot is on record and stays.'
    case 'withdrawn':
      return 'This ballot was withdrawn.'
    case 'set-aside':
      return 'The result of this ballot was set aside. Another can be held.'
    default:
      return 'This does not fit the state of the ballot.'
  }
}

/** Figures that no pile of papers can come to, and which of them to look at. */
function contradiction({ what, of = [] }: LadderSaid): string {
  const [one = 'an option', other = 'another', third = 'a third'] = of
  switch (what) {
    case 'number':
      return `A figure${of.length > 0 ? ` of ${one}` : ''} is missing or no whole number. Look at the count again.`
    case 'papers':
      return 'There are more blank papers and papers with all scores alike than papers cast. Look at the count again.'
    case 'fives':
      return `${one} has more papers with five stars than there are papers that count. Look at the count again.`
    case 'total':
      return `The total score of ${one} does not fit its papers: each five-star paper gives it 5, and every other at most 4. Look at the count again.`
    case 'pair':
      return `More papers prefer ${one} or ${other} than there are papers that can. Look at the count again.`
    case 'gap':
      return `The totals of ${one} and ${other} do not fit how many papers prefer which. Look at the count again.`
    case 'three':
      return `More papers put ${one} above ${third} than put ${one} above ${other} or ${other} above ${third}. That cannot be. Look at the count again.`
    default:
      return 'These figures contradict each other: no papers come to them. Look at the count again.'
  }
}
