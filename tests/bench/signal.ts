import { freshKey, opaque } from '../../bot/support/ids.js';
import { stepId, wayId } from '../../bot/screens/ways.js';
import type { Press } from './client.js';
import { teachers, type Teacher } from './town.js';

/** The presses of a signal, as the local client of Teams sends them. */

const STORY =
  'In de kring zat het kind vandaag stil en keek naar de grond. Toen ik vroeg hoe het weekend was, zei het: "Niet leuk." ' +
  'Bij het buitenspelen bleef het bij mij staan. De jas was te dun voor dit weer. Vorige week zag ik dat ook.';
const WAY = wayId('signaal', 'zorg');
/** An address that a bot with a registration trusts. Nothing is sent there. */
export const SMBA = 'https://smba.trafficmanager.net/emea/';

export type Signal = { teacher: Teacher; pupil: string; key: string; serviceUrl: string };

/** So many signals, of so many different teachers as there are. */
export const signals = (count: number, serviceUrl: string): Signal[] =>
  Array.from({ length: count }, (_, n) => {
    const teacher = teachers[n % teachers.length]!;
    return { teacher, pupil: anyOf(teacher.pupils), key: freshKey(), serviceUrl };
  });

const anyOf = (ids: readonly string[]): string => ids[Math.floor(Math.random() * ids.length)] ?? '';

export const envelope = ({ tenant, id }: Teacher, serviceUrl: string): object => ({
  id: freshKey(),
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${id}`, aadObjectId: id },
  recipient: { id: '28:bot' },
  conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  locale: 'nl-NL',
});

export const invoke = ({ teacher, serviceUrl }: Pick<Signal, 'teacher' | 'serviceUrl'>, data: object): object => ({
  ...envelope(teacher, serviceUrl),
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'go', data } },
});

export const ids = ({ teacher, key }: Signal) => {
  const id = opaque(`case.${teacher.school}.${teacher.id}.${key}`);
  const step = stepId('signaal', 'signaal');
  return { school: teacher.school, case: id, task: opaque(`${id}.start`), once: key, way: WAY, step };
};

export const firstPage = (pupil: string) => ({
  'over.wie': pupil,
  'over.zoek': '',
  wat: STORY,
  bron: 'eigen_waarneming',
  'wanneer.datum': '',
  'wanneer.tijd': '',
});

export const begins = (signal: Signal): Press => ({
  activity: invoke(signal, { go: 'begin', way: WAY }),
  expects: 'Wat zag of hoorde je?',
});

/** *Verder* on the first card: the concept is made and kept, the second card comes back. */
export const goesOn = (signal: Signal): Press => ({
  activity: invoke(signal, { go: 'next', ...ids(signal), page: '0', ...firstPage(signal.pupil) }),
  expects: 'Nog twee vragen',
});

/** *Opslaan* on the second card; one message follows, to the sender. */
export const saves = (signal: Signal): Press => ({
  activity: invoke(signal, { go: 'next', ...ids(signal), page: '1', speelt: 'geen', meekijken: 'niemand' }),
  expects: 'Opgeslagen. Dank je.',
});
