import { message } from '../../../dialogs/engine/language/index.js';

export const berichten = {
  gekeken: message({
    id: 'pleinwacht.gekeken',
    says: ({ about = 'Een collega', code }) => [`${about} heeft gekeken op het plein. ${code}`],
  }),
};
