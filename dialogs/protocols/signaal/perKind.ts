/** In a text about several children: what is about one of them only (practice2.md 1, law 1). */
export const perKind = {
  of: 'over',
  title: 'Wat hoort bij één kind?',
  text: [
    'Wat je net schreef, staat straks **bij elk kind**. De leerkrachten van die kinderen lezen het.',
    'Gaat iets maar over één kind? Hoe het thuis is, wat het kind zei? Haal dat met Terug weg en zet het hier.',
  ],
} as const;
