import { message } from '../../engine/language/index.js';

/** What it says in the chat: never what the talk is about, nor with whom. */
export const berichten = {
  leiden: message({
    id: 'herstelgesprek.leiden',
    says: ({ about = 'Een collega', code, until }) => [
      `${about} vraagt je een gesprek te leiden${until === undefined ? '' : `, **voor ${until}**`}. ${code}`,
    ],
    asks: true,
  }),
  geweest: message({
    id: 'herstelgesprek.geweest',
    says: ({ code, at }) => [`Het gesprek is geweest, ${at}. ${code}`],
  }),
  nietDoor: message({
    id: 'herstelgesprek.nietDoor',
    says: ({ code }) => [`Het gesprek gaat niet door. ${code}`],
    opens: 'Lezen',
  }),
  luktNiet: message({
    id: 'herstelgesprek.luktNiet',
    says: ({ about = 'Een collega', code }) => [`${about} ziet dat een afspraak niet lukt. ${code}`],
    asks: true,
    opens: 'Lezen',
  }),
};
