import { decides, discusses, informs, type Matter, matter, tabled, task } from './matter'

const section = 'Common life'
const ourselves = 'How we work'

/** Saltmere: what people do together, and how the assembly itself works. */
export const townTogether: readonly Matter[] = [
  matter(
    section,
    { gap: 2 },
    discusses(
      'The library on Thursdays',
      15,
      'The county would close the library on Thursdays. {lead} had sat there for three of them: schoolwork, job forms, two people asleep in the warm. Volunteers were offered at once; {second} warned that volunteers must not become the reason why librarians go.',
      task('lead', 14, 'Ask the librarians what they want us to say'),
    ),
    decides(
      'Keeping Thursdays',
      15,
      'The librarians would welcome help with opening the doors, not with their work. The wording was changed twice until they were content with it.',
      tabled(
        'Saltmere asks the county to keep the library open and staffed on Thursdays, and offers help with doors, chairs and heating, never in place of a librarian.',
      ),
      task('second', 7, 'Take the decision to the county’s hearing'),
    ),
    informs(
      'Thursdays are kept',
      5,
      'The county has withdrawn the plan for this year. {second} asked that it be entered for the next as well, before it is forgotten.',
      task('second', 200, 'Bring up the library before next year’s county budget'),
    ),
  ),
  matter(
    section,
    { month: 6, gap: 1 },
    discusses(
      'Summer supper on the Quay',
      10,
      'One long table from the crane to the slipway, everyone brings a dish. {lead} will find tables, {second} the licence. It was agreed not to have loud music, and to ask the brass band.',
      task('second', 21, 'Apply for the licence'),
      task('lead', 28, 'Borrow sixty tables'),
    ),
    informs(
      'Summer supper: thanks',
      5,
      'About 400 people sat down. It rained for six minutes. One tureen with a blue rim is waiting for its owner at the library.',
    ),
  ),
  matter(
    section,
    { gap: 2 },
    discusses(
      'A repair morning each month',
      10,
      '{lead} would mend clothes, {second} toasters. The workshop has benches but no heating before ten. Somebody asked what happens if a mended toaster catches fire; nobody knew.',
      task('second', 30, 'Ask the insurer about the toaster'),
    ),
    decides(
      'Repair mornings',
      10,
      'The insurer covers it if somebody qualified looks at everything with a plug. There is such a person. The tin on the table is for parts.',
      tabled(
        'A repair morning is held on the first Saturday of the month in the workshop; what has a plug is checked before it leaves.',
      ),
      task('lead', 21, 'Put up notices, and find three menders more'),
    ),
    informs(
      'Repair mornings: what was mended',
      5,
      'In three mornings: 34 garments, 19 lamps, eleven toasters, one accordion. Nine things could not be saved, and their owners stayed for tea.',
    ),
  ),
  matter(
    section,
    { gap: 3 },
    discusses(
      'Young people and the evening',
      15,
      'Five young people had been invited and came. They would like a warm place after eight that is not a shop and not a club. {lead} asked what would make them stay away; the answer was posters about behaviour.',
      task('lead', 30, 'Look at three rooms together with them'),
    ),
    decides(
      'The room above the ferry office',
      20,
      'All five preferred the room above the ferry office, which has its own stair. Rent is 160 a month. {second} would be the adult with the key for the first weeks. The young people wrote the house rules, which are four.',
      tabled(
        'The room above the ferry office is rented for a year for the young people of the town, at 160 a month from the common fund, and they keep its rules themselves.',
        {
          reservations: ['The stair has no rail on one side; I agree if that is put right first.'],
          aside: ['I work for the ferry company.'],
        },
      ),
      task('second', 14, 'Have a second rail put on the stair'),
    ),
    informs(
      'Above the ferry office: half a year',
      10,
      'Between eight and thirty come on an evening. There was one broken pane, which was paid for before anybody had asked. They invite the assembly to tea.',
    ),
  ),
  matter(
    section,
    { month: 11, gap: 12 },
    discusses(
      'Nobody alone at midwinter',
      10,
      '{second} had spoken with the surgery: some thirty people in the town would spend the holiday alone and not by choice. A meal was thought of, and then rather a list of open doors.',
      task('second', 14, 'Make a list of open doors and leave it with the surgery'),
    ),
    discusses(
      'Nobody alone at midwinter: this year',
      10,
      'Last year 17 doors were open and eleven people came through them. {lead} suggested that guests be asked to bring something small, since several had not liked to come with nothing.',
      task('lead', 14, 'Renew the list of open doors'),
    ),
  ),
  matter(
    section,
    { gap: 2 },
    discusses(
      'The mutual aid tin',
      10,
      'The tin holds 1,130. {lead} keeps it, and would like a second pair of eyes. There was agreement that whoever asks is believed. How much can be given without asking the assembly was left open.',
      task('lead', 30, 'Write down how the tin has been used this year, without names'),
    ),
    decides(
      'How the tin is kept',
      15,
      'The tin helped fourteen times this year, with 62 on average. {second} is willing to be the second keeper. It was asked that both be told of, so that people know where to go.',
      tabled(
        'The tin has two keepers, who may give up to 120 at a time without asking anyone, and tell the assembly once a quarter how often and how much, never to whom.',
        {
          blocked: {
            reason:
              'If two keepers disagree, somebody in need waits. I cannot agree to a rule that says nothing of that.',
            amended:
              'The tin has two keepers; either may give up to 120 at a time without asking anyone, and together they tell the assembly once a quarter how often and how much, never to whom.',
          },
        },
      ),
      task('second', 90, 'Report on the tin after a quarter'),
    ),
  ),
  matter(
    section,
    { month: 10, gap: 2 },
    discusses(
      'New neighbours in Mill Court',
      10,
      'Five families have come to Mill Court, with three languages between them. {lead} had been to tea. What they lack most are winter shoes, and somebody to go along to the school office.',
      task('lead', 10, 'Collect winter shoes, sizes on the list'),
      task('second', 10, 'Find people to go along to the school office'),
    ),
    informs(
      'Mill Court: two months on',
      5,
      'All children are in school, and two of the parents have joined the choir. {second} passed on an invitation to supper for the whole assembly, which will need a larger table.',
    ),
  ),
  matter(
    section,
    { month: 1, gap: 1 },
    discusses(
      'What shall the year be for?',
      20,
      'In small groups everyone named one thing that the town should be glad of in December. Dry homes came first, then the river, then a bench at the bus stop. {lead} wrote it all up on the wall.',
      task('lead', 14, 'Type up the wall'),
    ),
    informs(
      'The wall, typed up',
      5,
      'The list has 46 lines. {second} had marked the nine that need no money and no permission. The bench was there within the week.',
    ),
  ),
  matter(
    ourselves,
    { gap: 3 },
    discusses(
      'Two hours, and then home',
      10,
      'Several people leave at nine whatever is still to come. {lead} thought that the last item always gets the tired ones. Shorter reports, sent round before, were welcomed by most.',
      task('secretary', 20, 'Send reports round with the agenda'),
    ),
    decides(
      'Reports in writing, and an end at nine',
      10,
      'Two meetings have been tried in the new way, and both ended before nine. {second} asked that whoever cannot read a report beforehand may have it read out.',
      tabled(
        'Reports go round in writing with the agenda and are read out on request; what has not been reached by nine is put first next time.',
        {
          reservations: ['Some of us think best aloud, and late.'],
        },
      ),
    ),
  ),
  matter(
    ourselves,
    { gap: 2 },
    discusses(
      'Minding children during meetings',
      10,
      'Three parents said that they come by turns. {lead} offered the side room and {second} knew two students with the right papers. It would come to 28 an evening.',
      task('second', 30, 'Ask the two students for three trial evenings'),
    ),
    decides(
      'A children’s room at every meeting',
      10,
      'On the trial evenings there were four, seven and six children, and at the meeting five people who had not been there for a year. The treasurer can find the money until the summer.',
      tabled('There is a children’s room at every meeting of the assembly, paid for by the common fund.'),
      task('second', 20, 'Make a rota with the students'),
    ),
  ),
  matter(
    ourselves,
    { gap: 4 },
    discusses(
      'Who has not been heard',
      15,
      '{lead} had kept a tally over three meetings: six people spoke for two thirds of the time. There was laughter, and some silence. A round before every decision was suggested, and the right to pass.',
      task('secretary', 30, 'Keep a round before each decision for three meetings'),
    ),
    informs(
      'Rounds before decisions: what changed',
      5,
      'The tally was kept again: the six now speak for somewhat less than half of the time. {second} had not expected to enjoy it.',
    ),
  ),
]
