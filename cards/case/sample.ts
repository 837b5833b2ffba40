import type { CaseView } from '../../dialogs/engine/view/view.js';
import type { CaseData } from './data.js';

const view = {
  id: 'c1',
  protocol: 'signaal',
  code: 'K7P-4QX',
  title: 'Signaal',
  about: 'Sam de Vries, groep 5',
  mine: false,
  starter: 'Mila Visser',
  opened: 'ma 5 okt 12.40',
  pickedUp: 'Ilse Bakker, 12.55',
  notBrought: 'Dirk Smit',
  uncertain: 'Farida Blok',
  resends: false,
  reading: ['# Het kind gaat om 14.15 naar huis', '1. Bel **Veilig Thuis**.'],
  entries: [
    {
      title: 'Wat is er?',
      who: 'Mila Visser',
      when: 'ma 5 okt 12.42',
      tells: true,
      answers: [
        {
          label: 'Wat zag of hoorde je?',
          text: 'S.d.V. zat onder de tafel.\nHij zei: "Ik wil niet naar huis."',
          story: true,
        },
        { label: 'Hoe weet je dit?', text: 'Zelf gezien of gehoord' },
      ],
    },
    {
      title: 'Beoordelen',
      who: 'Ilse Bakker',
      when: 'ma 5 okt 13.10',
      answers: [{ label: 'Hoe schat je het in?', text: 'Ik twijfel' }],
    },
  ],
  legend: [{ short: 'S.d.V.', name: 'Sam de Vries, groep 5' }],
  tasks: [],
  papers: [],
  offers: [],
  closed: false,
  children: [],
  timeline: true,
  looks: true,
} satisfies Omit<CaseView, symbol> as unknown as CaseView;

export const sample: CaseData = {
  view,
  notice: ['Je hebt dit **opgepakt**.'],
  below: [{ title: 'Dit klopt niet', data: { do: 'd' } }],
  buttons: [
    { title: 'Beoordelen', data: { do: 'a' } },
    { title: 'Vraag iets aan Mila', data: { do: 'b' } },
    { title: 'Dossier', data: { do: 'c' } },
  ],
  help: { title: 'Hulp nu', data: { do: 'help' } },
};
