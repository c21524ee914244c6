import type { Leak } from './leak'

/** By the roads: the network, an invite, a file. */
export const leaksOfRoads: readonly Leak[] = [
  {
    title: 'With the network off',
    text: 'This is how Folkmoot begins. It sends nothing and answers nobody.',
    who: [
      { who: 'Anybody on a network', learns: 'Nothing.' },
      {
        who: 'Whoever holds this computer',
        learns:
          'If you chose to have nothing protect the records: all of them. Else what your passphrase or key store opens, and without it how large the records are and when they were written.',
      },
    ],
  },
  {
    title: 'Meet other computers over the network',
    text: 'This computer answers computers you have paired with, and calls them. All others are shut out before a word is said; while an invite is out, one that is not known is heard as far as its reply, and no further.',
    who: [
      {
        who: 'Paired computers of the same assembly',
        learns:
          'Everything in that assembly: roll, drafts and meetings, as they are written, and what is deleted again. This computer’s addresses, and when it is on.',
      },
      {
        who: 'Paired computers of a host or a member assembly',
        learns:
          'What was published, who holds office, on which days meetings are and how far their minutes have come, which of them it has asked of whom, and the shared matters of a joint circle. Never the roll, nor drafts. This computer’s addresses, and when it is on.',
      },
      {
        who: 'Whoever carries the line: your provider, the hall’s Wi-Fi',
        learns: 'The addresses at both ends, when, and how much. Not what.',
      },
      {
        who: 'A stranger who finds the address',
        learns: 'That something answers there and hangs up.',
      },
    ],
  },
  {
    title: 'An invite, a reply, an admission',
    text: 'Two computers are paired by three messages, over a line or by hand.',
    who: [
      {
        who: 'Whoever holds the invite',
        learns:
          'The names of the assembly and of whoever invites, the keys of that computer, and its addresses if its network is on. Whoever holds it can reply; nobody is admitted without the four words.',
      },
      {
        who: 'Whoever finds the reply',
        learns:
          'What its computer was called, its keys, and its addresses if its network is on; between assemblies also the name of the one that replies.',
      },
      {
        who: 'Whoever finds the admission file',
        learns: 'How large it is. It opens on the one computer that was admitted.',
      },
    ],
  },
  {
    title: 'Look for them nearby',
    text: 'A short signal goes to the local network, and is listened for. It changes every fifteen minutes.',
    who: [
      { who: 'Paired computers nearby', learns: 'That this computer is here, and its address.' },
      {
        who: 'Everybody else on that network',
        learns:
          'That some computer sends such signals, and its address there. Not whose it is, nor with whom it is paired.',
      },
    ],
  },
  {
    title: 'Help others connect',
    text: 'This computer carries lines between computers that are paired with it and cannot reach one another.',
    who: [
      {
        who: 'This computer, and whoever keeps it',
        learns:
          'Which paired computers talk to one another, when, and how much. Not what: the lines are closed from end to end, and nothing of them is kept.',
      },
      {
        who: 'Those who use it',
        learns: 'That this computer helps, and its address.',
      },
    ],
  },
  {
    title: 'A closed file',
    text: 'Hand over a file, “Everything, closed”: for the computers that hold an office in the assembly.',
    who: [
      { who: 'Computers that hold an office', learns: 'Everything in the file.' },
      {
        who: 'Whoever finds the file',
        learns:
          'How large it is, for how many computers it was closed, and its name. Neither whose it is nor for whom.',
      },
    ],
  },
  {
    title: 'An open file',
    text: 'Hand over a file, “What anybody may see”.',
    who: [
      {
        who: 'Whoever holds the file',
        learns:
          'The charter, which devices hold office since when, on which days meetings are and how far their minutes have come, which of them it has asked of whom, and what was published. Names of office-holders only where they chose to publish them.',
      },
    ],
  },
]
