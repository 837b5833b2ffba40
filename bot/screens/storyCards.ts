import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { HELP, STAFF } from './buttons.js';
import { SAFELY, SAFELY_ANEW } from './entries.js';

/**
 * To people who typed in the chat what belongs in a card. These cards stay in the chat, and say nothing of the text.
 */

const NOT_KEPT = '**Dit staat nu in de chat van Teams. Ik bewaar het niet.**';
const TAKE_AWAY = 'Haal je bericht daarna weg: houd het ingedrukt en kies Verwijderen.';

const card = (lines: readonly Line[], [first, ...others]: readonly Button[]): AdaptiveCard =>
  notice.render({
    title: '',
    lines,
    buttons: first === undefined ? [] : [{ ...first, style: 'positive' }, ...others],
    help: HELP,
  });

/** The writer told what happened. We keep nothing of it; Teams keeps the text until it is deleted (practice.md 9.1). */
export const story = (): AdaptiveCard => card([NOT_KEPT, `Leg het veilig vast met de knop. ${TAKE_AWAY}`], [SAFELY]);

/** It may be about somebody who works here, so nothing goes into a form by itself (practice.md 4.8). */
export const staffStory = (): AdaptiveCard =>
  card(
    [
      NOT_KEPT,
      'Gaat het over iemand die hier werkt? Kies dan **Het gaat over een collega**. Gaat het over een kind? Leg het veilig vast. Die kaart is nog leeg.',
      TAKE_AWAY,
    ],
    [STAFF, SAFELY_ANEW],
  );

/** Somebody who only visits the school cannot write anything down here. */
export const storyOfVisitor = (): AdaptiveCard =>
  card([NOT_KEPT, 'Vertel het aan iemand van de school.', TAKE_AWAY], []);

/** `records`: whether this person may write something down. */
export const files = (records: boolean): AdaptiveCard =>
  card(
    [
      '**Ik bewaar geen foto of bestand.** Haal het hier weg: houd het ingedrukt en kies Verwijderen.',
      ...(records ? ['Leg vast wat je zag.'] : []),
    ],
    records ? [SAFELY_ANEW] : [],
  );

/** Two words are equally near to what was typed. */
export const didYouMean = (buttons: readonly Button[]): AdaptiveCard =>
  notice.render({ title: '', lines: ['Bedoel je een van deze?'], buttons, help: HELP });
