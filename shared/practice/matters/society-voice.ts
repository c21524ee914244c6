import { decides, discusses, informs, type Matter, matter, tabled, task } from './matter'

const heard = 'Being heard'
const us = 'Among ourselves'

/** The Disabled People’s Society on being heard, and among itself; as careful with names as its other matters. */
export const societyVoice: readonly Matter[] = [
  matter(
    heard,
    { gap: 2 },
    discusses(
      'When others ask us late',
      15,
      'Three assemblies sent papers “for comment” less than a week before they decided. It was felt to be thoughtless and not unkind. What would be early enough? Most said three weeks, some said: before the first draft.',
      task('second', 40, 'Draft a short note on how to ask us'),
    ),
    decides(
      'How to ask us',
      15,
      'The note is half a page: ask before the draft, say what is open, send it as text that a machine can read aloud. The last sentence was changed so that nobody who asks late is turned away.',
      tabled(
        'The note “How to ask us” goes to every assembly of the federation; whoever asks late is answered all the same, and told.',
      ),
      task('lead', 14, 'Send the note to every secretary'),
    ),
    informs(
      'How to ask us: half a year on',
      5,
      'Nine assemblies have asked since; six before the first draft. One sent a recording, which was much liked.',
    ),
  ),
  matter(
    heard,
    { gap: 2 },
    discusses(
      'Plain words in the common rules',
      15,
      'The rules were read in a round, a paragraph each, and everyone stopped where they lost the thread. It happened eleven times. There was some pleasure in finding that it was the same eleven for everybody.',
      task('lead', 40, 'Offer the Rules Committee eleven sentences'),
    ),
    informs(
      'Plain words: seven of eleven',
      5,
      'The Rules Committee took seven sentences as they were and asks for help with the other four.',
      task('second', 50, 'Work on the four with the Rules Committee'),
    ),
  ),
  matter(
    heard,
    { month: 5, gap: 1 },
    discusses(
      'Who speaks for us on the day of the hearing',
      15,
      'The county hears people about day centres in the summer. Two people are willing to speak, both for the first time. The meeting talked about what they may say without asking again, and what they may not.',
      task('second', 30, 'Hold a rehearsal with hard questions'),
    ),
    decides(
      'What the two speakers may say',
      15,
      'The rehearsal had been hard and funny. Five points were agreed, word for word. If something else comes up, the speakers will say that the society has not talked about it.',
      tabled(
        'The two speakers may say the five points as written, and that on anything else the society has yet to speak.',
      ),
      task('lead', 20, 'Go with the speakers on the day'),
    ),
    informs(
      'The hearing',
      10,
      'The five points were made. The county kept both day centres for two years. The speakers were applauded, in both ways of applauding.',
    ),
  ),
  matter(
    heard,
    { gap: 3 },
    discusses(
      'The word “vulnerable”',
      20,
      'The word stands in four documents of the federation. Some find it true and useful, others hear it as a lid. It was a good talk and had no end; a list of other words was kept.',
      task('second', 60, 'Bring the list of other words'),
    ),
    decides(
      'Asking for another word',
      20,
      'Nobody wished to forbid the word. Several would rather be called “people who are put at risk”, since it says that somebody does it.',
      tabled(
        'The society asks the other assemblies to say who or what puts people at risk, wherever they would have written “vulnerable”.',
        {
          aside: ['I use the word of myself and wish to go on doing so.'],
          reservations: ['It will sound like a rule, however we put it.'],
        },
      ),
    ),
  ),
  matter(
    us,
    { gap: 3 },
    discusses(
      'Shorter sittings, more breaks',
      10,
      'Two hours are too long for most. Forty minutes, a pause of fifteen, forty minutes: that was tried the same evening and kept to.',
      task('secretary', 30, 'Plan the agenda in two halves'),
    ),
    informs(
      'Two halves: how it goes',
      5,
      'Since then nobody has left before the end. The pause has become the best part of the meeting, and some of its best ideas come from there.',
    ),
  ),
  matter(
    us,
    { gap: 2 },
    discusses(
      'Joining from bed',
      15,
      'On a usual evening three or four people take part from home. They hear the nearest voice well and the rest not at all. The Open Halls group lends a microphone for the middle of the table.',
      task('lead', 30, 'Borrow the microphone and try it'),
    ),
    decides(
      'No meeting without the microphone',
      10,
      'With the microphone everyone at home heard everything, including the biscuits. It was felt that those at home should speak first in each round.',
      tabled('The society meets only where people can take part from home, and those at home speak first.'),
      task('second', 21, 'Ask whether we may keep the microphone'),
    ),
  ),
  matter(
    us,
    { gap: 2 },
    discusses(
      'Who may be told that somebody is here',
      10,
      'It was recalled that not everyone who comes wishes it known. Minutes go to the hosts with numbers only. A person asked that photographs be left to the pause, and only of those who step forward.',
      task('secretary', 10, 'Put it at the head of every agenda'),
    ),
    decides(
      'No names outside this room',
      10,
      'The custom was put into words, so that whoever is new can read it.',
      tabled(
        'What leaves this society carries numbers and no names, unless a person asks for their own name to stand.',
      ),
    ),
  ),
  matter(
    us,
    { month: 12, gap: 6 },
    discusses(
      'A meal together',
      5,
      'A meal was wished for, somewhere with a level door, a loud kitchen and a quiet corner. Three places were named and two crossed out.',
      task('second', 30, 'Book the place with the quiet corner'),
    ),
    discusses(
      'A meal together, again',
      5,
      'The same place, since it had been good. This time with a menu in large print, which the cook had offered without being asked.',
      task('second', 30, 'Book the same place'),
    ),
  ),
  matter(
    us,
    { gap: 4 },
    discusses(
      'Allies: what helps and what does not',
      20,
      'The allies’ assembly had asked for frank words. Lifts home help, and holding doors mostly does. Speaking in our stead does not. The list was funny and exact, and will be sent as it was spoken.',
      task('lead', 20, 'Send the list to the allies, unpolished'),
    ),
    informs(
      'The allies have answered',
      5,
      'They thank the society, have hung up the list in their kitchen, and ask for one every year.',
    ),
  ),
]
