import { watchCards, type Drawn } from '../../cards/card.js';

/** Every card that any test draws is looked at, because production trusts its own data. */

/** Data of the right shape, no field that is missing, and nothing drawn from what the shape does not name. */
export const checkCard = ({ data, view, given, shaped, drawn }: Drawn): void => {
  const whole = data.parse(given) as never;
  if (JSON.stringify(view(whole)) !== JSON.stringify(shaped)) throw new Error('card shows what its data does not name');
  if (some(drawn, isNull)) throw new Error('card holds a null');
  if (!some(drawn, isLeft)) return;
  const typed = new Set(stringsOf(shaped));
  const left = stringsOf(drawn).find((text) => isLeft(text) && !typed.has(text));
  if (left !== undefined) throw new Error(`card template names a field that is not there: ${left}`);
};

const isNull = (one: unknown): boolean => one === null || one === undefined;
/** A `${` that a person typed is theirs. Any other is a field that the template names and the data lacks. */
const isLeft = (one: unknown): boolean => typeof one === 'string' && one.includes('${');

/** Whether any value inside passes the test. */
const some = (json: unknown, test: (one: unknown) => boolean): boolean =>
  typeof json === 'object' && json !== null ? Object.values(json).some((one) => some(one, test)) : test(json);

const stringsOf = (json: unknown): string[] => {
  if (typeof json === 'string') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(stringsOf) : [];
};

watchCards(checkCard);
