import { close, report, start, vocabulary } from '../../../dialogs/engine/language/index.js';

/** A protocol with every fault that its types let through. */

const { step } = vocabulary({ steps: ['een', 'twee'], ways: ['gewoon'] });
const AWAY = 'nergens';

const een = { een: step.tick({ title: 'Een', by: 'starter', then: () => [start('bestaatNiet', 'gewoon'), close()] }) };
const anders = {
  een: step.tick({ title: 'Anders', by: 'starter', then: () => [start('signaal', AWAY)] }),
  twee: step.begins({ title: 'Twee', by: 'starter', begins: () => ({ protocol: 'alarm', way: 'gewoon' }) }),
};
const twice = { ...een, ...anders };
const effects = (some: string) => [
  report('nergens'),
  report('beoordelen', {}, { protocol: 'bestaatNiet', as: '' }),
  report('beoordelen', {}, { protocol: 'alarm', as: '' }),
  start(some, 'gewoon'),
];
export const broken = { twice, effects };
