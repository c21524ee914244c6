import type { Leak } from './leak'

/** By what assemblies say to one another, and by what stays when a computer goes. */
export const leaksBetween: readonly Leak[] = [
  {
    title: 'Names of office-holders',
    text: 'A name goes out with an office only where the charter lets it and the person has said yes. The yes can be withdrawn at any time.',
    who: [
      {
        who: 'Whoever reads the open records of the assembly',
        learns:
          'The office, the name as the assembly writes it, since when if that is told, and which offices here are one person’s; which computer signed the list, and when. Not which computer is that person’s, and nothing else from the roll.',
      },
      {
        who: 'Whoever read it before it was withdrawn',
        learns:
          'Nothing new: the next list leaves the name out. What they have they keep; no program can take that back.',
      },
    ],
  },
  {
    title: 'A matter that is referred',
    text: 'An item or a proposal goes to another assembly, and its result comes back.',
    who: [
      {
        who: 'The assembly it is referred to',
        learns:
          'The item’s title, the wording, what is asked and why, the day and number of the item, and through which assemblies it went. Of the result: the wording, its number, and how many stood how. No names, unless somebody wrote one.',
      },
      {
        who: 'Whoever reads the open records of the assembly that sent it',
        learns:
          'The same, where the two share a circle; also each answer: received, on an agenda, declined and why, or the result. Between members of one umbrella the secretaries of its members and its own learn it, in their shared circle. Where they share none it goes as a letter.',
      },
    ],
  },
  {
    title: 'A letter',
    text: 'What goes to an assembly that shares no circle with yours is closed, and lies in your open records so that any road may carry it.',
    who: [
      {
        who: 'Computers that hold an office there or here when it is sent',
        learns:
          'All that is in it. One that comes into office later too, as soon as one of its own assembly that can open it has handed the key on. One that is removed later still does.',
      },
      {
        who: 'Whoever carries or holds your open records',
        learns:
          'That your assembly sent one, from which of its computers, on which day, how long it is in steps of a few kilobytes, and for how many computers it was closed. Neither for whom nor what about. A key that is handed on looks the same.',
      },
    ],
  },
  {
    title: 'A letter that goes by itself',
    text: 'Where a host is known that is above both assemblies, its computers and those of the hosts between carry the letter.',
    who: [
      {
        who: 'Computers of hosts above yours, and above the other',
        learns:
          'That your assembly wrote to that one, on which day, how long it is in steps of a few kilobytes, for how many computers it was closed, and which letters from there have arrived. With it the devices that hold office in your assembly, since when, and which hosts and members it names. Not the title, nor the matter, nor whether it is asked, answered or declined. They keep it for 60 days at most, and can withhold it; you see to whom it was handed last, and no receipt.',
      },
      {
        who: 'The assembly it is for',
        learns: 'The same, and what is in it.',
      },
      {
        who: 'Nobody',
        learns:
          'That you wrote, where only your direct hosts read your records: your letters then go by file alone.',
      },
    ],
  },
  {
    title: 'Being written to',
    text: 'An assembly that has a host, and that more than its direct hosts read, sends a card, so that others know for which computers a letter is closed.',
    who: [
      {
        who: 'All assemblies below a host that names yours as its member',
        learns:
          'Its charter, with its name and its remits; which devices hold office since when; which hosts and members it names. Nothing that it publishes.',
      },
    ],
  },
  {
    title: 'A word on two decisions that clash',
    text: 'A secretary says that two decisions of two assemblies contradict, or that both can stand.',
    who: [
      {
        who: 'Whoever reads the open records of the assembly that says so',
        learns:
          'Which of the two was said, when, and of both decisions the assembly, the number, the day and the whole wording, also where that decision was never published. No names, unless one stands in the wording, and not how many stood how.',
      },
    ],
  },
  {
    title: 'A question to all members',
    text: 'An assembly puts a wording to all its members, and each of them answers. Question, answers and result lie in the joint circle.',
    who: [
      {
        who: 'Those in office in the assembly that asks, and the secretaries of all its members',
        learns:
          'The title, the wording, who was asked and until when; whether the one that asks was asked itself, and by whom. Of each answer: whose it is, its position, its reason, when it was given, from which computer, and the number, title and day of the decision it rests on. No names, unless somebody wrote one.',
      },
      {
        who: 'Whoever reads only the open records',
        learns: 'Nothing of the question or the answers, until minutes that tell of them are published.',
      },
      {
        who: 'Whoever finds a closed file of it',
        learns: 'How large it is, for how many computers it was closed, and its name.',
      },
    ],
  },
  {
    title: 'Asking again',
    text: 'An assembly asks those below it for what is late, for a word, or for the answer to a question.',
    who: [
      {
        who: 'Whoever reads the open records of the assembly that asks',
        learns:
          'Which assemblies it has asked, on which day, and for the minutes of which meetings by their days, or for answers to how many of its questions. So it is seen who is late. No titles and no names.',
      },
    ],
  },
  {
    title: 'Opening an old record',
    text: 'What another assembly published more than two years ago is fetched when you open it, or when you ask for the texts of a month.',
    who: [
      {
        who: 'Connected computers that read what that assembly publishes',
        learns:
          'Which of its old records you want to read, and when. Of newer ones nothing: they come by themselves.',
      },
    ],
  },
  {
    title: 'Remits that a host repeats',
    text: 'A host repeats the remits of a member, so that others count them as primary.',
    who: [
      {
        who: 'Whoever reads the open records of the host',
        learns: 'Which topics it repeats, for which member, since when, and from which of its computers.',
      },
    ],
  },
  {
    title: 'A removed computer',
    text: 'Removing it ends its office from that moment on.',
    who: [
      {
        who: 'The removed computer',
        learns: 'Nothing new. What it had before it keeps; no program can take that back.',
      },
    ],
  },
  {
    title: 'Backups and exports',
    text: 'A backup is closed with your own key. What is exported as PDF, text or a table is as open as a sheet of paper.',
    who: [
      { who: 'Whoever finds a backup', learns: 'How large it is and when it was made.' },
      { who: 'Whoever finds an export', learns: 'All that is in it.' },
    ],
  },
]
