import { messages, callThem, nothing, tell, type Effect, type Line, type Knows } from '../../engine/language/index.js';

/**
 * What may be said of warned people. A sent message does not prove that a person read it, and a waiting one was not
 * sent.
 */

const ONLY_HERE = ', maar kan het niet bijhouden. Bel ook zelf';

/** About the open tasks of a step. Empty when nobody else had to be told. */
export const whoWasTold = <const N extends string>(c: Knows<N>, step: N): Line[] => {
  const { reached, underWay, numbers } = c.told(step);
  const but = c.isKept ? '' : ONLY_HERE;
  return [
    ...(reached === ''
      ? []
      : [c.isKept ? `**Gewaarschuwd:** ${reached}.` : `**Ik heb ${reached} een bericht gestuurd${but}.**`]),
    ...(underWay === '' ? [] : [`**Ik stuur nu een bericht aan ${underWay}${but}.**`]),
    ...callThem(numbers),
  ];
};

/** Nobody did it in time, and the people who wait for it hear that. People with the task are reminded instead. */
export const notRead = <const N extends string>(step: N, c: Knows<N>): readonly Effect<N>[] => {
  const others = c.waiting(step).filter((id) => id !== c.starter);
  return others.length === 0
    ? nothing
    : [tell<N>('starter', messages.nietGelezen, { opens: step, urgency: c.isUrgent(step) ? 'spoed' : 'normaal' })];
};
