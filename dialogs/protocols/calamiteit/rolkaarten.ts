import { term } from '../../engine/language/index.js';
/** The roles of a calamity and what each is for (domain.md 13; practice.md 7). */

export const ROLLEN = {
  leiding: 'Leiding',
  schoolzaken: 'School draaiend houden',
  communicatie: 'Communicatie',
  logboek: 'Logboek',
  opvang_leerlingen: 'Opvang leerlingen',
  opvang_team: 'Opvang team',
  bestuur: 'Contact met het bestuur',
} as const;
export type Rol = keyof typeof ROLLEN;

export const isRol = (naam: string): naam is Rol => Object.hasOwn(ROLLEN, naam);

export const ROLKAARTEN: Readonly<Record<Rol, readonly string[]>> = {
  leiding: [
    'Jij houdt overzicht en beslist. Doe zo min mogelijk zelf: geef taken weg.',
    `Vertel het team op tijd hoe het ervoor staat, op de eerste dag om de paar uur. De ${term.directeur} blijft eindverantwoordelijk.`,
  ],
  schoolzaken: [
    'Jij zorgt dat de school gewoon doorgaat: lessen, pauzes, invallers, de deur.',
    'Vragen over wat er is gebeurd stuur je door naar de leiding.',
  ],
  communicatie: [
    'Jij maakt de teksten: voor het team, de telefoon, de deur en de ouders. Kort en alleen feiten.',
    `Niets gaat de deur uit voordat de ${term.directeur} het goed vindt. Met de media praat alleen wie daarvoor is aangewezen.`,
  ],
  logboek: [
    'Jij schrijft op wat er gebeurt: tijd, met wie, afspraak en wat met wie is gedeeld.',
    'Gebruik rollen en initialen. Een regel kan niet meer weg; verbeteren doe je met een nieuwe regel.',
  ],
  opvang_leerlingen: [
    'Jij vangt de betrokken kinderen op, in een rustige ruimte, met iemand die zij kennen.',
    'Luister. Vraag niet uit. Beloof nooit dat je niets doorvertelt.',
  ],
  opvang_team: [
    `Jij let op de collega’s, ook op de ${term.directeur}. Wie heeft het zwaar? Wie moet naar huis?`,
    'Zorg voor tijd en ruimte om even te praten, en voor eten en drinken.',
  ],
  bestuur: [
    'Jij belt het bestuur en houdt het op de hoogte. Een bericht sturen is niet genoeg.',
    'Vraag steun en spreek af wie met de media praat.',
  ],
};
