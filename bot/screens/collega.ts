import { term } from '../../dialogs/engine/school/terms.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import { step } from '../../cards/step/card.js';
import type { FieldView } from '../../dialogs/engine/language/formView.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import type { School } from '../../dialogs/engine/school/school.js';
import { list } from '../../dialogs/engine/school/wording.js';
import { freshKey } from '../support/ids.js';
import { CLOSE, HELP } from './buttons.js';
import { holdersOf } from '../people/roles.js';

/** *Het gaat over een collega* (practice.md 4.8): four choices, each with its own people. Nothing of it is stored. */

const KINDS = {
  seksueel: 'Seksueel gedrag naar een leerling, ook appjes of foto’s, ook als je twijfelt',
  geweld: 'Slaan, vastpakken, dreigen of opsluiten',
  gedrag: 'Ander gedrag: schreeuwen, kleineren, afspraken',
  thuis: 'De thuissituatie van een leerling die kind is van een collega',
};
export type Kind = keyof typeof KINDS;
export const isKind = (value: string): value is Kind => Object.hasOwn(KINDS, value);

const DONE: Button = { ...CLOSE, title: 'Klaar' };
const NOBODY = { pupils: [], colleagues: [], found: [], searched: false };

const card = (
  title: string,
  lines: readonly Line[],
  fields: readonly FieldView[],
  buttons: readonly Button[],
  above: readonly Line[] = [],
) => step.render({ title, lines, fields, buttons, notice: above, choosable: NOBODY, help: HELP, page: 0, pages: 1 });

type Asking = { /** What somebody reads first. */ above?: readonly Line[]; error?: string | undefined };

/** Asks which of the four it is. The number stands here already, since some read no further. */
export const whichKind = ({ bestuur }: School, { above = [], error }: Asking = {}): AdaptiveCard =>
  card(
    'Het gaat over een collega',
    [
      `Seksueel gedrag of geweld? Bel het bestuur, ${bestuur.name}: **${bestuur.phone}**. Is een kind nu in gevaar: **112**.`,
    ],
    [
      {
        name: 'soort',
        kind: 'choice',
        label: 'Waar gaat het over?',
        required: true,
        options: Object.entries(KINDS).map(([value, title]) => ({ value, title })),
        typed: { '': '' },
        error,
      },
    ],
    [{ title: 'Verder', data: { go: 'staff', page: '1' }, style: 'positive' }, DONE],
    above,
  );

/** `reach`: whether somebody of the bestuur can be asked here. `number`: where the asker can be phoned. */
type Telling = { reach: boolean; number: string; error?: string | undefined };

const beSilent: Line =
  'Praat er met niemand anders op school over, ook niet met de collega of de ouders. Vraag het kind niet verder uit. Schrijf het hier niet op.';

const linesFor = ({ bestuur }: School): Line[] => [
  `**Vertel dit nu zelf aan het bestuur: ${bestuur.name}, ${bestuur.phone}.** De ${term.directeur} of ${term.intern_begeleider} vertellen is niet genoeg. Zo staat het in de wet.`,
  ...(bestuur.emergencyPhone === undefined ? [] : [`Buiten werktijd: **${bestuur.emergencyPhone}**.`]),
  'Advies: vertrouwensinspecteur **0900-111 3 111** (werkdagen 8.00-17.00). Is een kind nu in gevaar: **112**.',
  beSilent,
];

/** To the bestuur, by the one who saw or heard it (law.md L7). */
export const tellBestuur = (school: School, { reach, number, error }: Telling): AdaptiveCard =>
  reach
    ? card(
        'Naar het bestuur',
        linesFor(school),
        [phoneField(number, error)],
        [{ title: 'Vraag het bestuur mij te bellen', data: { go: 'ring', once: freshKey() }, style: 'positive' }, DONE],
      )
    : notice.render({
        title: 'Naar het bestuur',
        lines: [...linesFor(school), '**Het bestuur gebruikt Vangnet niet.** Ik kan niets doorgeven: bel zelf.'],
        buttons: [{ ...DONE, style: 'positive' }],
        help: HELP,
      });

const phoneField = (number: string, error: string | undefined): FieldView => ({
  name: 'nummer',
  kind: 'text',
  label: 'Op welk nummer kan het bestuur je bellen?',
  required: true,
  options: [],
  typed: { '': number },
  error,
});

const said = (title: string, lines: readonly Line[]): AdaptiveCard =>
  notice.render({ title, lines, buttons: [{ ...DONE, style: 'positive' }], help: HELP });

/** Only when the school agreed to it. A directeur who asks, or whom it is about, goes to the bestuur. */
export const tellDirecteur = (school: School, now: string): AdaptiveCard =>
  said(`Naar de ${term.directeur}`, [
    `**Vertel dit nu zelf aan ${callsOf(school, 'directeur', now)}.** Is een kind nu in gevaar: **112**.`,
    `Gaat het over de ${term.directeur}? Bel dan het bestuur, ${school.bestuur.name}: **${school.bestuur.phone}**.`,
    'Advies: vertrouwensinspecteur **0900-111 3 111** (werkdagen 8.00-17.00).',
    beSilent,
  ]);

export const otherBehaviour = (school: School, now: string): AdaptiveCard => {
  const confidants = callsOf(school, 'contactpersoon_intern', now) || callsOf(school, 'vertrouwenspersoon_extern', now);
  return said('Ander gedrag', [
    `Bespreek het met ${callsOf(school, 'directeur', now) || `de ${term.directeur}`}.`,
    `Gaat het over de ${term.directeur}, dan met het bestuur, ${school.bestuur.name}: **${school.bestuur.phone}**.`,
    ...(confidants === '' ? [] : [`Wil je eerst vertrouwelijk praten? ${confidants}.`]),
    'Ik leg hier niets over vast.',
  ]);
};

const callsOf = (
  school: School,
  role: 'directeur' | 'contactpersoon_intern' | 'vertrouwenspersoon_extern',
  now: string,
) => list(holdersOf(school, role, now).map(({ name, phone }) => (phone === undefined ? name : `${name}, ${phone}`)));

/** `opens`: when the bestuur works again. Given outside its hours. */
export const rung = ({ bestuur }: School, number: string, opens: string | undefined): AdaptiveCard =>
  said('', [
    opens === undefined
      ? '**Gevraagd.** Het bestuur krijgt nu bericht en belt je vandaag op dit nummer:'
      : `**Gevraagd.** Het is nu buiten werktijd. Reken erop dat het bestuur dit leest om ${opens}, en belt op dit nummer:`,
    { plain: number },
    'Je krijgt bericht als iemand het oppakt. Is dat niet binnen een halfuur in werktijd? Dan krijg je de nummers nog een keer.',
    `Liever nu? Bel zelf: **${bestuur.phone}**. Is een kind nu in gevaar: **112**.`,
  ]);
