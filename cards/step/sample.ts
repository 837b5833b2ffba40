import type { FieldView } from '../../dialogs/engine/language/formView.js';
import type { StepData } from './data.js';

const field = (name: string, kind: FieldView['kind'], label: string, more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  label,
  required: true,
  options: [],
  typed: { '': '' },
  ...more,
});

/** Every kind of question once. */
export const sample: StepData = {
  title: 'Wat is er?',
  about: 'Sam de Vries, groep 5',
  story: [{ label: 'Wat zag of hoorde je?', text: 'Sam zat onder de tafel.' }],
  lines: ['Is er nu gevaar? **Bel eerst 112.**', { plain: 'Bij elk kind staat dit signaal.' }],
  notice: ['**Dit is niet opgeslagen.** Je tekst staat er nog.'],
  fields: [
    field('wie', 'pupils', 'Over wie gaat het?', { typed: { wie: 'meer', meer: 'p1,p2', naam: '', zoek: 'fatima' } }),
    field('wat', 'longText', 'Wat zag of hoorde je?', {
      hint: 'Gewone woorden. Wat deed en zei het kind? Vertelde iemand het? Schrijf wie: functie of initialen. Je mag inspreken.',
      typed: { '': '' },
      error: 'Vul dit in.',
    }),
    field('bron', 'choice', 'Hoe weet je dit?', {
      options: [
        { value: 'zelf', title: 'Zelf gezien of gehoord' },
        { value: 'kind', title: 'Het kind vertelde het' },
        { value: 'gevoel', title: 'Ik heb er een gevoel bij' },
      ],
      typed: { '': 'zelf' },
    }),
    field('plaats', 'choices', 'Waar was het?', {
      options: [
        { value: 'plein', title: 'Plein' },
        { value: 'gang', title: 'Gang' },
      ],
      typed: { '': 'plein,gang' },
      required: false,
    }),
    field('wanneer', 'moment', 'Wanneer', { typed: { datum: '', tijd: '' } }),
    field('functie', 'text', 'Wie vertelde het?', { hint: 'Functie of initialen.', required: false }),
    field('terug', 'date', 'Wanneer kijk je terug?', { typed: { '': '2026-10-05' } }),
    field('weg', 'time', 'Hoe laat gaat het kind weg?', { typed: { '': '14:15' } }),
    field('keren', 'number', 'Hoe vaak?', { typed: { '': '3' } }),
    field('kind', 'pupil', 'Welk kind?', { typed: { '': 'p1' } }),
    field('collega', 'colleague', 'Wie loopt er langs?', { typed: { '': 'c1' } }),
    field('aan', 'colleagues', 'Aan wie?', { typed: { '': 'c1,c2' } }),
    field('afspraken', 'rows', 'Wat spreken jullie af?', {
      columns: [
        { name: 'wat', kind: 'text', label: 'Wat?', required: true, options: [] },
        { name: 'wanneer', kind: 'date', label: 'Wanneer?', required: true, options: [] },
      ],
      rows: 2,
      another: 'Nog een afspraak',
      typed: { '1_wat': 'Samen naar buiten', '1_wanneer': '2026-10-05' },
    }),
    field('plan', 'lines', 'Wat ga je doen?', { hint: 'Eén regel per afspraak.' }),
  ],
  choosable: {
    pupils: [
      { value: 'p1', title: 'Sam de Vries, groep 5' },
      { value: 'p2', title: 'Noor Jansen, groep 5' },
    ],
    colleagues: [
      { value: 'c1', title: 'Ilse Bakker' },
      { value: 'c2', title: 'Dirk Smit' },
    ],
    found: [{ value: 'p3', title: 'Fatima El Amrani, groep 7' }],
    searched: true,
  },
  buttons: [
    { title: 'Verder', data: { do: 'next' } },
    { title: 'Terug', data: { do: 'back' } },
    { title: 'Later afmaken', data: { do: 'later' } },
  ],
  help: { title: 'Hulp nu', data: { do: 'help' } },
  search: { title: 'Zoek', data: { do: 'search' } },
  page: 0,
  pages: 2,
  code: 'K7P-4QX',
};
