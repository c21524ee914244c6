import { decides, discusses, informs, type Matter, matter, tabled, task } from './matter'

const out = 'Out and about'
const money = 'Money and forms'

/**
 * The Disabled People’s Society, whose composition is restricted: its notes speak of numbers and of what was said, never of
 * who said it, and of nobody’s body. Here: getting about, and getting by.
 */
export const societyOutside: readonly Matter[] = [
  matter(
    out,
    { gap: 1 },
    discusses(
      'The step at the station',
      20,
      'The ramp is kept on the far platform and fetched by whoever is on duty, if anyone is. Four of those present had missed a train because of it this year. Two had stopped trying. The meeting wished for a ramp on each platform before it wished for anything larger.',
      task('lead', 40, 'Write down every missed train, with date and hour'),
    ),
    decides(
      'A ramp on each platform',
      20,
      'The list has nineteen missed trains in ten weeks. It was thought better to send the list as it is than to soften it. One person asked that the staff on duty be thanked by name in the same letter, which was welcomed.',
      tabled(
        'The society asks the railway for a ramp on each platform and a bell at the barrier, and sends the list of missed trains without names.',
        {
          reservations: ['A ramp is a beginning; I do not want it to be taken as the end.'],
        },
      ),
      task('second', 10, 'Send the letter and the list'),
    ),
    informs(
      'The second ramp has come',
      5,
      'There is now a ramp on each platform. The bell is promised for the spring. In the weeks since, one train was missed, because of fog.',
    ),
  ),
  matter(
    out,
    { gap: 2 },
    discusses(
      'Benches every hundred paces',
      15,
      'A walk from the Quay to the surgery was described in benches: there is one. Several people plan their errands by what they can sit on. A map of low walls was begun at the table.',
      task('second', 45, 'Finish the map of places to sit'),
    ),
    decides(
      'Eight benches, and where',
      15,
      'The map shows eight gaps of more than two hundred paces. Arms on both ends were asked for, and a space beside each for a chair or a dog.',
      tabled(
        'The society asks the town for eight benches at the places on its map, with arms and a space beside, and offers to try each one out.',
      ),
      task('lead', 21, 'Bring the map to the town assembly'),
    ),
    informs(
      'Benches: five of eight',
      5,
      'Five benches stand. The arms are a little low, which was reported before the other three were ordered.',
    ),
  ),
  matter(
    out,
    { month: 9, gap: 2 },
    discusses(
      'Scaffolding, boards and bins on the pavement',
      15,
      'In one week eleven blocked pavements were counted between the library and the market. Most were bins. Nobody wished for fines; most wished for a sentence on the collection calendar.',
      task('second', 30, 'Ask for a sentence on the collection calendar'),
    ),
    informs(
      'A sentence on the calendar',
      5,
      'The new calendar says in large print: “Leave a metre and a half, somebody needs it.” A second count found four.',
    ),
  ),
  matter(
    out,
    { gap: 3 },
    discusses(
      'Taxis that do not come',
      20,
      'Six people told of taxis that drove past or had no room for a chair. It was noted that two firms always come, and that they should hear of it. Whether to publish the count by firm was left open.',
      task('lead', 60, 'Keep a count for two months, by firm'),
    ),
    decides(
      'Publishing what we counted',
      20,
      'In two months 71 rides were asked for and 23 did not happen. There was worry that a firm named might answer by coming even less. The first wording named all firms at once.',
      tabled('The society publishes its count of taxi rides by firm.', {
        blocked: {
          reason:
            'Some of us depend on a single firm. To name it without having spoken with it first puts them at risk, and it is not the rest of us who would wait in the rain.',
          amended:
            'The society sends each firm its own count, speaks with those who are willing, and publishes the total now and the firms after three months.',
        },
      }),
      task('lead', 14, 'Send each firm its own count'),
    ),
    informs(
      'Taxis: three months later',
      10,
      'Three firms came to talk. One has bought a second car with a ramp. The total has fallen from 23 in 71 to 9 in 80.',
    ),
  ),
  matter(
    money,
    { gap: 2 },
    discusses(
      'A form of forty pages',
      20,
      'People described what filling in the form does to a week. It was suggested to sit together: two who have done it before with one who has not. Nobody should have to tell it to more than two.',
      task('second', 40, 'Find six people who would sit with others'),
    ),
    informs(
      'Sitting together: the first ten forms',
      10,
      'Ten forms were done in pairs and threes; eight were granted at the first attempt. The two others are in appeal, with company.',
    ),
  ),
  matter(
    money,
    { month: 3, gap: 3 },
    discusses(
      'What the higher heating bill means',
      15,
      'A round was held. Nine of those present heat one room. Machines that must run at night came up three times, and that no form asks about them.',
      task('lead', 50, 'Put the figures of the round on one page'),
    ),
    decides(
      'One page about heating',
      15,
      'The page was read aloud. It gives sums only and no person could be known from it. It was agreed that it may be quoted by the policy society, whole or not at all.',
      tabled(
        'The page about heating is given to the Policy Society for Health and Care, to be quoted whole or not at all.',
      ),
      task('second', 7, 'Hand over the page, with that condition'),
    ),
  ),
  matter(
    money,
    { gap: 2 },
    discusses(
      'The fund for fares',
      10,
      'The society has 340 for fares to meetings. Most did not know. It was asked that nobody need bring a receipt for less than 20.',
      task('lead', 20, 'Tell everyone that the fund exists'),
    ),
    decides(
      'Fares without receipts',
      10,
      'The secretary of the umbrella has no objection. Seven people have used the fund since it was made known, which was the point of it.',
      tabled('Fares up to 20 are paid from the fund on a person’s word, at the meeting itself.', {
        reservations: ['I would like the limit looked at again when the fund is half empty.'],
      }),
    ),
  ),
]
