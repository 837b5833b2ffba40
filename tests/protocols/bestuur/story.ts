import type { Person } from '../../support/person.js';

/** The four choices of *Het gaat over een collega*. */
export const SEXUAL = 'Seksueel gedrag naar een leerling, ook appjes of foto’s, ook als je twijfelt';
export const VIOLENCE = 'Slaan, vastpakken, dreigen of opsluiten';
export const OTHER = 'Ander gedrag: schreeuwen, kleineren, afspraken';
export const AT_HOME = 'De thuissituatie van een leerling die kind is van een collega';

export const RING = 'Vraag het bestuur mij te bellen';
export const QUESTION = 'Waar gaat het over?';

/** From *Meer* to one of the four. */
export const tells = async (person: Person, kind: string): Promise<void> => {
  await person.says('hoi');
  await person.presses('Meer');
  await person.presses('Het gaat over een collega');
  person.fills({ [QUESTION]: kind });
  await person.presses('Verder');
};

export const rings = async (person: Person, kind = SEXUAL): Promise<void> => {
  await tells(person, kind);
  await person.presses(RING);
};
