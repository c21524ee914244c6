import type { Standing } from '../charter/roll'

/**
 * The people of the practice federation. Every name is invented: put together from unlike parts, in several scripts and
 * lengths, because rolls are like that, and because a column too narrow for them should be found in practice. Each is in a
 * script that a face shipped with the app can draw (LO4).
 */
export type Invented = {
  readonly name: string
  /** How the minutes speak of them. */
  readonly called: string
  readonly standing: Standing
  readonly offices: readonly string[]
  /** How seldom they miss a meeting: 1 is always there. */
  readonly faithful: number
}

const member = (name: string, called: string, faithful: number, ...offices: string[]): Invented => ({
  name,
  called,
  standing: 'member',
  offices,
  faithful,
})
const participant = (name: string, called: string, faithful: number): Invented => ({
  name,
  called,
  standing: 'participant',
  offices: [],
  faithful,
})

/** The secretary whose chair the person practising sits in; the same in all three assemblies. */
export const secretary = member('Björn Halloran-Vale', 'Björn', 1, 'Secretary')

export const townspeople: readonly Invented[] = [
  secretary,
  member('Asha Venkatanarayan', 'Asha', 0.9, 'Deputy Secretary'),
  member('Rhiannon Prydderch-Wynne', 'Rhiannon', 0.85),
  member('Chidiebere Okafor-Lund', 'Chidi', 0.8),
  member('ليلى الحدّاد', 'Layla', 0.7),
  member('Zdzisława Brzeczkowska', 'Zdzisława', 0.75),
  member('Ρουμπίνη Καλαμποκά', 'Roubini', 0.7),
  member('Wilhelmina Featherstone-Oyelaran-Cholmondsley', 'Wilhelmina', 0.8, 'Treasurer'),
  member('Suryani', 'Suryani', 0.65),
  member('Idris ap Gwilym', 'Idris', 0.7),
  member('Ngozi Thistlewood', 'Ngozi', 0.75),
  member('Tomasz Wierzbowiec', 'Tomasz', 0.6),
  member('Úna Ní Shearcaigh', 'Úna', 0.7),
  member('Farhan Mirzapour', 'Farhan', 0.65),
  member('Perpetua Lamb', 'Perpetua', 0.85),
  member('Oluwaseun Adékúnbi', 'Seun', 0.6),
  member('Hedda Kvistgård', 'Hedda', 0.55),
  member('Mei-Lin Arkwright', 'Mei-Lin', 0.7),
  member('Джамиля Сеитова', 'Jamila', 0.5),
  member('Cuthbert Oldroyd-Nkemelu', 'Cuthbert', 0.75),
  member('Tamsin Polglaze-Rao', 'Tamsin', 0.6),
  participant('Jo Fenn', 'Jo', 0.5),
  participant('Kwabena Asare-Whitlock', 'Kwabena', 0.55),
  participant('Eluned', 'Eluned', 0.45),
]

export const societyPeople: readonly Invented[] = [
  secretary,
  member('Morwenna Achterberg', 'Morwenna', 0.9, 'Deputy Secretary'),
  member('Ifeoma Blackwater', 'Ifeoma', 0.8),
  member('Gwilym Szymanowicz', 'Gwilym', 0.75),
  member('נועה אלבז־הולט', 'Noa', 0.7),
  member('Bartholomew Quince', 'Bart', 0.8),
  member('يوسف البنّا', 'Yusuf', 0.7),
  member('Anneliese Trehearne-Mbeki', 'Anneliese', 0.75),
  member('Thandeka', 'Thandeka', 0.65),
  member('Padraig Ó Lonáin', 'Padraig', 0.7),
  member('Soo-Ah Merriweather', 'Soo-Ah', 0.75),
  member('Lowri Cadwaladr-Osei', 'Lowri', 0.6),
  participant('Valentino Grubb', 'Val', 0.55),
  participant('Marisol Etxeberría de la Fuente Hollingworth', 'Marisol', 0.6),
]

export const hallPeople: readonly Invented[] = [
  secretary,
  member('Adaeze Winterbourne', 'Adaeze', 0.9, 'Deputy Secretary'),
  member('Piotr Kamieniarczyk', 'Piotr', 0.8),
  member('Sioned Rhys-Banerjee', 'Sioned', 0.8),
  member('Hamza Larkspur', 'Hamza', 0.75),
  member('Ottoline Greengrass', 'Ottoline', 0.7),
  member('Рафаил Осенний', 'Rafail', 0.7),
  member('Noor', 'Noor', 0.65),
  participant('Fergus Applewhite-Tanaka', 'Fergus', 0.7),
]
