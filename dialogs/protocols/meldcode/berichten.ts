import { message } from '../../engine/language/index.js';

/** What it says in the chat besides the messages of all protocols. */
export const berichten = {
  neergelegd: message({
    id: 'meldcode.neergelegd',
    says: ({ code }) => [`Taak ${code} is neergelegd. Daar hoort geen reden bij. Lees wat je kunt doen.`],
    opens: 'Lezen',
  }),
};
