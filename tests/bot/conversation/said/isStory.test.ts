import { describe, expect, test } from 'vitest';
import { demoPeople, demoPupils } from '../../../../bot/cli/demo/schools.js';
import { REGENBOOG } from '../../../../bot/cli/demo/ids.js';
import { toldIn } from '../../../../bot/conversation/said/story.js';

const known = {
  pupils: demoPupils.filter(({ school }) => school === REGENBOOG),
  staff: demoPeople.filter(({ roles }) => roles.some(({ school }) => school === REGENBOOG)),
};
const told = (text: string) => toldIn(text, known);
const each = (...texts: string[]): [string][] => texts.map((text) => [text]);

describe('what a typed text tells', () => {
  test.each(
    each(
      'Bloem heeft een blauwe plek',
      'bloem heeft een blauwe plek',
      'kind gevallen',
      'roos huilt',
      'sam',
      'is Sam er?',
      'sams moeder',
      'zoe was er niet',
      'ŞIRIN',
      'boterbloem was er niet',
      'van der wolk',
      'fenna zeewier',
      'er wordt geslagen',
      'HIJ SLAAT',
      'zij slaat haar',
      'papa is dronken',
      'moeder boos',
      'een wond op de arm',
      'mishandeling',
      'misbruikt',
      'wil niet meer leven, dood',
      'Bang',
      'ging te ver, aangeraakt',
      'bloeduitstorting',
      'een kind is wég',
      'hij zat de hele dag alleen in de hoek',
    ),
  )('a story: %s', (text) => expect(told(text)).toBe('story'));

  test.each(
    each(
      'juf jolanda slaat kinderen',
      'Juf Jolanda slaat kinderen',
      'meester slaat',
      'marit schreeuwt tegen kinderen',
      'MARIT SLAAT SAM',
      'zonnedauw zit aan een kind',
      'de gymmeester kijkt boos',
      'invaljuf knijpt',
      'mijn juf sloeg mij',
      'directeur mishandelt kind',
      'ib’er dreigt',
      'de conciërge is eng',
      'collega appt met een leerling',
      'juf Marit zag dat Sam viel',
      'bas van der pannenkoek was dronken',
      'stagiair geeft cadeautjes',
    ),
  )('of somebody who works here: %s', (text) => expect(told(text)).toBe('staff'));

  test.each(each('juf marit vertelde dat Sam vandaag geen brood bij zich had', 'Sam vertelde het aan juf Marit'))(
    'of a colleague by name, also without harm: %s',
    (text) => expect(told(text)).toBe('staff'),
  );

  test.each(
    each(
      'hoi',
      'dank je',
      'ok',
      'goedemorgen allemaal',
      'bangerik',
      'Wegen',
      'menu',
      'slapen',
      'slaap lekker',
      'de salade',
      'engels',
      'onderweg',
      'ik wil iets vragen',
      'ben je er',
      'dag',
      'tot morgen',
      'juf marit',
      'waar is de koffie',
      'blaadje',
      'weekend',
    ),
  )('nothing: %s', (text) => expect(told(text)).toBeUndefined());
});
