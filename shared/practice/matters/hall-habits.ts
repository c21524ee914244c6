import { decides, discusses, informs, type Matter, matter, tabled, task } from './matter'

const home = 'Joining from home'
const habits = 'Habits'

/** The Open Halls Working Group: joining from home, and being good guests. */
export const hallHabits: readonly Matter[] = [
  matter(
    home,
    { gap: 2 },
    discusses(
      'Hearing the back row at home',
      15,
      'People at home hear the two nearest voices. Three ways were tried during the meeting itself, with {lead} in the corridor as the person at home. A flat microphone in the middle of the table won easily.',
      task('lead', 30, 'Get prices for flat microphones'),
    ),
    decides(
      'Two flat microphones',
      10,
      'They cost 140 each. {second} would have liked three; the group would rather see two in use first.',
      tabled(
        'Two flat microphones are bought and lent in turn, first to assemblies where somebody always joins from home.',
      ),
      task('second', 21, 'Buy them, and make a rota for lending'),
    ),
    informs(
      'Flat microphones: after a quarter',
      5,
      'Nine assemblies have borrowed one. Three asked to keep it. A third is being saved for.',
    ),
  ),
  matter(
    home,
    { gap: 2 },
    discusses(
      'When the line drops',
      10,
      'Twice a person at home was counted as gone who was only cut off. {second} suggested a number to telephone, held by somebody who is not the secretary. Should a position given by telephone count as given in the room?',
      task('second', 30, 'Ask three secretaries how they do it'),
    ),
    decides(
      'A telephone beside the line',
      15,
      'All three secretaries would be glad of it. {lead} asked that it be said aloud when somebody has been cut off, so that the meeting can wait.',
      tabled(
        'Whoever joins from home is given a number to telephone; when the line drops the meeting is told and waits for five minutes, and a position given by telephone is recorded as remote.',
        {
          reservations: ['Five minutes will feel long to thirty people.'],
        },
      ),
      task('secretary', 14, 'Send the wording to all secretaries'),
    ),
  ),
  matter(
    home,
    { gap: 3 },
    discusses(
      'Live captions without sending voices away',
      15,
      '{lead} showed a program that writes along on the machine itself. It makes of “quorum” a “forum” every time. Those who need captions found it far better than nothing, and asked that it never be taken for the minutes.',
      task('lead', 60, 'Try it in two meetings, with everyone’s leave'),
    ),
    informs(
      'Captions: two trials',
      10,
      'In both meetings all agreed to it beforehand. The text was thrown away afterwards, before witnesses. {second} will write down how to set it up.',
      task('second', 30, 'Write down how captions are set up'),
    ),
  ),
  matter(
    habits,
    { gap: 2 },
    discusses(
      'A card for whoever opens the hall',
      10,
      'What does a person need to know who opens a hall for the first time? {lead} had twelve points, {second} struck out seven.',
      task('lead', 14, 'Print the card with five points'),
    ),
    informs(
      'The card hangs',
      5,
      'The card hangs beside the light switch of nine halls. The fifth point, “wait for the last person, then lock”, has been underlined by several hands.',
    ),
  ),
  matter(
    habits,
    { gap: 3 },
    discusses(
      'Scents, candles and flickering lamps',
      10,
      'Three people had written why they no longer come: twice perfume, once a lamp. {second} thought that one friendly line in every notice would do more than a sign on the door.',
      task('second', 14, 'Draft the line'),
    ),
    decides(
      'One line in every notice',
      10,
      'The line was tried aloud in five versions. The shortest was kept.',
      tabled('Every notice says: “Please come without perfume; somebody wants to come with you.”', {
        aside: ['I find it a little sweet, and know of no better one.'],
      }),
    ),
  ),
  matter(
    habits,
    { gap: 2 },
    discusses(
      'Whose turn is the washing up?',
      5,
      'The same three people, it was found. {lead} proposed the rule of another group: whoever spoke longest. This was enjoyed, and not adopted.',
      task('second', 30, 'Hang up a rota'),
    ),
    informs(
      'The rota works',
      5,
      'It has worked for three meetings. {second} asked that it not be looked at too closely.',
    ),
  ),
  matter(
    habits,
    { month: 10, gap: 3 },
    discusses(
      'A day of open halls',
      20,
      'One Saturday with every hall open, the ramp down and soup on. {lead} would like people to see the rooms before they need them. It would take some thirty helpers.',
      task('lead', 45, 'Ask every assembly for two helpers'),
    ),
    decides(
      'The day of open halls',
      15,
      'Twenty-six helpers have been found. {second} drew a walk from hall to hall that can be done on wheels without a single kerb; it is four kilometres long, and pretty.',
      tabled(
        'The day of open halls is held on the second Saturday after Easter, in eight halls, with soup in two of them and up to 260 for it all.',
      ),
      task('second', 30, 'Print the walk as a small map'),
    ),
    informs(
      'The day of open halls: looking back',
      10,
      'About 600 visits were counted. Eleven people have been to their first meeting since. The soup ran out at two.',
    ),
  ),
  matter(
    habits,
    { gap: 2 },
    discusses(
      'Insurance for what we lend',
      10,
      'What if the screen falls on a foot? {lead} had read the policy twice. It covers the foot but not the screen.',
      task('lead', 30, 'Ask what it would cost to cover the screen too'),
    ),
    decides(
      'Whether to insure the equipment',
      10,
      'It would be 210 a year, for things worth 2,600. The group would rather put 15 a month aside.',
      tabled('The equipment is not insured; 15 a month is put aside for what breaks.', {
        reservations: ['One theft in the first year, and we shall look foolish.'],
      }),
    ),
  ),
]
