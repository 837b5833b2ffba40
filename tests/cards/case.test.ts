import { describe, expect, test } from 'vitest';
import { BUDGET, sizeOf } from '../../cards/card.js';
import type { CaseData } from '../../cards/case/data.js';
import { cards } from '../../cards/index.js';
import type { CaseView } from '../../dialogs/engine/view/view.js';
import { elements, ofType, texts } from './support.js';

const { sample } = cards.case;
const seeing = (more: Partial<CaseView>): CaseData => ({ ...sample, below: [], view: { ...sample.view, ...more } });
const entry = (n: number, text: string) => ({
  title: `Stap ${n}`,
  who: 'Ilse Bakker',
  when: `dag ${n}`,
  answers: [{ label: 'Wat zag je?', text }],
});
const many = (count: number, text: string) => Array.from({ length: count }, (_, n) => entry(n + 1, text));

describe('a case', () => {
  test('says whom it is about and what cannot wait, then the story, and then of whom it is and who has it', () => {
    expect(texts(cards.case.render(sample)).slice(1, 8)).toEqual([
      'Sam de Vries, groep 5',
      'Het kind gaat om 14.15 naar huis',
      'Wat zag of hoorde je?\nS.d.V. zat onder de tafel.\nHij zei: "Ik wil niet naar huis."',
      'K7P-4QX · van Mila Visser · ma 5 okt 12.40',
      'Opgepakt door: Ilse Bakker, 12.55',
      'Nog niet bezorgd aan: Dirk Smit',
      'Misschien niet aangekomen bij: Farida Blok',
    ]);
  });

  test('leads to its writer with the answer, and with a later version of the story said as that', () => {
    const mine = texts(cards.case.render(seeing({ mine: true, legend: [] })));
    expect(mine.indexOf('Hoe schat je het in?\nIk twijfel')).toBeLessThan(
      mine.findIndex((text) => text.startsWith('Wat zag of hoorde je?')),
    );
    const [first] = sample.view.entries;
    const later = { ...first!, title: 'Verbeterde tekst', when: 'di 6 okt 9.00' };
    expect(texts(cards.case.render(seeing({ entries: [first!, later] })))[4]).toBe(
      'Verbeterde tekst, di 6 okt 9.00. Wat zag of hoorde je?\nS.d.V. zat onder de tafel.\nHij zei: "Ik wil niet naar huis."',
    );
  });

  test('says by when this person is waited for, and not what somebody else has to do', () => {
    const task = {
      title: 'Beoordelen',
      task: 't',
      step: 's',
      tick: false,
      until: '13.15',
      mine: false,
      pick: 'Ik pak dit op',
      late: false,
    };
    const tasks: CaseView['tasks'] = [
      { ...task, urgency: 'spoed', hurry: 'Spoed', mayPick: true },
      { ...task, urgency: 'normaal', hurry: '', mayPick: false },
      { ...task, urgency: 'vandaag', hurry: 'Te laat', late: true, until: 'ma 5 okt 13.15', mayPick: true },
    ];
    const read = texts(cards.case.render(seeing({ tasks })));
    expect(read.filter((text) => text.includes('13.15'))).toEqual([
      'Spoed: Beoordelen voor 13.15',
      'Te laat: Beoordelen, had klaar moeten zijn: ma 5 okt 13.15',
    ]);
  });

  test('shows each entry with what was not in the story, oldest first', () => {
    expect(texts(cards.case.render(seeing({ legend: [] }))).slice(9)).toEqual([
      'Wat is er?\nMila Visser · ma 5 okt 12.42',
      'Hoe weet je dit?\nZelf gezien of gehoord',
      'Beoordelen\nIlse Bakker · ma 5 okt 13.10',
      'Hoe schat je het in?\nIk twijfel',
    ]);
  });

  test('says who initials are behind a button, and has no button when there is nobody to say', () => {
    const legend = [
      { short: 'S.d.V. 1', name: 'Sam de Vries, groep 5' },
      { short: 'S.d.V. 2', name: 'Sara de **Vos**, groep 6' },
    ];
    const card = cards.case.render(seeing({ legend }));
    const [folded] = elements(card).filter(({ id }) => id === 'wie-zijn-dit');
    expect(folded?.isVisible).toBe(false);
    expect(texts(folded)).toEqual(['S.d.V. 1 is Sam de Vries, groep 5\nS.d.V. 2 is Sara de **Vos**, groep 6']);
    const [toggle] = ofType(card, 'Action.ToggleVisibility');
    expect(toggle).toMatchObject({ title: 'Wie zijn dit?', targetElements: ['wie-zijn-dit'] });
    expect(ofType(cards.case.render(seeing({ legend: [] })), 'Action.ToggleVisibility')).toEqual([]);
  });

  test('has its code for a name when the children are not for this person', () => {
    const [, title] = texts(cards.case.render(seeing({ about: '', pickedUp: '', entries: [] })));
    expect(title).toBe('K7P-4QX');
  });

  test('leaves out the oldest entries when all do not fit, and says so', () => {
    const card = cards.case.render(seeing({ entries: many(30, 'Hij zei "nee".\n'.repeat(150)), legend: [] }));
    expect(sizeOf(card)).toBeLessThan(BUDGET.normal);
    expect(sizeOf(card)).toBeGreaterThan(BUDGET.normal - 5000);
    const read = texts(card);
    expect(read.find((text) => text.startsWith('Hier staat het nieuwste.'))).toMatch(
      /^Hier staat het nieuwste\. Wat eerder kwam, staat hier niet: \d+ keer, van dag 1 tot en met dag \d+\.$/,
    );
    expect(read.at(-2)).toBe('Stap 30\nIlse Bakker · dag 30');
    expect(read.filter((text) => text.startsWith('Stap'))).toEqual(
      read.filter((text) => text.startsWith('Stap')).toSorted(),
    );
  });

  test('shows who started it the newest entries too, the newest first', () => {
    const card = cards.case.render(seeing({ entries: many(30, 'x'.repeat(2000)), legend: [], mine: true }));
    const read = texts(card);
    const steps = read.filter((text) => text.startsWith('Stap'));
    expect(steps[0]).toBe('Stap 30\nIlse Bakker · dag 30');
    expect(read.join('\n')).toMatch(/van dag 1 tot en met dag \d+\./);
  });

  test('is short where all of it can be read elsewhere, and says where', () => {
    const papers: CaseView['papers'] = [{ use: 'read', name: 'dossier', title: 'Dossier lezen' }];
    const read = texts(cards.case.render(seeing({ entries: many(15, 'Ja'), legend: [], papers })));
    expect(read.filter((text) => text.startsWith('Stap'))).toHaveLength(5);
    expect(read).toContain(
      'Hier staat het nieuwste. De rest staat in Dossier lezen: 10 keer, van dag 1 tot en met dag 10.',
    );
  });

  test('stays within its size with many short entries', () => {
    const card = cards.case.render(seeing({ entries: many(400, 'Ja') }));
    expect(sizeOf(card)).toBeLessThan(BUDGET.normal);
  });

  test('always shows the newest entry', () => {
    const long = {
      ...entry(2, ''),
      answers: Array.from({ length: 8 }, () => ({ label: 'Wat?', text: 'x'.repeat(4000) })),
    };
    const card = cards.case.render(seeing({ entries: [entry(1, 'oud'), long] }));
    expect(texts(card).filter((text) => text.startsWith('Wat?'))).toHaveLength(8);
    expect(sizeOf(card)).toBeLessThan(BUDGET.hard);
  });

  test('is not drawn from something that is no view of a case', () => {
    expect(() => cards.case.render({ ...sample, view: { code: 'K7P-4QX' } as CaseView })).toThrow();
  });
});
