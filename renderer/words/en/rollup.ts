import { count, dateInWords, list, shortDate } from './dates'
import { type StanceWord, stances } from './positions'

const assembliesOf = (n: number) => count(n, 'member assembly', 'member assemblies')
/** `3 of 5 members have answered`. */
const answeredOf = (n: number, m: number) =>
  m === 1 ? `${n} of 1 member has answered` : `${n} of ${m} members have answered`

type State = 'open' | 'on-agenda' | 'decided' | 'torn' | 'answered' | 'left' | 'told'

/** A question put to all members of an umbrella, and their answers (QA). */
export const rollup = {
  answeredOf,
  document: {
    title: (version: number) => `Wording ${version}, put to all member assemblies`,
    put: (on: string, until: string) =>
      `Put to them on ${dateInWords(on)}; to be answered by ${dateInWords(until)}.`,
    answered: (n: number, m: number) => `${answeredOf(n, m)}, in these minutes.`,
    notHeard: 'Not heard',
    reasonsLeftOut: 'Who may take part in this assembly is restricted, so the reasons are left out on paper.',
    joined: 'Joined since, and not asked',
    left: 'Left since, and not counted',
    leaver: (name: string, stance: StanceWord | null) =>
      stance === null ? name : `${name} (${stances[stance].word.toLowerCase()})`,
    asks: (until: string) => `asks all its members this, to be answered by ${dateInWords(until)}.`,
  },
  oldWording:
    'All members were asked about an earlier wording. What they answered counts for that one alone; put the new one to them too.',
  toRollUp: 'See all answers',

  ask: {
    menu: 'Put to all members',
    title: 'Put a question to all members',
    lead: 'Each member assembly decides in a meeting of its own, and its secretary signs where it stands. Their answers come together here.',
    from: (item: string) => `Under “${item}”`,
    newTitle: 'What it is about',
    newTitleMissing: 'Say in a few words what it is about.',
    wording: 'Exact wording',
    wordingHelp: 'The words that all answer to. Later words are put to them anew.',
    wordingMissing: 'Write the words that all answer to.',
    until: 'Answer by',
    untilHelp: 'An answer that comes later still counts, until the result is told.',
    who: (n: number) => `Who is asked: ${assembliesOf(n)}`,
    nobody: 'This assembly has no member assembly yet. Pair one first: Settings, Who may write, Invite.',
    noMember: 'There is nobody to ask yet',
    noMemberText:
      'No assembly is a member of this one. Invite one as a member, under Who may write in the settings; then a question can be put to it.',
    toMembers: 'Go to Who may write',
    seen: 'The secretaries of all members read the wording, who was asked, and every answer with its reason.',
    noMeeting: 'Plan a meeting first',
    noMeetingText:
      'The answers come together in a meeting of this assembly, and none is planned. Plan one, however far off: the question can go out to the members at once then.',
    plan: 'Go to the meetings',
    onAgendaOf: (meeting: string) =>
      `Once it is put, it stands on the agenda of ${meeting}, where the answers come together. Nothing is written before.`,
    go: (n: number) => `Put it to ${assembliesOf(n)}`,
    going: 'Signing…',
    done: (n: number, meeting: string) =>
      `The question is signed for ${assembliesOf(n)}, and reaches each when its computer is met. The answers come together in ${meeting}.`,
    back: 'Back to the meeting',
    cancel: 'Cancel',
    change: 'Change the words',
    onward: 'Go on to who is asked',
    notUmbrella: 'Only an assembly that brings others together asks its members.',
  },

  screen: {
    title: 'Questions',
    lead: 'What this assembly asks its members, and what its hosts ask it.',
    empty: 'No question yet',
    emptyOfUmbrella: (meeting: string | null) =>
      meeting === null
        ? 'A question to all members is put from here, or from a proposal on the table. Their answers come together in a meeting, so plan one first, however far off: the question can go out at once then.'
        : `A question to all members is put from here, or from a proposal on the table. It goes onto the agenda of ${meeting}, where the answers come together, and out to the members at once.`,
    emptyOfMember:
      'Where an assembly that this one belongs to asks all its members, it is shown here and on Home.',
    ours: 'Put to our members',
    theirs: 'Put to us',
    new: 'Put a question…',
    back: 'All questions',
  },

  practice: {
    make: 'Make a practice umbrella',
    making: 'Making the umbrella…',
    made: 'Saltmere Umbrella is here, with your three assemblies as its members. Put a question to them, then answer it as each.',
    text: 'To rehearse it, make an umbrella of your own over the three practice assemblies: you can put a question there, and answer it as each of them.',
  },

  home: {
    title: 'Asked by a host',
    asks: (host: string) => `${host} asks you`,
    by: (until: string) => `answer by ${shortDate(until)}`,
    late: (until: string) => `was to be answered by ${shortDate(until)}`,
    all: 'Go to the questions',
    ours: 'Put to all members',
    told: (came: string) => came,
  },

  states: {
    open: { word: 'Not on an agenda yet', tone: 'reservations', mark: 'ring' },
    'on-agenda': { word: 'On the agenda', tone: 'accent', mark: 'half' },
    decided: { word: 'Decided, not answered yet', tone: 'reservations', mark: 'bang' },
    torn: { word: 'Answered in two ways', tone: 'block', mark: 'bang' },
    answered: { word: 'Answered', tone: 'agree', mark: 'check' },
    left: { word: 'No member any more', tone: 'quiet', mark: 'cross' },
    told: { word: 'Result told', tone: 'quiet', mark: 'check' },
  } satisfies Readonly<
    Record<
      State,
      {
        readonly word: string
        readonly tone: 'reservations' | 'accent' | 'block' | 'agree' | 'quiet'
        readonly mark: 'ring' | 'half' | 'bang' | 'check' | 'cross'
      }
    >
  >,

  member: {
    heading: (host: string, title: string) => `${host} asks: ${title}`,
    itemTitle: (host: string, title: string) => `${host} asks: ${title}`,
    by: (until: string, late: boolean) =>
      late
        ? `It was to be answered by ${dateInWords(until)}. A late answer still counts until the result is told.`
        : `To be answered by ${dateInWords(until)}.`,
    take: (meeting: string) => `Put on the agenda of ${meeting}`,
    noNext: 'Plan a meeting, and it can go onto its agenda by one key.',
    taken: (title: string, meeting: string) => `“${title}” stands on the agenda of ${meeting}.`,
    onAgenda: (meeting: string, date: string) => `On the agenda of ${meeting}, ${dateInWords(date)}.`,
    decidedAs: (number: string) => `Decided here as ${number}.`,
    answer: (name: string) => `Answer for ${name}…`,
    answerAgain: (name: string) => `Answer anew for ${name}…`,
    said: (stance: StanceWord) => `This assembly answered: ${stances[stance].word.toLowerCase()}.`,
    before: (stance: StanceWord) =>
      `To an earlier wording it answered: ${stances[stance].word.toLowerCase()}. That counts for that wording alone.`,
    changed: 'The wording was changed since it was first put. This is the one that is asked now.',
    contested: 'The host asks in two wordings just now. Wait until it has settled which one it is.',
    because: (host: string) => `The host asks because ${host} asked it.`,
    counted: 'Its answer is among those that were counted.',
    notCounted:
      'Its answer is not among those that were counted. It stays to be read by all members; ask the host.',
    noAnswer: 'This assembly gave no answer.',
    left: (host: string) =>
      `This assembly does not belong to ${host} any more, so nothing waits for it here. What it answered stays to be read, and is not counted.`,
  },

  result: {
    adopted: (number: string, date: string) => `Agreed as ${number} on ${dateInWords(date)}.`,
    informal: (number: string, date: string) => `An informal finding, ${number} of ${dateInWords(date)}.`,
    withdrawn: (_number: string, date: string) => `Taken back by the host on ${dateInWords(date)}.`,
    reopened: (number: string, date: string) =>
      `It was agreed as ${number}, and reopened on ${dateInWords(date)}. It does not hold for now.`,
    replaced: (number: string, date: string) =>
      `What was agreed has been replaced by ${number} on ${dateInWords(date)}.`,
    of: (n: number, m: number) => `${answeredOf(n, m)} by then.`,
    earlier: (sentence: string) => `Told before: ${sentence}`,
    several: 'The host has told two results that do not know of each other. Ask it which one holds.',
    severalOfOurs:
      'Two results were told that do not know of each other. Once the decision is in the register here, it is told to all members anew.',
    alone: (host: string, sentence: string) =>
      `A result from ${host} has come, and its question has not. ${sentence} It is shown with its question once that is here.`,
  },

  host: {
    caption: 'Where each member stands',
    columns: {
      name: 'Assembly',
      position: 'Position',
      why: 'Why, and on what it rests',
      heard: 'Last heard of',
    },
    silent: 'not heard',
    joined: 'joined since, not asked',
    left: 'left since, not counted',
    torn: 'Said in two ways; only a later word of its own settles it.',
    elsewhere: (stance: StanceWord) => `To an earlier wording: ${stances[stance].word.toLowerCase()}`,
    never: 'never',
    heardOn: (date: string) => dateInWords(date),
    through: {
      file: (name: string) => `through the file ${name}`,
      peer: (name: string) => `through ${name}`,
      letter: (name: string) => `carried here by ${name}`,
    },
    silence: (n: number) =>
      n === 1 ? '1 is not heard. Silence is not agreement.' : `${n} are not heard. Silence is not agreement.`,
    agreement: {
      agreed: 'By the charter the members agree.',
      blocked: 'The members do not agree: it is blocked.',
      unsettled: 'It is not settled: something is said in two ways, or a member that blocked has left.',
      'too-few-heard': 'Too few members are heard yet.',
      'not-unanimous': 'The members are not unanimous.',
      'too-many-aside': 'The members do not agree: too many stand aside.',
      'too-many-reservations': 'The members do not agree: too many have reservations.',
      'no-active-agreement': 'The members do not agree: none of them actively agrees.',
      'may-not-form': 'This assembly forms no consensus of its own.',
    },
    needed: (heard: number, needed: number) => `${heard} heard; by the charter ${needed} are needed.`,
    contested: 'Two wordings were put apart in this question. Put one anew that takes the place of both.',
    meeting: 'Go to its meeting',
    file: 'Hand it over as a file…',
    fileHelp: 'A member whose computer is not met gets the question, and you its answer, by a file.',
    takeBack: 'Take the question back…',
    takeBackText: 'All members see that it was taken back. What they answered stays to be read.',
    takenBack: 'The members are told that the question is taken back.',
    until: (until: string) => `Answer by ${dateInWords(until)}`,
    open: 'See all answers',
    askedAgain: (on: string) => `asked again ${dateInWords(on)}`,
    twins: (titles: readonly string[]) =>
      `The same words were also put as ${list(titles.map((title) => `“${title}”`))}, from another proposal. Each is answered for itself, so they cannot be made one: take one of them back.`,
    told: (name: string) => `The members of ${name} are told the result.`,
  },
} as const
