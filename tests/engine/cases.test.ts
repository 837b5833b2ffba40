import { describe, expect, it } from 'vitest';
import { begin } from '../../dialogs/engine/decide/begin.js';
import { decide } from '../../dialogs/engine/decide/decide.js';
import { ownTask } from '../../dialogs/engine/view/form.js';
import { LIST, PLAN, YES, onTheRoad, outing } from './outing.js';
import { Story } from './story.js';
import { administratie, directeur, duo, els, ib, invaller } from './world.js';

describe('an offer', () => {
  it('may be done by its people while its condition holds, and by nobody else', () => {
    const story = outing();
    const before = story.case;
    for (const step of ['afgelasten', 'plan', 'constructor', '__proto__', 'busGeregeld'])
      expect(story.offers(ib, step, { reden: 'regen', bedrijf: 'x' })).toEqual({ kind: 'refused' });
    expect(story.case).toBe(before);
    expect(story.offers(directeur, 'afgelasten')).toMatchObject({ kind: 'again', errors: { reden: 'Vul dit in.' } });
    story.offers(directeur, 'afgelasten', { reden: 'regen' });
    expect(story.case.status).toBe('closed');
    expect(story.news.slice(-2)).toEqual(['Directeur: afgerond', 'Els: afgerond']);
  });

  it('is shown to those who may do it', () => {
    const story = outing();
    expect(story.seenBy(els)?.offers.map(({ step }) => step)).toEqual([
      'afgelasten',
      'bus',
      'meerBussen',
      'overdragen',
      'meelezen',
      'rommel',
    ]);
    expect(story.seenBy(ib)?.offers).toEqual([]);
  });
});

describe('two cases', () => {
  it('one starts the other, which reports back, once', () => {
    const story = outing();
    story.offers(els, 'bus', { plaatsen: '30' });
    const [sent] = story.commands;
    expect(sent).toMatchObject({
      kind: 'start',
      protocol: 'vervoer',
      way: 'bus',
      step: 'regelen',
      answers: { plaatsen: '30' },
    });

    const bus = new Story(story.world, 'vervoer', els, { id: sent!.target, parent: story.case.id });
    bus.answers(els, 'regelen', sent!.answers);
    bus.answers(administratie, 'bestellen', { bedrijf: 'Jansen' });
    expect(bus.case.status).toBe('closed');
    const [back] = bus.commands;
    expect(back).toMatchObject({
      kind: 'report',
      target: story.case.id,
      step: 'busGeregeld',
      answers: { bedrijf: 'Jansen' },
    });

    const report = { do: 'report', key: back!.id, from: bus.case.id, step: back!.step, raw: back!.answers } as const;
    story.does(report);
    expect(story.case.facts.bus).toBe('ja');
    expect(story.case.log.at(-1)).toMatchObject({ by: `case:${bus.case.id}`, answers: [{ value: 'Jansen' }] });
    expect(story.news.at(-1)).toBe('Els: beantwoord');
    const after = story.case;
    story.does(report);
    expect(story.case).toBe(after);
    expect(story.does({ ...report, key: 'other', step: 'plan' })).toEqual({ kind: 'refused' });
  });
});

describe('a case that another starts', () => {
  it('is of whoever started it, about the same children, and shut to the same people', () => {
    const story = outing('gewoon', { ...PLAN, verrassing: 'niemand' });
    story.offers(directeur, 'buitensluiten', { collega: 'ib' });
    story.offers(directeur, 'bus', { plaatsen: '30' });
    const about = { subjects: ['sam'], excluded: ['ib'], visibility: 'beperkt' } as const;
    expect(story.commands[0]).toMatchObject({ by: 'directeur', about });
    const beginning = {
      id: story.commands[0]!.target,
      protocol: 'vervoer',
      way: 'bus',
      starter: 'directeur',
      seed: '',
    };
    const bus = begin({ ...beginning, about: story.commands[0]!.about }, story.world);
    expect(bus).toMatchObject(about);
    expect(decide({ ...bus, status: 'open' }, { do: 'resend', key: 'key', by: 'ib' }, story.world).kind).toBe(
      'refused',
    );
  });

  it('is about nobody by itself when it is started by name, of which there is one', () => {
    const story = outing();
    story.offers(els, 'bus', { plaatsen: '31' });
    expect(story.commands[0]?.about).toBeUndefined();
  });
});

describe('a join', () => {
  const steps: Record<string, (story: Story) => void> = {
    akkoord: (story) => story.answers(directeur, 'akkoord', YES),
    advies: (story) => {
      story.answers(ib, 'advies', { advies: 'Doen' }, { of: 'ib' });
      story.answers(duo, 'advies', { advies: 'Druk' }, { of: 'duo' });
    },
    inpakken: (story) => {
      story.answers(els, 'paklijst', LIST);
      story.presses(duo, 'tick', 'inpakken', { of: 'tas' });
      story.presses(els, 'tick', 'inpakken', { of: 'helm' });
    },
  };
  const orders = [
    ['akkoord', 'advies', 'inpakken'],
    ['akkoord', 'inpakken', 'advies'],
    ['advies', 'akkoord', 'inpakken'],
    ['advies', 'inpakken', 'akkoord'],
    ['inpakken', 'akkoord', 'advies'],
    ['inpakken', 'advies', 'akkoord'],
  ];

  it.each(orders)('comes after the last of %s, %s and %s, once', (...order) => {
    const story = outing();
    for (const name of order) {
      expect(story.case.stage).toBe('voorbereiding');
      steps[name]?.(story);
    }
    expect(story.case.stage).toBe('onderweg');
    expect(story.open).toEqual(['vertrek: Els', 'verslag: Els']);
  });

  it('may wait for a day: what opens later is nobody’s next card, and is announced then', () => {
    const story = onTheRoad('snel');
    story.answers(els, 'vertrek', { aantal: '20', tijd: '09:00' });
    expect(story.news.filter((one) => one === 'Els: taak')).toHaveLength(2);
    story.presses(els, 'finish', 'verslag');
    expect(story.last).toMatchObject({ next: undefined });
    expect(story.task('terugblik')).toMatchObject({
      opens: '2026-10-21T08:00:00.000Z',
      due: '2026-10-28T09:00:00.000Z',
    });
    expect(story.seenBy(els)?.tasks).toEqual([]);
    expect(story.news).toEqual([]);
    story.clockAt('2026-10-21T08:00:00.000Z');
    expect(story.news).toEqual(['Els: taak']);
    expect(story.seenBy(els)?.tasks.map(({ step }) => step)).toEqual(['terugblik']);
    story.answers(els, 'terugblik', { nogEens: 'ja' });
    expect(story.last).toMatchObject({ next: undefined });
    expect(story.open).toEqual(['terugblik: Els']);
  });
});

describe('coming back later', () => {
  it('finds the own task that is due first, and nothing that is yet to open', () => {
    const story = onTheRoad();
    expect(ownTask(story.case, 'els')?.step).toBe('vertrek');
    const turned = { ...story.case, tasks: [...story.case.tasks].reverse() };
    expect(ownTask(turned, 'els')?.step).toBe('vertrek');
    story.answers(els, 'vertrek', { aantal: '20', tijd: '09:00', dag: '2026-09-21' });
    story.presses(els, 'finish', 'verslag');
    expect(story.open).toEqual(['terugblik: Els']);
    expect(ownTask(story.case, 'els')).toBeUndefined();
    expect(story.answers(els, 'terugblik', { nogEens: 'nee' })).toEqual({ kind: 'refused' });
  });
});

describe('somebody who is shut out', () => {
  it('sees nothing and does nothing, also with a known key; the tasks go on with others', () => {
    const story = outing();
    story.presses(ib, 'take', 'advies', { of: 'ib', key: 'mine' });
    story.offers(directeur, 'buitensluiten', { collega: 'ib' });
    expect(story.seenBy(ib)).toBeUndefined();
    expect(story.presses(ib, 'take', 'advies', { of: 'ib', key: 'mine' })).toEqual({ kind: 'refused' });
    expect(story.task('advies', 'ib')).toMatchObject({ to: ['vervanger'], taken: undefined });
    expect(story.news.at(-1)).toBe('Vervanger: taak');
    expect(story.offers(els, 'overdragen', { naar: 'ib' })).toMatchObject({ kind: 'again' });
    expect(story.assigns(directeur, 'akkoord', ib)).toEqual({ kind: 'refused' });
  });

  it('an invaller without a part in it sees nothing either', () => {
    expect(outing().seenBy(invaller)).toBeUndefined();
  });
});
