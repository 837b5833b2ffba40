import { usually } from '../support/wording.js';
import { join } from 'node:path';
import { startOf, type Protocol } from '../../dialogs/engine/language/protocol.js';
import type { Step } from '../../dialogs/engine/language/step.js';
import type { Arrow } from './arrows.js';
import { caseOf, END } from './arrows.js';

/** The page of a protocol: its steps, whose they are, how they come up, and what leads where. */

export const pathOf = (id: string): string => join('docs', 'protocols', `${id}.md`);

const LABEL: Readonly<Record<Arrow['when'], string>> = {
  then: '-->',
  late: '-->|too late|',
  skipped: '-->|skipped|',
  early: '-->|while typing|',
  rule: '-->|rule|',
  begins: '-->|begins|',
};

const lineOf = ({ from, to, when }: Arrow): string => `  ${from} ${LABEL[when]} ${to}`;

/** The arrows that stand on a page: it is drawn anew with them. */
export const arrowsOn = (page: string): Arrow[] => {
  const whens = Object.entries(LABEL) as [Arrow['when'], string][];
  return [...page.matchAll(/^  (\w+) (-->\S*(?: \w+\|)?) (\w+)$/gm)].flatMap(([, from = '', label, to = '']) =>
    whens.flatMap(([when, text]) => (text === label ? [{ from, to, when }] : [])),
  );
};

const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;

const isOffered = ({ offer }: Step): boolean => offer !== undefined;
const whoOf = ({ by, also = [], offer }: Step): string =>
  [...new Set(offer === undefined ? [by, ...also] : offer.to)].join(', ');

const nodeOf = (name: string, step: Step): string => {
  const text = quoted(`${step.title}<br/>${whoOf(step)}`);
  return `  ${name}${isOffered(step) ? `([${text}])` : step.tick ? `[[${text}]]` : `[${text}]`}`;
};

const kindOf = ({ begins, tick, offer, pressed, many }: Step): string =>
  [
    offer === undefined ? '' : offer.always ? 'offered on every card' : 'offered',
    tick ? 'ticked off' : '',
    pressed === undefined ? '' : 'one press',
    many ? 'answered again and again' : '',
    begins === undefined ? '' : 'begins another case',
  ]
    .filter((word) => word !== '')
    .join(', ');

const rowOf = ([name, step]: [string, Step]): string =>
  `| \`${name}\` | ${step.title} | ${whoOf(step)} | ${kindOf(step)} |`;

const wayNode = (way: string): string => `way_${way}`;
const waysOf = (protocol: Protocol): string[] =>
  protocol.ways.map((way) => `  ${wayNode(way)}((${quoted(way)})) ==> ${startOf(protocol, way)}`);

const othersIn = (arrows: readonly Arrow[], { steps }: Protocol): string[] =>
  [...new Set(arrows.flatMap(({ from, to }) => [from, to]))]
    .filter((name) => steps[name] === undefined)
    .map((name) => {
      if (name === END) return `  ${END}(((closed)))`;
      const [, other] = name.split('case_');
      return other === undefined ? `  ${name}{{the clock}}` : `  ${caseOf(other)}[/${quoted(other)}/]`;
    });

export const pageOf = (protocol: Protocol, arrows: readonly Arrow[]): string => usually(page(protocol, arrows));

const page = (protocol: Protocol, arrows: readonly Arrow[]): string =>
  `# ${protocol.title} (\`${protocol.id}\`)

Drawn by \`npm run diagrams\`; a test holds it to the code. Round boxes are offered and nobody has to do them; boxes with double
sides are ticked off. A rule is judged after every answer. A slanted box is a case of another protocol.

- Begun by: ${protocol.startedBy.length === 0 ? 'another case or the clock' : protocol.startedBy.join(', ')}
- Ways in: ${protocol.ways.map((way) => `\`${way}\``).join(', ')}

\`\`\`mermaid
flowchart TD
${[
  ...waysOf(protocol),
  ...Object.entries(protocol.steps).map(([name, step]) => nodeOf(name, step)),
  ...othersIn(arrows, protocol),
  ...arrows.map(lineOf),
].join('\n')}
\`\`\`

| Step | Title | Who | How it comes up |
| --- | --- | --- | --- |
${Object.entries(protocol.steps).map(rowOf).join('\n')}
`;
