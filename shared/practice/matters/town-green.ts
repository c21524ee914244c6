import { decides, discusses, informs, type Matter, matter, tabled, task } from './matter'

const section = 'Green places and water'

/** Saltmere: what grows, flows and blows. */
export const townGreen: readonly Matter[] = [
  matter(
    section,
    { month: 10, gap: 2 },
    discusses(
      'Fruit trees along the old railway',
      10,
      '{lead} proposed forty trees over three winters, of old kinds that need little. {second} asked about wasps, and about who picks. Somebody remembered that the embankment belongs to three owners.',
      task('lead', 30, 'Find out who owns which part of the embankment'),
    ),
    decides(
      'The first fifteen trees',
      15,
      'Two of the three owners have agreed in writing. The third part is left out for now. {second} had a list of kinds, with plums away from the path because of the wasps.',
      tabled(
        'Fifteen fruit trees are planted along the old railway this winter, up to 600, and whoever passes may pick.',
        {
          written:
            'I cannot come, and would like it noted that the school wishes to look after three of the trees.',
        },
      ),
      task('second', 60, 'Order the trees and call a planting day'),
    ),
    informs(
      'Planting day',
      5,
      'Fifty-two people came, one with a digger. All fifteen trees are in and staked. {lead} asked for people who water in dry weeks and eleven put up their hands.',
    ),
  ),
  matter(
    section,
    { month: 5, gap: 3 },
    discusses(
      'Is the Elder clean enough to swim?',
      15,
      '{second} had taken samples below the weir on five mornings. Two were good, two fair, one bad, after rain. The bathing place has been used for a hundred years, and nobody wished to close it; a board that says what is known seemed the honest way.',
      task('second', 21, 'Take samples every week until September'),
      task('lead', 14, 'Paint a board for the bathing place'),
    ),
    informs(
      'The river in summer',
      10,
      'Fourteen samples: ten good, two fair, two bad, both on the day after a storm. {lead} keeps the board. Children have begun to read it aloud, which is the best that could be hoped for.',
      task('second', 30, 'Send all samples to the Society for Sea and Sky'),
    ),
    decides(
      'Asking for the overflow figures',
      10,
      'The water company publishes when its overflow ran only once a year. {lead} had drafted a plain request: the hour, the day after. The meeting made it a little politer and no softer.',
      tabled(
        'Saltmere asks the water company to say within a day whenever the overflow above the weir has run, and for how long.',
      ),
      task('lead', 10, 'Send the request, and again every month until it is answered'),
    ),
  ),
  matter(
    section,
    { month: 3, gap: 3 },
    discusses(
      'Allotments: a waiting list of 61',
      15,
      'The wait is now seven years. {lead} suggested halving plots as they come free. An old plot holder said that a half plot feeds nobody, another that a full plot had defeated him. The strip behind the depot was mentioned.',
      task('second', 25, 'Ask who owns the strip behind the depot'),
    ),
    decides(
      'Half plots, for those who want them',
      15,
      'The strip is the county’s, and could be had from the autumn. {second} had asked all 61 people: 38 would rather have half a plot soon than a whole one late. It was stressed that nobody who holds a plot will lose any of it.',
      tabled(
        'From now on whoever comes to the head of the list is offered a half plot at once or a whole one later, and the strip behind the depot is asked for.',
        {
          reservations: ['Half plots mean twice the sheds.', 'I fear that whole plots will quietly die out.'],
        },
      ),
      task('lead', 30, 'Ask the county for the strip'),
    ),
    informs(
      'Allotments: the strip is ours',
      5,
      'Eighteen half plots are pegged out, with two raised beds at the gate for people who cannot kneel. The list has fallen to 24.',
    ),
  ),
  matter(
    section,
    { month: 7, gap: 2 },
    discusses(
      'The plane tree in the market place',
      10,
      'A branch came down in the June storm. {lead} had asked a tree surgeon, who thinks it will stand for thirty years if the crown is lightened. {second} would rather know before the next storm than after.',
      task('lead', 20, 'Get a second opinion in writing'),
    ),
    decides(
      'Lightening the crown',
      10,
      'The second opinion agrees with the first. The work is best done before the sap rises. People asked for the wood to stay in the town.',
      tabled(
        'The crown of the plane tree is lightened by a fifth this winter, up to 850, and the wood goes to the school and the workshop.',
      ),
      task('second', 45, 'Arrange the work, and close the market place for that morning'),
    ),
  ),
  matter(
    section,
    { month: 9, gap: 3 },
    discusses(
      'When the water comes: streets at risk',
      20,
      'The new map puts 84 homes where the old one had 30. {lead} went through the streets one by one. It was asked what one neighbour can do for another in the first hour, before anybody else arrives; that question was thought worth more than a second map.',
      task('lead', 30, 'Find a warden for each of the six streets'),
      task('second', 45, 'Write one page: what to do in the first hour'),
    ),
    decides(
      'Street wardens and the first hour',
      15,
      'Six wardens have come forward and five met. {second} read the page aloud; two sentences were made shorter. There was a long exchange about who keeps the list of people who need help to leave, and where.',
      tabled(
        'Each of the six streets has a warden and a second, the page goes to every home there, and the list of people who want help is kept on paper by the warden alone.',
        {
          blocked: {
            reason:
              'If the warden is away the list is locked in a drawer, and the very people it is for are forgotten. I cannot agree to one keeper.',
            amended:
              'Each of the six streets has a warden and a second, the page goes to every home there, and the list of people who want help is kept on paper by the warden and the second, each with a copy.',
          },
        },
      ),
      task('lead', 21, 'Take the page to every home in the six streets'),
    ),
    informs(
      'First practice of the street wardens',
      10,
      'On a dry Saturday all 84 doors were knocked at in 26 minutes. Three bells do not ring. {lead} thanked everyone who played at being asleep.',
      task('second', 20, 'Mend the three bells'),
    ),
  ),
  matter(
    section,
    { gap: 2 },
    discusses(
      'Hedgehogs and fences',
      5,
      '{second} asked neighbours to leave a hole of a hand’s breadth in their fences. It was a cheerful item. Somebody offered a saw.',
    ),
    informs(
      'Hedgehogs and fences: 43 holes',
      5,
      'There are now 43 holes between the church and the river. A map of them hangs in the library, drawn by class four.',
    ),
  ),
  matter(
    section,
    { month: 6, gap: 1 },
    discusses(
      'Mowing less',
      10,
      'Three verges were left long last year by accident, and were full of moths. {lead} would like it done on purpose. {second} asked that sight lines at corners and the graves that are visited stay short.',
      task('lead', 21, 'Mark on a map what may grow long'),
    ),
    decides(
      'Verges that may grow long',
      10,
      'The map shows nine verges and the upper half of the old churchyard. The vicar agrees. A board will say that it is meant.',
      tabled(
        'The nine verges on the map and the upper old churchyard are mown once, in September, and everything else as before.',
        {
          aside: ['Grass pollen keeps me indoors for weeks; I will not stop it, but I cannot say yes.'],
        },
      ),
      task('second', 14, 'Put up the boards'),
    ),
  ),
  matter(
    section,
    { gap: 3 },
    discusses(
      'Sun on the market hall',
      15,
      '{lead} had worked out that the south roof could carry 60 panels and pay for them in nine years. {second} wondered whether the beams would. There was interest in shares that people could buy for 25.',
      task('second', 45, 'Have the beams looked at'),
    ),
    discusses(
      'Sun on the market hall: the beams',
      15,
      'The beams are good for 44 panels. That makes it eleven years. Some found that long, others had older boilers at home. {lead} will ask two firms for a price.',
      task('lead', 60, 'Ask two firms for a price'),
    ),
    decides(
      'Panels on the market hall',
      20,
      'The better offer is 31,400. With 700 shares of 25 and the climate grant there is a gap of 2,900, which the hall’s own fund can carry. {second} explained what happens if fewer shares are sold: nothing is ordered.',
      tabled(
        'Forty-four panels are ordered once 700 shares are sold and the grant has come; until then nothing is signed.',
        {
          reservations: [
            'I would like the hall’s fund to keep more in hand for the roof itself.',
            'Shares of 25 leave out some of us; I ask for smaller ones too.',
          ],
        },
      ),
      task('lead', 90, 'Sell the shares, and tell each meeting how many'),
    ),
  ),
]
