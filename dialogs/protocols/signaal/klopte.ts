import { choice, dayOf, longText, messages, nothing } from '../../engine/language/index.js';
import { READS } from '../shared/routes.js';
import { assessor, isRead } from './ontvangers.js';
import { step, tell, type Sight } from './woorden.js';

/** Whether an earlier story was confirmed or refuted. It is written at that story (domain.md 2, R4). */

const isOlder = (c: Sight): boolean => c.status !== 'concept' && dayOf(c.opened) < c.day(0);

export const klopte = {
  klopte: step.form({
    title: 'Klopte het?',
    reads: 'Bevestigd of niet',
    by: 'starter',
    offer: { to: ['starter', ...READS], while: isOlder },
    text: () => ['Weet je later meer? Schrijf het hier op. Wat er stond, blijft staan.'],
    fields: {
      klopt: choice('Wat weten we nu?', {
        bevestigd: 'Het is bevestigd',
        ontkracht: 'Het bleek anders',
        onbekend: 'Dat weten we nog niet',
      }),
      waardoor: longText('Hoe weet je dat?', { hint: 'Wie zei of zag het, en wanneer?' }),
    },
    then: (_, c) =>
      isRead(c) && c.status === 'open' ? [tell(assessor(c), messages.aangevuld, { unlessAmong: true })] : nothing,
    closing: () => ['**Bewaard** bij dit signaal.'],
  }),
};
