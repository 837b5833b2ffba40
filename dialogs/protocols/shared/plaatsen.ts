/** Where help is needed. */
export const PLAATSEN = {
  lokaal: 'Mijn lokaal',
  plein: 'Plein',
  gang: 'Gang',
  gymzaal: 'Gymzaal',
  kantoor: 'Kantoor',
  buiten: 'Buiten de school',
};
