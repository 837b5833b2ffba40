import { elementsOf } from '../../support/cards.js';
import { readPdf, type Read } from '../../support/pdf.js';
import type { Person } from '../../support/person.js';
import { finds, opens, type Traject } from './story.js';

/** A dossier of a traject, as somebody who may have it fetches it. */

export const WHOLE = 'Volledig dossier als PDF';
export const FOR_VEILIG_THUIS = 'Dossier voor Veilig Thuis';

export const fetches = async (person: Person, traject: Pick<Traject, 'id'>, title: string): Promise<Read> => {
  await opens(person, traject);
  await finds(person, title);
  const [link] = elementsOf(person.card).filter(({ type }) => type === 'Action.OpenUrl');
  const response = await fetch(String(link?.url), { method: 'POST' });
  return readPdf(new Uint8Array(await response.arrayBuffer()));
};
