import { dateInWords } from './dates'

/** The sentences of what is refused after a decision: words in its window, reopening, what replaces it. */
export type CourseSaid = {
  readonly cause?: string
  readonly needed?: number
  readonly present?: number
  /** First and last day of a window. */
  readonly opens?: string
  readonly closes?: string
  /** A day that has passed. */
  readonly on?: string
}

export const courseRefusals: Readonly<Record<string, (said: CourseSaid) => string>> = {
  CW4: () => 'This decision is not there any more. Nothing was changed.',
  CW5: () => 'This decision has no cooling-off window, so nothing can be added to one.',
  CW6: (said) =>
    said.opens === undefined || said.closes === undefined
      ? 'That day is not one of the cooling-off window.'
      : `That day is not in the cooling-off window, which is from ${dateInWords(said.opens)} to ${dateInWords(said.closes)}.`,
  CW7: () => 'This decision is reopened already.',
  CW8: (said) =>
    `The charter asks for objections of more people before a decision is reopened: ${said.present ?? 0} of the ${said.needed ?? 1} needed.`,
  CW9: () => 'The charter lets any member ask for this. Choose who asked, a member on the roll.',
  CW10: () =>
    'The cooling-off window is over and nobody objected in it. A later decision can replace this one.',
  CW13: () => 'This decision is not reopened, so there is nothing to take back.',
  CW14: () => 'A meeting has taken this decision up again already. Decide it there.',
  CW12: () => 'That meeting takes this decision up already.',
  SU3: (said) =>
    said.cause === 'itself'
      ? 'A decision cannot replace itself.'
      : 'That decision is replaced by this one already.',
  SU5: () => 'An informal finding has no force, so it replaces nothing.',
  TH1: () => 'At least two assemblies take part, each once, and yours is one of them.',
  TH2: () => 'Choose a day that is still to come, or let it end with its decision.',
  CS3: (said) =>
    said.cause === 'deputy'
      ? 'Only the secretary says for the assembly what it holds of two decisions. Nothing was sealed.'
      : said.cause === 'one-assembly'
        ? 'Both decisions are of one assembly: a later decision of its own replaces the earlier one.'
        : 'This assembly has said so already. Nothing was sealed.',
  TH4: (said) =>
    said.cause === 'already'
      ? 'This assembly has accepted that charter already.'
      : 'This assembly does not take part, so it has nothing to accept.',
  TH5: () => 'This Party Thing has ended. Its records can be read and no longer changed.',
  NE4: () =>
    'The last day of this assembly is past. Its records can be read, and what is still a draft can be finished; no meeting is begun any more.',
  TH6: () =>
    'Not every assembly has accepted the charter yet. Until then it can be prepared and not called to order.',
  TH10: (said) =>
    said.cause === 'already'
      ? 'These minutes are approved already.'
      : 'Only the minutes of a Party Thing are approved like this.',
  TH11: (said) =>
    said.on === undefined
      ? 'The time for approving these minutes has lapsed. They stay a draft, and its decisions stand.'
      : `These minutes could be approved until ${dateInWords(said.on)}. They stay a draft, and its decisions stand.`,
  TH12: () => 'These minutes are approved. What is wrong in them can be said beside them, as a correction.',
  TH9: () => 'A Party Thing has been called on this proposal already.',
  SU6: () => 'That day is not in the calendar, or it is before the decision.',
}
