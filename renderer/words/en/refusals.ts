import { agendaRefusals } from './agenda-refusals'
import { causeWords, keySentence, stateSentence } from './cause-words'
import { type CourseSaid, courseRefusals } from './course-refusals'
import { entryRefusals } from './entry-refusals'
import { fileRefusals } from './file-refusals'
import { importRefusals } from './import-refusals'
import { inboxRefusals } from './inbox-refusals'
import { jointRefusals } from './joint-refusals'
import { type LadderSaid, ladderRefusals } from './ladder-refusals'
import { lifecycleRefusals } from './lifecycle-refusals'
import { officeNameRefusals } from './office-names'
import { pairingRefusals } from './pairing-refusals'
import { referralRefusals } from './referral-refusals'
import { rollupRefusals } from './rollup-refusals'
import { seriesRefusals } from './series-refusals'
import { gestureWords } from './undone'

/**
 * One kind sentence for each rule that can refuse a gesture: what is the case, and what to do. A refusal carries the
 * rule and what the sentence needs; names are looked up by whoever shows it.
 */
export type Said = LadderSaid &
  CourseSaid & {
    readonly rule: string
    readonly cause?: string
    readonly detail?: string
    /** The name of the person it speaks of. */
    readonly name?: string
    readonly needed?: number
    readonly present?: number
    readonly state?: string
    /** A paper of a ballot, numbered from 1, and how many scores it has. */
    readonly paper?: number
    readonly scores?: number
    /** Of the decision it speaks of. */
    readonly number?: string
    /** The option it speaks of; or how many there are. */
    readonly option?: string
    readonly options?: number
    readonly seats?: number
    readonly positions?: number
    /** The sorts of facts that were not taken back. */
    readonly types?: readonly string[]
  }
type Sentence = (said: Said) => string

const who = (said: Said) => said.name ?? 'This person'
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)
const paperOf = (said: Said) => (said.paper === undefined ? 'A paper' : `Paper ${said.paper}`)

const sentences: Readonly<Record<string, Sentence>> = {
  ST9: () => 'There is nothing to write down yet: the field is empty.',
  ST8: () => 'That text is too long for this field. Put the long part into the note.',
  RO2: (said) =>
    `${who(said)} is on the roll already. If this is somebody else, add something that tells them apart.`,
  RO3: () => 'This person is not on the roll.',
  RO6: (said) => `${who(said)} is merged already. Take the two apart first if that was wrong.`,
  CH6: (said) =>
    said.cause === 'itself'
      ? 'An assembly cannot follow its own charter. Choose another one.'
      : 'The charter here follows a newer version of that one already. Nothing was changed.',
  SY9: () =>
    'Too much came that rests on something unknown here. It was not kept; it comes again when the rest is here.',
  SY11: () => 'That belongs to an assembly or a circle that this computer does not hold. It was not kept.',
  ST10: () => 'Folkmoot could not read that: it is damaged, or made by something else. Nothing was changed.',
  ME3: (said) => stateSentence(said.state),
  ME4: () => 'No calendar has that date or time. Check the day and the month.',
  ME5: () => 'This meeting is closed. Take it up again, or add a correction.',
  ME6: () =>
    'Another device keeps this meeting. Only the minute-taker opens, closes, declares and numbers. You can take over, with a reason.',
  ME7: () => 'You keep this meeting already.',
  ME8: () => 'The meeting is not closed yet: change the text itself.',
  AT1: (said) => `${who(said)} is here already.`,
  AT2: (said) => `${who(said)} is not here.`,
  AT9: (said) =>
    `${who(said)} would have left before coming in. Nothing was changed: give a time that fits the others.`,
  AT3: () => 'The meeting is closed: give the time at which this happened.',
  AT4: () => 'That time belongs to something that was changed meanwhile. Look again.',
  AT5: (said) => `${who(said)} is here: mark them as left first, if they have gone.`,
  PR1: () => 'This proposal is not there any more.',
  PR2: () => 'This proposal was withdrawn. Bring it back first.',
  PR3: () => 'This proposal is decided. Start a new one if the matter comes up again.',
  PR4: () => 'The wording is the same as before.',
  PO1: (said) => `Positions in the room are taken while the meeting is open. ${stateSentence(said.state)}`,
  PO2: () => 'That version of the proposal is not there any more.',
  PO3: () => 'The wording has changed since. Positions belong to the version that stands now.',
  PO4: (said) => `${who(said)} is not here. Mark them as arrived, or record a written position.`,
  PO5: (said) => `The charter asks for a reason here. Write down what ${said.name ?? 'the person'} said.`,
  PO6: () => 'This proposal is decided or withdrawn: its positions stay as they are.',
  PO7: () => 'Nobody is marked as here yet.',
  PC2: (said) =>
    `That is ${said.positions ?? 'more'} positions, and only ${said.people ?? 'fewer'} people here have none of their own. Count again. Nothing was changed.`,
  PC3: () => 'A count is in whole numbers, and somebody has a position. Nothing was changed.',
  PC4: () => 'Where all must agree, everybody is asked by name. Nothing was changed.',
  DM1: () => 'The charter of this assembly does not offer that position.',
  DM2: () =>
    'This assembly forms no consensus of its own, so there is no decision to record. What was said here is kept.',
  DM6: () => 'A decision by consent is looked at again: give a day after today for that.',
  BF1: () => 'The charter of this assembly lets nobody find that a block is not one.',
  BF2: () => 'That block does not stand on this wording any more.',
  BF3: () => 'More people than are here cannot have found that. Count again.',
  RM2: () => 'Going on in another assembly’s remit needs a note that says why.',
  AM1: () => 'This amendment is not there any more.',
  AM2: () => 'What became of this amendment is on record already.',
  TC1: () => 'Count the hands in whole numbers; at least one person shows how they feel.',
  RB1: () => 'That is on record already.',
  RB2: () => 'Two wordings were written at the same time. Amend the proposal once more, then read it back.',
  RB6: () =>
    'A block stands on this wording, so it is not agreed yet. Amend it, or test it again, before it is locked.',
  RB3: () => 'This wording was read back and agreed. Unlock it first, so that everybody knows it changes.',
  CO3: () => 'This concern is not there any more.',
  CO4: () => 'That is on record already.',
  DE1: () => 'There is no consensus by the charter’s rule yet, so there is no decision to record.',
  DE2: (said) =>
    `Too few people are here to decide: ${said.present ?? 0} of the ${said.needed ?? 0} needed. You can record an informal finding.`,
  DE3: () => 'Enough people are here: record it as a decision.',
  ...ladderRefusals,
  ...agendaRefusals,
  ...inboxRefusals,
  ...officeNameRefusals,
  ...jointRefusals,
  ...courseRefusals,
  ...entryRefusals,
  ...lifecycleRefusals,
  ...rollupRefusals,
  ...referralRefusals,
  ...seriesRefusals,
  ...pairingRefusals,
  ...fileRefusals,
  ...importRefusals,
  SK1: () => 'No item is under way, and the stack belongs to an item. Start one first.',
  SK4: (said) => `${who(said)} is not here. Mark them as arrived first.`,
  SK5: (said) => `${who(said)} waits on the stack already.`,
  SK7: () => 'Nobody waits there on the stack any more.',
  TM1: () => 'Minutes are given to the item under way. This one is not.',
  DG1: (said) => `${who(said)} is not here. Only people in the room take notes or object.`,
  DG2: (said) => `${who(said)} keeps these minutes already.`,
  DG4: () => 'That note-taking has ended already.',
  OR2: (said) => `${who(said)} is out of the room for this one. Call them back first.`,
  OR3: (said) => `${who(said)} is not in the meeting.`,
  CV1: () => 'This item is done, so there is nothing left to carry over.',
  CV2: () => 'Only the item under way can be parked.',
  CV4: () => 'That is on this agenda already.',
  CV7: (said) =>
    `This item was decided on another agenda already${said.number === undefined ? '' : `, as ${said.number}`}. Reopen that decision first to decide it again.`,
  CG1: () => 'No item can be taken together with others now: each needs one wording, and nothing against it.',
  CG3: () => 'This item is done already.',
  CG4: (said) =>
    `Too few people are here to decide: ${said.present ?? 0} of the ${said.needed ?? 0} needed. Nothing was adopted.`,
  CG5: () => 'Nothing can be adopted here: this body forms no consensus, or nobody is in the room.',
  CG7: () => 'By consent each decision needs its own day of review. Take these items one by one.',
  ED13: (said) =>
    said.cause === 'many'
      ? 'There are forty pictures in this meeting already. Take this one to the next, or describe it in words.'
      : said.cause === 'large'
        ? 'That picture stays too large, even when it is made smaller. Photograph a part of it.'
        : 'That file is no picture Folkmoot can read, or is larger than 20 MB. A photograph as JPEG or PNG works.',
  ED12: (said) =>
    said.cause === 'approved'
      ? 'These minutes are approved, and the action stands in them.'
      : 'Somebody else has had a hand in this action. It can be changed, but does not come back as a note.',
  AC1: () => 'This action is not there any more.',
  AC2: () => 'No calendar has that date. Check the day and the month.',
  AC6: ({ cause }) =>
    cause === 'not-open'
      ? 'Only an open action is put off. Reopen it first.'
      : 'It is due on that day already, or later. Choose a later day.',
  SR1: () => 'The ballot has no option yet. Put down what can be chosen, then count.',
  SR2: (said) =>
    `${said.option ?? 'One option'} is on the ballot twice. Take one of the two off, or tell them apart by name.`,
  SR3: (said) =>
    `${paperOf(said)} has something other than 0 to 5 for ${said.option ?? 'an option'}. Look at the paper again: a blank is fine. Nothing was counted yet.`,
  SR4: (said) =>
    `${paperOf(said)} has ${said.scores ?? 'too few or too many'} scores${said.options === undefined ? '' : `, and the number of options is ${said.options}`}. Enter it again: what was left blank stays blank. Nothing was counted yet.`,
  SR5: () => 'No paper has been entered, so there is nothing to count yet.',
  SR6: (said) =>
    said.seats !== undefined && said.options !== undefined && said.seats > said.options
      ? `The ballot has ${said.seats} seats to fill and fewer options: ${said.options}. Lower the seats or add options. No paper is lost.`
      : 'A ballot fills at least one seat, and no more than it has options. Change the number of seats. No paper is lost.',
  SR7: (said) =>
    `The order drawn for ties must name each option once. ${said.option === undefined ? 'Look at it again' : `Look for ${said.option} in it`}. Nothing was counted yet.`,
  UN1: () => 'There is nothing to undo: nothing was done in this window, or all of it is taken back.',
  UN2: () => 'What was done last cannot be undone: a number, an opening, a ballot and an approval stay.',
  UN3: (said) =>
    `${capital(
      gestureWords(
        (said.types ?? []).map((type) => ({ type })),
        null,
      ) ?? 'What was done last',
    )} cannot be undone: something newer rests on it, or the meeting is closed.`,
  UN4: () => 'There is nothing to redo.',
  SH29: () => 'The part that writes to the disk has stopped. What was shown as saved is safe.',
  UN6: () =>
    'A version of the charter stays once it is made. To go back, change the rule again: that makes a new version.',
  JO2: (said) => `It could not be saved: ${causeWords(said.cause)}`,
  BA1: (said) => `The backup was not made: ${causeWords(said.cause)} The earlier backups are untouched.`,
  BA2: () =>
    'This is not a whole backup file: it is cut short, changed or something else. Nothing of it was restored.',
  BA3: () =>
    'That passphrase does not open this backup. Nothing was restored. Use the one that was in force when it was made.',
  BA7: (said) =>
    said.cause === 'unreadable'
      ? 'The journal of one assembly cannot be read, so the newest backup does not have it. Older backups are all kept: restore the newest one that has it.'
      : `${said.detail ?? 'Some'} entries of the journal are damaged and are not in the newest backup. Older backups are all kept: they may still have them.`,
  BA5: (said) => `Not everything could be restored: ${causeWords(said.cause)} What was here is untouched.`,
  JO9: () => 'These records were written by a newer Folkmoot. They can be read here, not changed.',
  SX5: () =>
    'The papers kept aside on this computer are damaged and cannot be read. The rest of the meeting is safe. Key the papers in again.',
  SH8: (said) =>
    said.cause === 'busy'
      ? 'A meeting is open, so nothing is locked now.'
      : said.cause === 'unprotected'
        ? 'These records have no passphrase, so locking would protect nothing.'
        : 'Not everything is saved yet, so nothing was locked.',
  SH9: () => 'This computer has no key store that Folkmoot can rely on now. Nothing was changed.',
  SH10: () => 'Not everything is saved yet. Wait a moment and try again.',
  PU10: () => 'The public screen opens once records are open. Nothing was shown.',
  SH22: () => 'This runs on an old engine: practice works, real records need the current version.',
  SH30: (said) =>
    said.cause === 'stopped'
      ? 'Stopped. Nothing of the file was written, and the records are untouched.'
      : 'The pages could not be drawn, so no file was written. The records are untouched. Try again.',
  KE1: () => 'That does not open the records. Nothing was changed.',
  KE2: () => 'The key file of these records is not one that Folkmoot makes. Nothing was opened or changed.',
  KE3: (said) => keySentence(said.cause),
  CA6: () => 'These records are not on this computer any more. Nothing was changed.',
  WI1: () => inside,
  WI2: () => inside,
  WI3: () => inside,
  WI4: () => 'That is too large to be taken at once. Nothing was changed.',
  WI5: () => inside,
  WI6: () => inside,
}

/** One part of the app did not understand another: nobody’s mistake but ours. */
const inside =
  'Something inside Folkmoot went wrong and nothing was changed. What was shown as saved is safe.'

/** The sentence for a rule; one without a sentence of its own still says what is safe. */
export function refusalSentence(said: Said): string {
  return sentences[said.rule]?.(said) ?? `That was not done (rule ${said.rule}). Nothing was changed.`
}

/** The rules that have a sentence: a test holds them against those that can refuse. */
export const rulesWithSentence: readonly string[] = Object.keys(sentences)
