import { decides, discusses, informs, type Matter, matter, tabled, task } from '../matters/matter'

const section = 'Homes'

/** What an invented federation says of housing: by that word its minutes are found. */
export const leagueHousing: readonly Matter[] = [
  matter(
    section,
    { gap: 1 },
    discusses(
      'Housing: who waits, and for how long',
      15,
      'The list had grown by a third in two years. {lead} had asked nine households how they get by meanwhile.',
      task('lead', 30, 'Ask the council for the list of last year, without names'),
    ),
    decides(
      'Housing: homes at a rent that people can pay',
      20,
      'The figures were read out. What took longest was the word “can”: it was left at a third of what a household has.',
      tabled(
        'Saltmere holds that housing is for living in, that of all new homes at least half are let for no more than a third of what a household has, and that the list is filled from the top.',
        { reservations: ['A third is still much for whoever has little.'] },
      ),
      task('second', 21, 'Send the wording on housing to the planning office'),
    ),
    informs('Housing: the planning office has answered', 5, 'It will look at the wording in spring.'),
  ),
  matter(
    section,
    { gap: 2 },
    decides(
      'Housing co-operative: a plot behind the mill',
      20,
      'Fourteen households want to build together. {second} had walked the plot with them. The way for the ambulance was the open point, and is drawn in now.',
      tabled(
        'Saltmere supports the housing co-operative behind the mill, provided that the footpath stays open and that no debt falls on the assembly.',
        { aside: ['I am one of the fourteen.'] },
      ),
      task('lead', 40, 'Bring the co-operative and the neighbours of the footpath together'),
    ),
    informs('Housing co-operative: the ground is broken', 5, 'Work began in the dry week.'),
  ),
  matter(
    section,
    { gap: 2 },
    decides(
      'Housing repairs: one list for all tenants',
      15,
      'Each had written alone and heard nothing. {lead} showed a list that fits on one page.',
      tabled(
        'Saltmere keeps one list of housing repairs, open to every tenant, by street and never by name, and brings it to the owners once a month.',
      ),
      task('second', 14, 'Put the list of housing repairs up in the library'),
    ),
    informs('Housing repairs: what came of the list', 10, 'Of 41 lines 26 are struck out as done.'),
  ),
]
