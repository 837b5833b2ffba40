import type { CaseId, SchoolId } from '../../dialogs/engine/school/ids.js';
import type { Button } from '../../cards/button.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { notice } from '../../cards/notice/card.js';
import type { Block, Paper } from '../../dialogs/engine/language/paper.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import type { CaseView } from '../../dialogs/engine/view/view.js';
import { CLOSE, HELP } from './buttons.js';

/** What of a case can be read to the end, or handed over on paper. */
export const paperButtons = (papers: CaseView['papers'], { school, id }: { school: SchoolId; id: CaseId }): Button[] =>
  papers.map(({ use, name, title }) => ({
    title,
    data: { go: use === 'keep' ? 'paper' : 'pages', school, case: id, step: name },
  }));

/** The address a file can be fetched from, for whoever pressed. */
export const linkScreen = (url: string, minutes: number): AdaptiveCard =>
  notice.render({
    title: 'Je bestand staat klaar',
    lines: [
      'Lees eerst na of er namen van anderen in staan. Vangnet kent alleen namen uit de leerlingenlijst.',
      `De link is alleen voor jou. Hij werkt **één keer**, en niet langer dan **${minutes} minuten**.`,
      'Bewaar het bestand alleen waar je school dat heeft afgesproken.',
    ],
    links: [{ title: 'Haal het bestand op', url }],
    buttons: [{ ...CLOSE, style: 'positive' }],
    help: HELP,
  });

/** About as much as people read on one card before they turn it. */
const A_CARD = 3_000;
/** A longer text continues on the next card. */
const A_PIECE = 1_500;

const pieces = (text: string): string[] =>
  text.length <= A_PIECE ? [text] : [text.slice(0, A_PIECE), ...pieces(text.slice(A_PIECE))];

const plain = (text: string): Line[] => pieces(text).map((piece) => ({ plain: piece }));

const linesOf = (block: Block): Line[] => {
  switch (block.kind) {
    case 'heading':
      return [block.level === 1 ? `# ${block.text}` : `**${block.text}**`];
    case 'text':
      return [block.line];
    case 'rows':
      return block.rows.flatMap(([label, text]) => plain(`${label}\n${text}`));
    // A card has no page breaks: its reader turns it.
    case 'page':
    case 'index':
      return [];
    case 'items':
      return block.items.flatMap((text) => plain(`- ${text}`));
    case 'table':
      return block.rows.flatMap((cells) => plain(cells.join(' · ')));
  }
};

const sizeOf = (line: Line): number => (typeof line === 'string' ? line : line.plain).length;
const isHeading = (line: Line | undefined): boolean => typeof line === 'string' && /^(# |\*\*)/.test(line);

/** A paper as cards to turn. There is at least one, and no heading ends a card. */
const turned = ({ under, blocks }: Paper): Line[][] => {
  const cards: Line[][] = [[]];
  let size = 0;
  for (const line of [...under.flatMap(plain), ...blocks.flatMap(linesOf)]) {
    let card = cards.at(-1) ?? [];
    if (size + sizeOf(line) > A_CARD && card.length > 0) {
      const moved: Line[] = [];
      while (isHeading(card.at(-1))) moved.unshift(...card.splice(-1));
      card = moved;
      cards.push(card);
      size = moved.reduce((sum, one) => sum + sizeOf(one), 0);
    }
    card.push(line);
    size += sizeOf(line);
  }
  return cards.filter((card) => card.length > 0);
};

type Turn = { school: SchoolId; case: CaseId; name: string; page: number };

/** One card of a paper. */
export const paperScreen = (paper: Paper, { school, case: id, name, page }: Turn): AdaptiveCard => {
  const cards = turned(paper);
  const at = Math.min(Math.max(page, 0), cards.length - 1);
  const to = (title: string, number: number) => ({
    title,
    data: { go: 'pages', school, case: id, step: name, page: String(number) },
  });
  return notice.render({
    title: cards.length === 1 ? paper.title : `${paper.title}, ${at + 1} van ${cards.length}`,
    lines: cards[at] ?? [],
    buttons: [
      ...(at + 1 < cards.length ? [{ ...to('Volgende', at + 1), style: 'positive' as const }] : []),
      ...(at > 0 ? [to('Vorige', at - 1)] : []),
      { ...CLOSE, title: 'Sluiten' },
    ],
    help: HELP,
  });
};
