import { SAFELY_ANEW } from '../../bot/screens/entries.js';
import { Person, type Wire } from '../support/person.js';
import type { KeptMessage } from '../support/teams.js';
import { fillsFirstCard, fillsSecondCard } from '../protocols/signaal/story.js';
import type { Random } from './random.js';

/** What somebody was told is saved: one entry in one case. `text` is in no other. */
export type Told = { case: string; by: string; key?: string; text?: string };

/** Presses until it is answered: what a person does when the bot was away, or said that it was not saved. */
export type Persist = (person: Person, press: () => Promise<void>, isDone: () => boolean) => Promise<void>;

export const once: Persist = async (_person, press) => press();

/** How a signal is made more or less urgent. */
const URGENCIES = [
  { speelt: ['Geen van deze'], meekijken: 'De IB’er, deze week' },
  { speelt: ['Ik twijfel'], meekijken: 'De IB’er, vandaag' },
  { speelt: ['Misschien niet veilig thuis'], meekijken: 'De IB’er, vandaag' },
  { speelt: ['Kind zegt dat het dood wil of doet zichzelf pijn'], meekijken: 'De IB’er, vandaag' },
];

const SAVED = ['Opgeslagen. Dank je.', 'Durft het kind naar huis?'];
const TEXT = 'Wat zag of hoorde je?';
const ANSWER = 'Antwoord aan je collega';
const HOW = 'Hoe schat je het in?';
const DOES = 'Wat ga je doen?';

/** People who record signals and answer them, each one thing after another, all at the same time. */
export class Crowd {
  /** All that was told to be saved. */
  readonly told: Told[] = [];
  /** Every case that somebody tried to begin. */
  readonly begun = new Set<string>();
  private texts = 0;

  constructor(
    private readonly random: Random,
    private readonly persist: Persist = once,
  ) {}

  /** Nobody waits until all is sent. */
  static person(number: string, wire: Omit<Wire, 'forms' | 'settle'>): Person {
    const { teams, serviceUrl } = wire;
    const own: Wire = {
      get bot() {
        return wire.bot;
      },
      serviceUrl,
      teams,
      forms: 'dialog',
      settle: () => Promise.resolve(),
    };
    return new Person(number, own);
  }

  /** From an empty card to *Opslaan*. */
  async records(person: Person, urgency = this.random.pick(URGENCIES)): Promise<void> {
    const text = this.text(person);
    person.reloads();
    await this.persist(
      person,
      () => person.forges(SAFELY_ANEW.data, 'task/fetch'),
      () => this.shows(person, TEXT),
    );
    const over = this.random.pick(person.choices('Over wie gaat het?').filter((title) => title.includes(', groep')));
    fillsFirstCard(person, { over, wat: text });
    this.begun.add(person.holding('Verder').case!);
    await this.persist(
      person,
      () => person.presses('Verder'),
      () => this.shows(person, 'Nog twee vragen'),
    );
    fillsSecondCard(person, urgency);
    const { case: id, once: key } = person.holding('Opslaan');
    await this.persist(
      person,
      () => person.presses('Opslaan'),
      () => SAVED.some((words) => this.shows(person, words)),
    );
    if (SAVED.some((words) => this.shows(person, words))) this.told.push({ case: id!, by: person.id, key: key!, text });
  }

  /** Opens one of the last messages that ask something, picks it up or not, and answers or not. */
  async answers(person: Person): Promise<void> {
    const asking = person.chat.filter(isAsking).slice(-8);
    if (asking.length === 0) return;
    const message = this.random.pick(asking);
    await this.persist(
      person,
      () => person.pressesOn(message, 'Openen'),
      () => person.front !== undefined,
    );
    if (this.random.chance(0.5)) await this.takes(person);
    if (this.random.chance(0.5)) await this.writes(person);
    person.reloads();
  }

  private async takes(person: Person): Promise<void> {
    if (!this.has(person, 'Ik pak dit op')) return;
    const { case: id, once: key } = person.holding('Ik pak dit op');
    const isDone = (): boolean => this.shows(person, 'Je collega krijgt daar bericht van.');
    await this.persist(
      person,
      () => person.presses('Ik pak dit op'),
      () => isDone() || isOther(person),
    );
    if (isDone()) this.told.push({ case: id!, by: person.id, key: key! });
  }

  private async writes(person: Person): Promise<void> {
    if (!this.has(person, 'Beoordelen')) return;
    await this.persist(
      person,
      () => person.presses('Beoordelen'),
      () => this.shows(person, ANSWER) || isOther(person),
    );
    if (!this.shows(person, ANSWER)) return;
    const text = this.text(person);
    const any = (label: string): string => this.random.pick(person.choices(label));
    person.fills({ [ANSWER]: text, [HOW]: any(HOW), [DOES]: [any(DOES)] });
    const { case: id, once: key } = person.holding('Opslaan en antwoord sturen');
    await this.persist(
      person,
      () => person.presses('Opslaan en antwoord sturen'),
      () => this.shows(person, 'Verstuurd.') || isOther(person),
    );
    if (this.shows(person, 'Verstuurd.')) this.told.push({ case: id!, by: person.id, key: key!, text });
  }

  private text({ number }: Person): string {
    return `Nummer ${(this.texts += 1)} van ${number}, hoor.`;
  }

  private has(person: Person, title: string): boolean {
    return person.front !== undefined && person.buttons.includes(title);
  }

  private shows(person: Person, words: string): boolean {
    return person.shown !== undefined && person.sight.includes(words);
  }
}

/** Somebody else was first, or it is over. */
const isOther = (person: Person): boolean =>
  /al opgepakt|al gedaan|hoeft niet meer|je kunt er niet bij/.test(person.sight);

const isAsking = ({ raw }: KeptMessage): boolean => /Er is een signaal voor|Spoed\. Lees nu/.test(raw);
