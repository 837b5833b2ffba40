import { choice } from '../../engine/language/index.js';

/** Whether signals became clearer (domain.md 5). */

export const duidelijker = {
  duidelijker: choice('Zijn de signalen nu duidelijker?', {
    vaker: 'Vaker of erger',
    hetzelfde: 'Hetzelfde',
    minder: 'Minder',
    weg: 'Weg',
    weet_ik_niet: 'Ik weet het niet',
  }),
};
