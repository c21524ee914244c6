import { decides, discusses, informs, type Matter, matter, tabled, task } from './matter'

const rooms = 'Rooms'
const things = 'Equipment'

/** The Open Halls Working Group: doors, keys, ramps and cables. */
export const hallRooms: readonly Matter[] = [
  matter(
    rooms,
    { gap: 2 },
    discusses(
      'A list of every room we use',
      15,
      'Eleven assemblies meet in fourteen rooms. {lead} proposed to visit each with a tape measure and a list: doors, steps, lavatory, loop, sockets, how to turn the heating on. {second} will come along and try to get lost.',
      task('lead', 60, 'Visit seven rooms'),
      task('second', 60, 'Visit the other seven'),
    ),
    informs(
      'Fourteen rooms, visited',
      15,
      'Nine rooms have a level way in, six a lavatory that deserves the name, two a loop that works. {second} was locked in once. The sheets are in a folder that anyone may copy.',
      task('second', 30, 'Send each assembly the sheet of its own room'),
    ),
    decides(
      'What a room must have',
      15,
      'The group did not want to forbid rooms, since two assemblies would be left without one. {lead} wrote up what must be and what should be, in two columns, until both were short.',
      tabled(
        'A room of the federation has a level way in, a lavatory with room to turn, and light at the door; where one is missing the notice says so, and the assembly looks for another room within a year.',
        {
          reservations: ['A year is long for those who cannot get in tonight.'],
        },
      ),
      task('lead', 21, 'Send the wording to all assemblies'),
    ),
  ),
  matter(
    rooms,
    { gap: 3 },
    discusses(
      'Keys',
      10,
      'There are 23 keys to five halls, and nobody knows where nine of them are. {second} suggested a box with a code at each door. {lead} asked who would be told the code, and how it gets about when it changes.',
      task('second', 40, 'Ask the five halls about key boxes'),
    ),
    decides(
      'Key boxes at three halls',
      10,
      'Three halls agree, two will think about it. A box costs 38.',
      tabled(
        'Three key boxes are bought; each hall changes its code every quarter and tells the secretaries, and nobody else writes it down.',
      ),
      task('second', 14, 'Buy and hang the boxes'),
    ),
  ),
  matter(
    rooms,
    { month: 1, gap: 1 },
    discusses(
      'Cold halls',
      10,
      'In two halls people kept their coats on. {lead} had found that one heater is set for Sundays only. The other needs a person who comes an hour early.',
      task('lead', 7, 'Set the heater for weekdays too'),
    ),
    informs(
      'Warmer halls',
      5,
      'Nineteen degrees were measured in both halls at the call to order. {second} had brought the thermometer.',
    ),
  ),
  matter(
    rooms,
    { gap: 2 },
    discusses(
      'The ramp that lives in a van',
      15,
      'The folding ramp is in somebody’s van, and the van is not always here. It carries 300 kilograms. {second} thought a second ramp would be cheaper than a second van.',
      task('second', 30, 'Get two prices for a ramp'),
    ),
    decides(
      'A second folding ramp',
      10,
      'The prices are 420 and 515; the dearer one folds in three and goes through a library door. That settled it.',
      tabled('The ramp that folds in three is bought for 515 and kept at the library, signed out by anyone.'),
      task('lead', 20, 'Order the ramp'),
    ),
  ),
  matter(
    rooms,
    { gap: 2 },
    discusses(
      'Two assemblies, one evening',
      10,
      'On the 12th two assemblies stood before the same door. They met together and it went well, but it cannot be the rule. {lead} keeps a paper calendar that nobody looks at.',
      task('lead', 30, 'Copy the calendar to a page that all can see'),
    ),
    informs(
      'One calendar',
      5,
      'All bookings are on one page. {second} found two clashes in the coming quarter, and both are settled.',
    ),
  ),
  matter(
    things,
    { gap: 2 },
    discusses(
      'The loop in the market hall',
      15,
      'The loop hums. {lead} had listened with three kinds of hearing aid and drawn the hum on a plan: it is worst where people sit. The fuse board is behind that wall.',
      task('lead', 45, 'Borrow a meter and measure by night'),
    ),
    discusses(
      'The loop: a meter and a long evening',
      15,
      'It is the fridge. {second} unplugged everything one by one until it was quiet. The bar would have to move its fridge by two metres.',
      task('second', 21, 'Ask the bar about the fridge'),
    ),
    informs(
      'The loop works',
      5,
      'The fridge has moved. Four people with hearing aids came to try it and heard each other across the hall. One of them heard the rain.',
    ),
  ),
  matter(
    things,
    { gap: 3 },
    discusses(
      'Laptops for secretaries',
      15,
      'Five secretaries use their own machines and two of those are failing. {lead} had been offered six from a school. Their batteries last forty minutes.',
      task('lead', 40, 'Collect the six and try them'),
    ),
    decides(
      'Four laptops on loan',
      15,
      'Four of the six are worth keeping. New batteries are 35 each. {second} asked who empties a machine before the next person gets it, and it was made part of the wording.',
      tabled(
        'Four laptops with new batteries are lent to secretaries for as long as they hold office; this group empties each one before it is lent again.',
        {
          reservations: ['I would like a written record of each emptying.'],
        },
      ),
      task('second', 30, 'Fit the batteries and write the loan sheets'),
    ),
  ),
  matter(
    things,
    { gap: 2 },
    discusses(
      'Extension leads across the floor',
      5,
      'Somebody tripped at the last big meeting. {second} has tape, and asks that whoever lays a lead also tapes it. Flat covers cost 12 a metre.',
      task('second', 14, 'Buy ten metres of flat cover'),
    ),
    informs(
      'Flat covers',
      5,
      'The covers are in the blue crate. Two chairs on wheels have crossed them without a bump.',
    ),
  ),
  matter(
    things,
    { gap: 2 },
    discusses(
      'The projector',
      10,
      'Its lamp has 200 hours left. {lead} would rather have a large screen that needs no darkness, since people who lip-read need light. A second-hand screen was mentioned.',
      task('lead', 40, 'Look for a second-hand screen'),
    ),
    decides(
      'A screen in place of the projector',
      15,
      'A 65 inch screen on a wheeled stand can be had for 480. {second} had doubts whether it fits the lift. It was measured on the spot with a broom: it does, by two fingers.',
      tabled('The screen is bought for 480, and the projector is given to the workshop.', {
        blocked: {
          reason:
            'Without a brake the stand runs down the slope of the market hall by itself. I have seen one do it. Not before that is solved.',
          amended:
            'The screen is bought for 480 with a stand whose four wheels can be braked, and the projector is given to the workshop.',
        },
      }),
      task('lead', 14, 'Buy the screen, and try the brakes on the slope'),
    ),
  ),
  matter(
    things,
    { gap: 4 },
    informs(
      'What is in the crates',
      5,
      'Everything was counted: eleven leads, four lamps, two microphones, one of them asleep. {lead} wrote the list inside the lids.',
      task('lead', 120, 'Count the crates again'),
    ),
    informs('What is in the crates: counted again', 5, 'One lead more than last time. Nobody minds.'),
  ),
]
