import { decides, discusses, informs, type Matter, matter, tabled, task } from './matter'

const section = 'Streets and travel'

/** Saltmere: getting about. */
export const townStreets: readonly Matter[] = [
  matter(
    section,
    { gap: 2 },
    discusses(
      'Buses on Sundays',
      15,
      '{lead} described what a Sunday without a bus means for people who work at the infirmary: a taxi each way, or a lift from a neighbour. Several people said the same of visiting relatives. It was felt that figures would help more than stories alone, and that the drivers should be heard before anything is asked for.',
      task('lead', 40, 'Count who would use a Sunday bus, with a sheet at the library and the surgery'),
      task('second', 30, 'Ask the drivers what a Sunday rota would need'),
    ),
    decides(
      'A Sunday bus to the infirmary',
      20,
      'The count came to 212 people, 140 of them for work. {second} had spoken with six drivers, who would want every third Sunday free and no split shifts. There was some talk about the last journey home; {lead} thought an early end would serve the late shift badly.',
      tabled(
        'Saltmere asks the bus company for a two-hourly Sunday service between the Quay and the infirmary, from 7 in the morning until 9 in the evening, for a trial of six months, and supports the drivers’ wish for every third Sunday free.',
        {
          reservations: ['Two-hourly is too thin to change anyone’s habits; I would have asked for hourly.'],
        },
      ),
      task('lead', 14, 'Send the request to the bus company, with the figures'),
    ),
    informs(
      'Sunday bus: the answer',
      5,
      'The company has offered three journeys each way for a trial of four months. {lead} thanked the drivers who had written in support. People were asked to use the bus and to say so.',
      task('second', 90, 'Keep count of passengers during the trial'),
    ),
  ),
  matter(
    section,
    { gap: 3 },
    discusses(
      'The crossing on Tannery Row',
      10,
      '{second} had watched the crossing for an hour at school time: forty-one children, nine cars that did not stop. A raised table, a lollipop person and a change of the parking bays were all mentioned. Nobody wanted to lose the bay outside the chemist.',
      task('second', 28, 'Draw the three ideas on one map'),
    ),
    decides(
      'What we ask for on Tannery Row',
      15,
      'The map was passed round. Most people preferred the raised table; two shopkeepers who had come for this item said that they could live with it if deliveries before nine were still possible. {lead} read the wording aloud twice.',
      tabled(
        'Saltmere asks the county for a raised crossing on Tannery Row beside the school gate, keeping the bay outside the chemist and deliveries before nine in the morning.',
        {
          aside: ['My van is one of those that deliver there, so I would rather not be counted.'],
        },
      ),
      task('lead', 10, 'Write to the county with the map'),
    ),
  ),
  matter(
    section,
    { gap: 2 },
    discusses(
      'Where bicycles may stand',
      10,
      'The railings by the market hall are full by ten, and the door is blocked. {lead} had measured the corner behind the hall: twelve stands would fit without taking a parking bay. A question was raised about light there after dark.',
    ),
    decides(
      'Twelve bicycle stands behind the market hall',
      10,
      'Two offers had come in. The local smith was dearer by a fifth, and would also mend the railings. After some discussion the meeting was content to pay more for that.',
      tabled(
        'Twelve stands are bought from the local smith, up to 1,900, and put up behind the market hall with a lamp that switches itself off at eleven.',
        {
          blocked: {
            reason:
              'A lamp all night would shine straight into the bedrooms of Cooper’s Lane. I cannot agree while that is not ruled out.',
            amended:
              'Twelve stands are bought from the local smith, up to 1,900, and put up behind the market hall with a shaded lamp that faces the wall and switches itself off at eleven.',
          },
        },
      ),
      task('lead', 35, 'Order the stands and ask for a shaded lamp'),
    ),
  ),
  matter(
    section,
    { month: 11, gap: 12 },
    discusses(
      'Grit for the steep streets',
      10,
      'Lantern Street was like glass for four days last winter and the post did not come. {lead} offered to keep a bin filled if there were one at each end. {second} knew of five neighbours who would take a shovel.',
      task('second', 14, 'Ask for two bins and a first load of grit'),
    ),
    informs(
      'Grit for the steep streets: second winter',
      5,
      'Both bins are full, and nine people have a key. {second} reminded everyone that grit is for the pavement and not for the drive.',
    ),
  ),
  matter(
    section,
    { gap: 3 },
    discusses(
      'Lorries in Quay Road',
      15,
      'A resident had counted 38 heavy lorries between six and eight in the morning. {lead} explained that the diversion signs were never taken down when the bridge reopened. The harbour master is willing to talk with the hauliers if the assembly asks.',
      task('lead', 21, 'Ask the county to take the diversion signs down'),
      task('second', 30, 'Meet the harbour master'),
    ),
    informs(
      'Lorries in Quay Road: after the signs',
      5,
      'Since the signs were taken down the count has fallen to eleven. {second} passed on thanks from number 14, where the cups no longer rattle.',
    ),
  ),
  matter(
    section,
    { gap: 2 },
    discusses(
      'A shared car for the east side',
      15,
      '{lead} had visited a neighbouring town where 23 households share two cars. The yearly cost was 310 each and 18 pence a mile. It was asked who would clean it, who would pay for a scratch, and whether somebody with a wheelchair could use it; the last was thought to matter most.',
      task('lead', 45, 'Find out what an adapted car would cost to share'),
    ),
    discusses(
      'A shared car: what it would take',
      15,
      'An adapted car adds 95 a year for each household if twenty join. Fourteen have said yes so far. {second} thought that a start with fewer would end in bad feeling, and most agreed to wait for twenty.',
      task('second', 50, 'Keep the list of households, and say when there are twenty'),
    ),
    decides(
      'Support for the car club',
      15,
      'Twenty-two households have signed. The club will be its own body with its own accounts; the assembly was asked only for its good word and the use of one bay.',
      tabled(
        'Saltmere supports the car club, asks the county for one marked bay in Cooper’s Lane, and will look at it again after a year.',
        {
          reservations: [
            'A year is short for something people sell their own car for.',
            'I would have liked the bay nearer to the flats.',
          ],
        },
      ),
      task('lead', 14, 'Ask the county for the bay'),
    ),
  ),
  matter(
    section,
    { month: 4, gap: 2 },
    discusses(
      'Quiet Lane on Saturdays',
      10,
      'Would the market do better if Lantern Street were closed to cars on Saturdays from nine until two? The stallholders were for it, the baker against, because of his wedding cakes. {lead} suggested one month, with a way through for the baker’s van.',
      task('lead', 20, 'Speak with every shop in the street'),
    ),
    decides(
      'Closing Lantern Street on four Saturdays',
      15,
      'All shops but one had answered, and the baker had agreed to load from the yard. {second} asked that blue badge holders keep their two spaces, which nobody had meant to take away but nobody had written down either.',
      tabled(
        'On the four Saturdays of next month Lantern Street is closed to cars from nine until two, save for blue badge holders, and the assembly hears afterwards from every shop.',
        {
          reservations: ['I would have begun with two Saturdays.'],
        },
      ),
      task('second', 14, 'Arrange four stewards for each Saturday'),
    ),
    informs(
      'Four Saturdays in Lantern Street',
      10,
      'Takings were up in nine shops and down in two. The stewards were thanked. It was felt that the question should come back next spring rather than be pushed now.',
    ),
  ),
  matter(
    section,
    { gap: 2 },
    informs(
      'Street lamps that do not work',
      5,
      '{lead} had walked the town with a list: 27 lamps out, eleven of them along the river. The list has gone to the county, which promises twenty working days.',
      task('lead', 30, 'Walk the same way again and count'),
    ),
    informs(
      'Street lamps: counted again',
      5,
      'Of the 27 lamps, 22 shine. The five by the weir need a new cable and will wait until spring. {second} offered a reflective strip for the weir steps meanwhile.',
      task('second', 21, 'Put reflective strips on the weir steps'),
    ),
  ),
  matter(
    section,
    { gap: 1 },
    discusses(
      'Pavement parking by the school',
      10,
      'Parents with prams have to go into the road. {lead} did not want to begin with fines and offered to stand there for a week with leaflets. {second} would ask the head teacher whether older children might paint signs.',
      task('lead', 14, 'Stand at the gate for a week with leaflets'),
      task('second', 14, 'Ask the school about painted signs'),
    ),
    informs(
      'Pavement parking: after the signs',
      5,
      'The children’s signs say “My way to school is this wide”. Cars on the pavement are down from nineteen to six on a usual morning. The head teacher asks that the signs stay.',
    ),
  ),
]
