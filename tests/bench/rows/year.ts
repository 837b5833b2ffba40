import { SEED } from '../../faults/random.js';
import { round, type Row } from '../table.js';
import { SchoolYear } from '../year/year.js';

/** A run that is not through by then prints how far it came. */
const MINUTES = 60;
/** A whole school year, or a few weeks of it at two schools. */
const WHOLE = { schools: 40, from: '2026-08-24', to: '2027-07-23' };
const SHORT = { schools: 2, from: '2026-11-09', to: '2026-11-27' };

export const yearRows = async (isShort: boolean): Promise<Row[]> => {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const asked = { ...(isShort ? SHORT : WHOLE), seed: SEED, minutes: MINUTES, tell };
  const from = performance.now();
  const { faults, most, unreached, ...found } = await new SchoolYear(asked).passes();
  const minutes = (performance.now() - from) / 60_000;
  const zero = (name: string, count: number): Row => ({
    name,
    value: String(count),
    unit: '',
    aim: '0',
    wrong: count > 0,
  });
  const lost = faults.filter((one) => /^(lost|kept)/.test(one)).length;
  return [
    { name: 'seed', value: String(SEED), unit: `${asked.schools} schools, ${asked.from} to ${asked.to}` },
    {
      name: 'school days',
      value: String(found.days),
      unit: `until ${found.until ?? 'nothing'}, ${round(minutes, 1)} minutes`,
      aim: `all within ${MINUTES} minutes`,
    },
    { name: 'signals', value: String(found.signals), unit: `${found.presses} presses, ${found.messages} messages` },
    zero('lost or doubled', lost),
    zero(`urgent, and nobody at school reached in two minutes (of ${found.urgent})`, unreached),
    zero('other faults: no owner, no date, an answer that is none', faults.length - lost - unreached),
    { name: 'most messages for one person on one day, without what is urgent', value: String(most), unit: 'messages' },
  ];
};
