import { decides, discusses, informs, type Matter, matter, tabled, task } from './matter'

const section = 'Homes'

/** Saltmere: where people live. */
export const townHomes: readonly Matter[] = [
  matter(
    section,
    { month: 10, gap: 1 },
    discusses(
      'Damp in the Weir Street flats',
      20,
      'Four tenants told of black walls, and one of a child’s cough. {lead} had photographs with dates. The landlord’s agent had answered each tenant alone and no two alike. The tenants wished to write together, and wished the assembly to stand beside them, not before them.',
      task('lead', 12, 'Help the tenants to write one letter'),
      task('second', 21, 'Find somebody who can measure damp'),
    ),
    decides(
      'Standing with the Weir Street tenants',
      15,
      'The measurements had come: nine flats of sixteen above what is healthy. {second} explained the figures. The tenants’ letter was read out, and they asked for one sentence from the assembly, which was found together.',
      tabled(
        'Saltmere stands with the tenants of Weir Street: homes are to be dry, the repairs are the owner’s to pay, and nobody is to lose a home for having asked.',
        {
          reservations: ['I support every word, and would have liked to hear the owner first.'],
        },
      ),
      task('second', 7, 'Send the sentence and the measurements with the tenants’ letter'),
    ),
    informs(
      'Weir Street: works have begun',
      5,
      'Scaffolding went up on the 9th. Two families are in other flats of the same owner until it is done, with their rent unchanged. {lead} will go on visiting.',
      task('lead', 60, 'Visit Weir Street when the scaffolding comes down'),
    ),
  ),
  matter(
    section,
    { gap: 2 },
    discusses(
      'The empty house at 3 Cooper’s Lane',
      10,
      'It has stood empty for six years, and slates fall on the path. {lead} had found out that it belongs to two cousins who do not speak with each other. Somebody at the meeting knows one of them.',
      task('second', 40, 'Write kindly to both cousins, the same letter to each'),
    ),
    discusses(
      '3 Cooper’s Lane: both cousins have answered',
      15,
      'Neither wants to sell, and both would let it go for a low rent if somebody else did the repairs. {lead} thought of the young people’s workshop. The roof alone would be about 14,000.',
      task('lead', 45, 'Ask the workshop, and look for a grant for the roof'),
    ),
    decides(
      'A lease for 3 Cooper’s Lane',
      20,
      'The grant is promised if there is a lease of at least ten years. {second} went through the draft clause by clause. The insurance was the point that took longest; it was left that the workshop insures the work and the cousins the walls.',
      tabled(
        'Saltmere supports a lease of ten years to the young people’s workshop, provided that the roof is paid for by the grant and that no debt falls on the assembly.',
        {
          aside: ['One of the owners is my cousin too.'],
          reservations: ['Ten years of repairs by volunteers is a long promise.'],
        },
      ),
      task('lead', 20, 'Bring workshop, owners and grant office to one table'),
    ),
  ),
  matter(
    section,
    { month: 7, gap: 4 },
    discusses(
      'Winter shelter in the chapel hall',
      15,
      'Seven people slept outside in the frost of last year. The chapel would open its hall on nights below zero if there were two wakeful people each night. {lead} had asked what is needed beyond beds: a lockable cupboard, and somebody who makes tea without asking questions.',
      task('lead', 30, 'Draw up a rota for wakeful pairs'),
    ),
    decides(
      'Opening the winter shelter',
      15,
      'Thirty-one people are on the rota. {second} had walked through the hall with the fire officer, who asks for a second way out to be kept clear and for no cooking. Nobody will be asked for a name.',
      tabled(
        'The winter shelter opens in the chapel hall on nights below zero, with two wakeful people each night, no names asked, and 400 from the mutual aid tin for bedding.',
      ),
      task('second', 10, 'Clear and mark the second way out'),
    ),
    informs(
      'The winter shelter: looking back',
      10,
      'The hall was open on 19 nights; between two and eight people came. {lead} said that the tea mattered more than the beds. Thanks were given to everyone who sat up.',
    ),
  ),
  matter(
    section,
    { gap: 3 },
    informs(
      'Rents: what our own list shows',
      10,
      'From 96 answers: the middle rent has risen by 11 in a hundred in two years, and by 19 for those who moved. {lead} asked that the list be used in the sum only, never by address.',
      task('lead', 60, 'Send the figures to the Policy Society for Homes'),
    ),
    discusses(
      'Rents: what the policy society asks us',
      15,
      'The society asks whether Saltmere would welcome a public list of rents. Opinions differed: some would find it useful, others feared that owners would find it more useful still. It was agreed to answer with both.',
      task('second', 14, 'Answer with both opinions, in full'),
    ),
  ),
  matter(
    section,
    { gap: 2 },
    discusses(
      'Holiday lets on the Quay',
      15,
      'Eleven of the thirty houses on the Quay have a key box at the door. {lead} warned against speaking of visitors as if they were the trouble. What people miss are neighbours, children in the school and lights in winter.',
      task('second', 40, 'Count lights on the Quay on three winter evenings'),
    ),
    decides(
      'A word to the region about holiday lets',
      15,
      'Twelve houses were lit on the best of the three evenings. Other towns of the coast see the same. It was felt to be a matter for the region, and {lead} offered to take it there.',
      tabled(
        'Saltmere asks the Merrow Coast Region to take up holiday lets as a matter of the whole coast, and offers its own count.',
        {
          reservations: [
            'I let a room myself in summer, and would like to be part of whatever is worked out.',
          ],
        },
      ),
      task('lead', 14, 'Send the count to the region’s secretary'),
    ),
  ),
  matter(
    section,
    { month: 10, gap: 3 },
    discusses(
      'Warm homes visits',
      10,
      'Two people in the town know how to find a draught with a candle and a hand. {second} suggested that they teach six others. The question was how to reach those who would never ask.',
      task('second', 30, 'Hold one evening of teaching'),
    ),
    informs(
      'Warm homes visits: forty doors',
      5,
      'Forty homes have been visited and most have a sausage of sand at the door by now. {lead} said that an hour of company had been the larger part of many visits.',
    ),
  ),
]
