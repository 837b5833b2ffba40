import { entry, data } from './data.js';
import { z } from 'zod';
import type { CaseView } from '../../dialogs/engine/view/view.js';
import { besidesStory, storyOf } from '../../dialogs/engine/view/storyFirst.js';
import type { Line } from '../../dialogs/engine/language/words.js';
import { execute, primaryFirst, rows } from '../button.js';
import { BUDGET, defineCard, sizeOf, type Element } from '../card.js';
import { heading, paragraph, paragraphs, plain, runs, type Paragraph } from '../runs.js';
import { folded, words } from '../step/layout.js';
import { sample } from './sample.js';
import template from './template.json' with { type: 'json' };

/** A case as one person may read it. It says whom it is about, and all that was written, oldest first. */
export const theCase = defineCard({
  data,
  sample,
  template,
  view: (data) => {
    const frame = {
      notice: data.notice.length === 0 ? [] : [{ items: data.notice.flatMap((one) => words(runs(one))) }],
      about: heading(data.view.about || data.view.code),
      legend: legend(data.view),
      below: (data.below ?? []).map((one) => ({
        opens: execute(one),
        inlines: plain(one.title, { isSubtle: true, color: 'Accent' }),
      })),
      ...rows(primaryFirst(data.buttons), data.help),
    };
    const whole = data.view.papers.find(({ use }) => use === 'read')?.title;
    // The writer knows the own text, and reads the answer first. Others read that text before all else.
    const told = storyOf(data.view).map(toldIn);
    const story = data.view.mine || sizeOf(told) > BUDGET.normal / 2 ? [] : told;
    const room = BUDGET.normal - sizeOf(frame) - sizeOf(story) - FRAME;
    const others = story.length === 0 ? data.view.entries : besidesStory(data.view);
    const { entries, left } = fitting(others, room, whole === undefined ? undefined : BESIDE_PAPER);
    return {
      ...frame,
      pressing: paragraphs(data.view.reading.filter(isPressing)),
      story,
      facts: [
        ...facts(data.view),
        ...paragraphs(data.view.reading.filter((one) => !isPressing(one))),
        ...older(left, whole),
      ],
      entries: data.view.mine ? entries.toReversed() : entries,
    };
  },
});

/** A large line says what cannot wait, so it stands above the story too. */
const isPressing = (one: Line): boolean => typeof one === 'string' && one.startsWith('# ');

const toldIn = ({ label, text }: { label: string; text: string }): Paragraph => ({
  inlines: [...plain(`${label}\n`, { isSubtle: true }), ...plain(text)],
});

type Entry = z.infer<typeof entry>;
type Shown = { head: Paragraph[]; answers: Paragraph[] };

/** Room for the template around an entry, a paragraph in it, and the card. */
const FRAME = 1000;
const AROUND_ENTRY = 100;
const AROUND_PARAGRAPH = 60;

const facts = ({ code, starter, opened, pickedUp, notBrought, uncertain, tasks }: CaseView): Paragraph[] => [
  ...paragraph(plain(`${code} · van ${starter} · ${opened}`, { isSubtle: true })),
  ...paragraph(plain(pickedUp === '' ? '' : `Opgepakt door: ${pickedUp}`)),
  ...paragraph(plain(notBrought === '' ? '' : `Nog niet bezorgd aan: ${notBrought}`, { color: 'Attention' })),
  ...paragraph(plain(uncertain === '' ? '' : `Misschien niet aangekomen bij: ${uncertain}`, { color: 'Attention' })),
  ...tasks.flatMap(deadline),
];

/** The names behind the initials. They are out of sight until asked for, because somebody may look over a shoulder. */
const legend = ({ legend }: CaseView): { items: Element[] }[] => {
  const lines = legend.map(({ short, name }) => `${short} is ${name}`).join('\n');
  return lines === '' ? [] : [{ items: folded('wie-zijn-dit', 'Wie zijn dit?', false, words(plain(lines))) }];
};

/** The date by which this person is expected to act. */
const deadline = ({
  title,
  until,
  hurry,
  late,
  tick,
  mine,
  mayPick,
  ...task
}: CaseView['tasks'][number]): Paragraph[] => {
  if (until === undefined || tick || !(mine || mayPick)) return [];
  const looks = late || task.urgency === 'spoed' ? { color: 'Attention' as const } : {};
  const words = `${hurry === '' ? '' : `${hurry}: `}${title}${late ? ', had klaar moeten zijn:' : ' voor'} ${until}`;
  return paragraph(plain(words, { weight: 'Bolder', ...looks }));
};

/** The entries on the card when all of them can be read page by page elsewhere. */
const BESIDE_PAPER = 5;

/** The newest entries that fit, in the order they were written. There is always at least one. */
const fitting = (entries: readonly Entry[], room: number, most = entries.length) => {
  const shown: Shown[] = [];
  let free = room;
  for (const one of entries.slice(-most).toReversed().map(showEntry)) {
    free -= sizeOfEntry(one);
    if (free < 0 && shown.length > 0) break;
    shown.unshift(one);
  }
  return { left: entries.slice(0, entries.length - shown.length), entries: shown };
};

const sizeOfEntry = (one: Shown): number =>
  sizeOf(one) + AROUND_ENTRY + AROUND_PARAGRAPH * (one.head.length + one.answers.length);

/** `whole`: the button behind which all of it is read. */
const older = (left: readonly Entry[], whole: string | undefined): Paragraph[] => {
  const [first] = left;
  const last = left.at(-1);
  if (first === undefined || last === undefined) return [];
  const rest = whole === undefined ? 'Wat eerder kwam, staat hier niet' : `De rest staat in **${whole}**`;
  const when = left.length === 1 ? first.when : `van ${first.when} tot en met ${last.when}`;
  return paragraph(runs(`Hier staat het nieuwste. ${rest}: ${left.length} keer, ${when}.`));
};

const showEntry = ({ title, who, when, answers }: Entry): Shown => ({
  head: paragraph([...plain(title, { weight: 'Bolder' }), ...plain(`\n${who} · ${when}`, { isSubtle: true })]),
  answers: answers.map(toldIn),
});
