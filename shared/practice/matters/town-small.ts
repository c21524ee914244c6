import { decides, type Matter, matter, tabled, task } from './matter'

/** Saltmere: small things that are asked for and decided the same evening. */
export const townSmall: readonly Matter[] = [
  matter(
    'Common life',
    {},
    decides(
      'Chairs for the chapel hall',
      10,
      'The chapel has lost eleven chairs to woodworm and the assembly has nineteen too many. {lead} offered the van.',
      tabled('Eleven chairs are given to the chapel hall.'),
      task('lead', 10, 'Drive the chairs over'),
    ),
  ),
  matter(
    'Common life',
    {},
    decides(
      'Strings for the youth orchestra',
      10,
      'The youth orchestra asks for 90 towards strings. {second} recalled that they have played for nothing three times.',
      tabled('The youth orchestra is given 90 for strings, with thanks.', {
        reservations: ['I would rather we set such gifts once a year, all together.'],
      }),
      task('second', 14, 'Hand over the 90 at their next rehearsal'),
    ),
  ),
  matter(
    'Common life',
    { month: 2 },
    decides(
      'A stall at the spring market',
      10,
      'A table costs 15. {lead} would bring cake, and a board on which people may write what troubles them. It was asked that somebody also write down what pleases them.',
      tabled('The assembly has a stall at the spring market, with a board for whatever people wish to say.'),
      task('lead', 40, 'Bring what was written on the board to the next meeting'),
    ),
  ),
  matter(
    'Common life',
    {},
    decides(
      'The defibrillator’s battery',
      5,
      'The light on the box at the Quay is amber. A battery is 145. There was no discussion.',
      tabled('A battery is bought for the defibrillator at the Quay.'),
      task('second', 5, 'Buy and fit the battery'),
    ),
  ),
  matter(
    'Common life',
    { month: 11 },
    decides(
      'Lights in the market place',
      10,
      'The old string of lights failed its test. {lead} had found one that uses a tenth of the current, for 260. Some would have liked candles, and were told about the wind.',
      tabled('The new lights are bought for up to 260 and hung by the rowing club, as always.', {
        aside: ['I sell lights.'],
      }),
      task('lead', 14, 'Order the lights'),
    ),
  ),
  matter(
    'Streets and travel',
    {},
    decides(
      'A handrail at the Quay steps',
      10,
      '{second} had counted 34 steps and no rail. The harbour master has one lying in the yard, which would have to be shortened and painted.',
      tabled('The rail from the harbour yard is put up at the Quay steps, up to 120 for paint and fixings.'),
      task('second', 30, 'Have the rail shortened and put up'),
    ),
  ),
  matter(
    'Streets and travel',
    {},
    decides(
      'A mirror at the mill bend',
      10,
      'Two near misses were described. A mirror costs 85; the mill owner allows it on his wall. {lead} feared that it would make people drive faster, and was not alone in that.',
      tabled('A mirror is put up at the mill bend for a trial of half a year.', {
        reservations: ['Those who can see more will drive faster.', 'I agree if somebody counts.'],
      }),
      task('lead', 180, 'Report on the mirror after half a year'),
    ),
  ),
  matter(
    'Green places and water',
    { month: 4 },
    decides(
      'Water butts for the allotments',
      10,
      'Last summer the standpipe ran dry twice. Six butts can be had second-hand from the brewery for 20 each, and smell of it.',
      tabled('Six butts are bought from the brewery and set up by the plot holders.'),
      task('lead', 21, 'Fetch the butts'),
    ),
  ),
  matter(
    'Green places and water',
    {},
    decides(
      'The bench at the lookout',
      5,
      'One slat is gone and another is going. {second} has oak. It was wished that the old carving be kept.',
      tabled('The bench at the lookout is mended with oak, and the carved slat goes back where it was.'),
      task('second', 30, 'Mend the bench'),
    ),
  ),
  matter(
    'Green places and water',
    { month: 8 },
    decides(
      'Clearing the mill race',
      10,
      'The race is choked with weed, and the wheel has stood since May. {lead} would do it in two Saturdays with ten people, after the ducklings are grown.',
      tabled('The mill race is cleared on two Saturdays in September, by hand.', {
        written: 'Please leave the yellow flags on the east bank; they are older than the wheel.',
      }),
      task('lead', 40, 'Find ten people with waders'),
    ),
  ),
  matter(
    'Homes',
    {},
    decides(
      'A letter for the tenants of Mill Court',
      10,
      'The rent of Mill Court is to rise by 14 in a hundred, with a month’s notice. {second} read out the draft of a letter. A sentence about the owner’s other houses was taken out, since it was a guess.',
      tabled(
        'The assembly sends the letter with the tenants’ own, asking for the rise to be spread over two years.',
      ),
      task('second', 5, 'Send both letters'),
    ),
  ),
  matter(
    'How we work',
    { month: 1 },
    decides(
      'Who keeps the keys this year',
      5,
      'There are four keys to the upper room. {lead} gave one back with a new ribbon.',
      tabled('The keys are kept by the secretary, the deputy, the treasurer and the baker.', {
        reservations: ['Four is one more than we can keep track of.'],
      }),
    ),
  ),
  matter(
    'How we work',
    {},
    decides(
      'A second signature for sums over 200',
      10,
      '{lead} asked for it on behalf of the treasurer, who has been alone with every sum until now. It was felt to protect the treasurer as much as the fund.',
      tabled(
        'Sums over 200 need two signatures, of the treasurer and one of two others whom the meeting names.',
        {
          blocked: {
            reason:
              'If both others are away, the winter shelter waits for its coal. I cannot agree without a way round that.',
            amended:
              'Sums over 200 need two signatures, of the treasurer and one of two others whom the meeting names; for the winter shelter the treasurer may pay at once and report at the next meeting.',
          },
        },
      ),
      task('secretary', 21, 'Bring the form for the bank'),
    ),
  ),
  matter(
    'How we work',
    {},
    decides(
      'Inviting the upper valley',
      5,
      'The villages of Upper Tarn have asked how others run a town assembly. {lead} proposed simply to invite them to one, and to supper after.',
      tabled('People from Upper Tarn are invited to the next meeting, and to supper.'),
      task('lead', 10, 'Write the invitation'),
    ),
  ),
]
