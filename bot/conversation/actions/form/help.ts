import { helpForBestuur } from '../../../screens/home.js';
import { screen, type Reply } from '../../../screens/reply.js';
import { wayAt } from '../../../screens/entries.js';
import { mayRecord } from '../../../screens/waysIn.js';
import { errorFacts } from '../../../support/log.js';
import type { Press } from '../../press.js';
import type { Can } from '../../services.js';
import { beginForm } from './begin.js';
import { onForm } from './press.js';

type Needs = Can<'cases' | 'now' | 'log'>;

/**
 * *Hulp nu*, from any card: the next press sends. What stood on the card is kept meanwhile, as *Later afmaken* does.
 */
export const askHelp = (press: Press, services: Needs): Promise<Reply> => {
  if (!mayRecord(press.speaker, services.now().toISOString())) return Promise.resolve(screen(helpForBestuur()));
  if (press.ids.task !== '' && Object.values(press.values).some((typed) => !PRESET.test(typed)))
    setAside(press, services);
  // An alarm has no parent, whatever card it is asked from.
  const ids = { ...press.ids, way: wayAt('help'), parent: undefined };
  return beginForm({ ...press, ids }, services, true);
};

/** Empty, or a date or time that the card had filled in. */
const PRESET = /^(\d{4}-\d\d-\d\d|\d\d:\d\d)?$/;

/** Keeps the card. The alarm does not wait for it. */
const setAside = (press: Press, services: Needs): void => {
  const { cases, log } = services;
  onForm(press, 'later', services)
    .then((ask) => cases.run(press, ask))
    .catch((error: unknown) => log.error(errorFacts(error), 'what was typed before an alarm was not kept'));
};
