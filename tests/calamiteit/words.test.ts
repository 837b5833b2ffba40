import { describe, expect, test } from 'vitest';
import { calamiteit } from '../../dialogs/calamiteit/calamiteit.js';
import { SOORTEN, isSoort, tekstVan, type Feiten, type Soort } from '../../dialogs/calamiteit/brief/soorten.js';
import { teVermijden, VERMIJDEN } from '../../dialogs/calamiteit/brief/woorden.js';
import { sightOf } from '../../dialogs/engine/sight.js';
import { Story } from '../engine/story.js';
import { directeur, worldOf } from '../engine/world.js';

const said = (text: string): string[] => teVermijden(text).map(({ word }) => word);

describe('words that are better avoided in what leaves the team', () => {
  test.each([
    ['De Dader en het slachtoffer.', ['Dader', 'slachtoffer']],
    ['Er was seksueel gedrag.', ['seksueel']],
    ['Het kind is geschorst.', ['geschorst']],
    ['Dit blijft onder ons.', ['blijft onder ons']],
    ['Wij delen dit met niemand.', ['delen dit met niemand']],
    ['De school is 100% veilig.', ['100% veilig']],
    ['Hij pleegde zelfmoord.', ['pleegde zelfmoord']],
    ['Na de zelfmoordpoging is het stil.', ['zelfmoordpoging']],
    ['Wie is er schuldig aan dit drama?', ['schuldig', 'drama']],
    ['Een vreselijke tragedie, zo zielig.', ['vreselijke', 'tragedie']],
    ['Groep 6 heeft dramales; wij excuseren ons en zijn niemand iets verschuldigd.', []],
    ['Slachtofferhulp Nederland denkt mee. Praat met je schoudermaatje.', []],
    ['Betrokken kinderen. Het kind dat initiatief nam.', []],
  ])('%s', (text, found) => expect(said(text).sort()).toEqual([...found].sort()));

  test('what is better is itself no word to avoid', () => {
    for (const { beter } of VERMIJDEN) expect(said(beter)).toEqual([]);
  });
});

const FULL: Feiten = {
  wat: 'Er viel een boom op het plein.',
  doen: 'Het plein is dicht.',
  groep: 'groep 5',
  kinderen: 'De juf vertelde het.',
  hulp: 'de GGD',
  vragen: 'Bel Bas.',
  weer: 'morgen',
};
const BARE: Feiten = { ...FULL, groep: '', kinderen: '', hulp: '', vragen: '', weer: '' };

describe.each(Object.keys(SOORTEN).filter(isSoort))('the text %s', (soort: Soort) => {
  const world = worldOf([calamiteit]);
  const sight = sightOf(new Story(world, 'calamiteit', directeur).case, world, directeur.id);

  test.each([
    ['with all that can be filled in', FULL],
    ['with what must be filled in', BARE],
  ])('%s: whole sentences, no word to avoid, and it fits in its card', (_, facts) => {
    const text = tekstVan(soort, facts, sight);
    expect(said(text)).toEqual([]);
    expect(text).toContain(facts.wat);
    expect(text).toContain(facts.doen);
    expect(text).not.toMatch(/undefined|\.\.| {2}|\n{3}|: \.|van ,/);
    const longest = 700 + 700 + 400 + 100 + 200 + 80;
    expect(text.length - FULL.wat.length + longest).toBeLessThan(4000);
  });

  test('asks for calm and no press, says when more follows, and how to reach the school', () => {
    const text = tekstVan(soort, BARE, sight);
    if (soort === 'team') expect(text).toContain('“Daar kan ik niets over zeggen.”');
    else expect(text).toMatch(/deel geen namen[\s\S]*krant of omroep[\s\S]*Bel de school/);
    expect(text).toMatch(/hoort u het van ons|horen vandaag weer iets/);
  });
});
