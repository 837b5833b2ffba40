import { z } from 'zod';
import { button, buttons, link, opening, rows } from '../button.js';
import { defineCard } from '../card.js';
import { alarms, heading, line, paragraphs } from '../runs.js';
import template from './template.json' with { type: 'json' };

const data = z.object({
  title: z.string(),
  /** What is not in order, above everything else. */
  alarms: z.array(z.string()).readonly().optional(),
  lines: z.array(line).readonly(),
  /** What opens outside Teams. */
  links: z.array(link).readonly().optional(),
  buttons,
  help: button.optional(),
});

/** Something to read, and what one can do next: greeting, home, closing, telephone numbers, refusal. */
export const notice = defineCard({
  data,
  template,
  view: (data) => ({
    title: heading(data.title),
    alarms: alarms(data.alarms ?? []),
    lines: paragraphs(data.lines),
    links: opening(data.links ?? []),
    ...rows(data.buttons, data.help),
  }),
  sample: {
    title: 'Waar kan ik mee helpen?',
    alarms: ['Niemand heeft de rol intern begeleider.'],
    lines: [
      'Vandaag bereikbaar voor spoed: **Ilse Bakker** tot 12.30, daarna **Dirk Smit**.',
      { plain: 'Je hebt 1 signaal dat nog niet af is.' },
    ],
    links: [{ title: 'Haal het bestand op', url: 'https://example.org/once/x' }],
    buttons: [
      { title: 'Kind vertelde mij iets ergs', data: { way: 'a' } },
      { title: 'Er is iets gebeurd op school', data: { way: 'b' } },
      { title: 'Ik maak me zorgen', data: { way: 'c' } },
      { title: 'Mijn werk', data: { way: 'd' } },
      { title: 'Meer', data: { way: 'e' } },
    ],
    help: { title: 'Hulp nu', data: { way: 'h' } },
  },
});
