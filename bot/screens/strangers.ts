import { inWordsOf, term } from '../../dialogs/engine/school/terms.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { School } from '../../dialogs/engine/school/school.js';
import { pageOf } from './pages.js';

/** What somebody reads whom we do not know (practice.md 9.2 and 9.3). No names, and nothing about a child. */

const FOR_PUPILS =
  'Ga naar je juf, meester of een volwassene die je vertrouwt. Kindertelefoon: **0800-0432**. Gevaar: **112**.';

const WORKS_HERE = { title: 'Ik werk hier', data: { go: 'staffer' } };

/** Safe for everybody who may find the bot, also a pupil. `school`: given when it can only be that one. */
export const unknownPerson = (schools: readonly School[]): AdaptiveCard => {
  const [school] = schools.length === 1 ? schools : [];
  return notice.render({
    title: 'Ik ken je nog niet.',
    lines: [
      `Vangnet is voor medewerkers van ${school?.name ?? 'de school'}.`,
      `**Ben je leerling?** ${FOR_PUPILS}`,
      `**Werk je hier?** Is er nu iets met een kind, bel ${school === undefined ? 'de school' : `**${school.phone}**`}. Zorgen over thuis: Veilig Thuis **0800-2000**.`,
    ],
    buttons: schools.length === 0 ? [] : [WORKS_HERE],
  });
};

/** The store is away, and this person is not in memory. It is safe for everybody. Nothing was sent or kept. */
export const whileAway = (): AdaptiveCard =>
  notice.render({
    title: 'Ik kan nu niets opslaan of versturen.',
    lines: [
      'Er is niets verstuurd. Gevaar: bel **112**. Bel ook de school.',
      'Geweld of verwaarlozing thuis: Veilig Thuis **0800-2000**, dag en nacht.',
      'Wil iemand dood: **113** of **0800-0113**.',
      `**Ben je leerling?** ${FOR_PUPILS}`,
    ],
    buttons: [],
  });

/** For the account of a pupil: only this text, and no buttons. */
export const forPupil = (): AdaptiveCard =>
  notice.render({
    title: 'Vangnet is voor medewerkers.',
    lines: [`**Wil je iets vertellen?** ${FOR_PUPILS}`, 'Ik heb niet bewaard wat je schreef.'],
    buttons: [],
  });

/** A tenant may have several schools: who works here says at which. */
export const whichSchool = (schools: readonly School[], page: number): AdaptiveCard =>
  notice.render({
    title: 'Bij welke school werk je?',
    lines: [],
    buttons: pageOf(
      schools.map(({ id, name }) => ({ title: name, data: { go: 'staffer', school: id } })),
      page,
      WORKS_HERE,
    ),
  });

export const worksHere = (school: School): AdaptiveCard => {
  const { id, name, phone } = school;
  return inWordsOf(
    school,
    notice.render({
      title: 'Werk je hier?',
      lines: [
        `De ${term.directeur} van ${name} kan je toegang geven. De ${term.directeur} ziet dan je naam zoals die in Teams staat.`,
        `Is er nu iets met een kind? Wacht niet: bel **${phone}**. Gevaar: **112**.`,
      ],
      buttons: [
        { title: `Laat de ${term.directeur} mij bellen`, data: { go: 'callme', school: id }, style: 'positive' },
        { title: 'Vraag toegang', data: { go: 'letmein', school: id } },
      ],
    }),
  );
};

/** The words are the same however often somebody asks, and whatever the directeur said. */
export const asked = (school: School): AdaptiveCard => {
  const { name, phone } = school;
  return inWordsOf(
    school,
    notice.render({
      title: 'Gevraagd.',
      lines: [
        `De ${term.directeur} van ${name} heeft je vraag gekregen. Je hoort het hier als je toegang hebt.`,
        `Heb je nu iemand nodig? Bel **${phone}**. Zorgen over thuis: Veilig Thuis **0800-2000**. Gevaar: **112**.`,
      ],
      buttons: [],
    }),
  );
};

export const nobodyToAsk = (school: School): AdaptiveCard => {
  const { phone } = school;
  return inWordsOf(
    school,
    notice.render({
      title: 'Ik kan dit nu niet vragen.',
      lines: [`Er is nog geen ${term.directeur} bekend in Vangnet. Bel de school: **${phone}**. Gevaar: **112**.`],
      buttons: [],
    }),
  );
};
