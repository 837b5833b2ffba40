import { opaque, freshKey } from '../../bot/support/ids.js';
import { stepId, wayId } from '../../bot/screens/ways.js';
import { ROLLEN } from '../../dialogs/protocols/calamiteit/rolkaarten.js';
import { inputsOf } from '../support/cards.js';
import type { Person } from '../support/person.js';
import { once, type Persist, type Told } from './crowd.js';
import type { Random } from './random.js';

const START = {
  'Is iedereen nu veilig?': 'Ja',
  'Wat is er?': 'Ernstig ongeval',
  'Is dit een oefening?': 'Nee, dit is echt',
};
const MOST_PAGES = 4;
/** Who leads goes on leading: only that one may let somebody in. */
const ROLES = ['schoolzaken', 'communicatie', 'logboek', 'opvang_team'] as const;

/** A calamity that a team works off, each one thing after another, all at the same time. */
export class Incident {
  readonly told: Told[] = [];
  readonly begun = new Set<string>();
  private readonly team: Person[] = [];
  private in: { school: string; case: string } = { school: '', case: '' };

  constructor(
    private readonly random: Random,
    private readonly persist: Persist = once,
  ) {}

  /** `team`: those whom the school has in its crisisteam. */
  async begins(head: Person, team: readonly Person[]): Promise<void> {
    this.team.push(head, ...team);
    await this.opens(head, { go: 'begin', way: wayId('calamiteit', 'leiden') }, 'Is iedereen nu veilig?');
    head.fills(START);
    const { school = '', case: id = '' } = head.holding('Start');
    this.in = { school, case: id };
    this.begun.add(id);
    await this.gives(head, 'Start', 'loopt sinds');
  }

  /** One more thing: mostly a task, sometimes a line, a role or somebody more. */
  async does(person: Person, others: readonly Person[] = []): Promise<void> {
    if (!this.team.includes(person)) return;
    const added = others.find((other) => !this.team.includes(other));
    const leads = person === this.team[0] && this.random.chance(0.5);
    if (leads && added !== undefined && this.random.chance(0.5)) await this.lets(person, added);
    else if (leads) await this.givesRole(person);
    else if (this.random.chance(0.6)) await this.ticks(person);
    else if (this.random.chance(0.7)) await this.writes(person);
    else await this.takesRole(person);
    person.reloads();
  }

  private async ticks(person: Person): Promise<void> {
    const page = String(this.random.between(0, MOST_PAGES));
    await this.opens(person, { go: 'list', way: 'list', page, ...this.in }, 'Alle taken');
    const open = inputsOf(person.card).find(({ id }) => id === 'taken')?.choices ?? [];
    if (open.length === 0) return;
    const { value: taken } = this.random.pick(open);
    const button = person.holding('Gedaan');
    await this.persist(
      person,
      () => person.forges({ ...button, taken }),
      () => shows(person, 'Gedaan.') || isOther(person),
    );
    if (shows(person, 'Gedaan.')) this.tells(person, opaque(`${button.once ?? ''}.${taken}`));
  }

  private async writes(person: Person): Promise<void> {
    const text = `Nummer ${this.told.length} van ${person.number}, ${freshKey()}.`;
    await this.opensStep(person, 'logboek', 'Waarover?');
    person.fills({ 'Met wie?': 'wijkagent', 'Waarover?': text });
    await this.gives(person, 'Opslaan', 'Kan niet meer weg', text);
  }

  private async takesRole(person: Person): Promise<void> {
    await this.opensStep(person, 'rolNemen', 'Welke rol neem jij?');
    person.fills({ 'Welke rol neem jij?': ROLLEN[this.random.pick(ROLES)] });
    await this.gives(person, 'Neem deze rol', 'Jij hebt nu');
  }

  /** A message for whoever gets it. */
  private async givesRole(head: Person): Promise<void> {
    await this.opensStep(head, 'rolGeven', 'Aan wie?');
    const rol = this.random.pick(ROLES);
    const { id: wie } = this.random.pick(this.team.slice(1));
    const button = head.holding('Geef deze rol');
    await this.persist(
      head,
      () => head.forges({ ...button, rol, wie }),
      () => shows(head, 'heeft nu:'),
    );
    if (shows(head, 'heeft nu:')) this.tells(head, button.once ?? '');
  }

  private async lets(head: Person, added: Person): Promise<void> {
    await this.opensStep(head, 'erbij', 'Wie kijkt mee?');
    const offered = inputsOf(head.card).find(({ id }) => id === 'wie')?.choices ?? [];
    if (!offered.some(({ value }) => value === added.id)) return;
    const button = head.holding('Opslaan');
    const press = () => head.forges({ ...button, wie: added.id });
    await this.persist(head, press, () => shows(head, 'Gevraagd.'));
    if (!shows(head, 'Gevraagd.')) return;
    this.tells(head, button.once ?? '');
    this.team.push(added);
  }

  private opensStep(person: Person, step: string, words: string): Promise<void> {
    return this.opens(person, { go: 'does', step: stepId('calamiteit', step), ...this.in }, words);
  }

  private async opens(person: Person, data: Record<string, string>, words: string): Promise<void> {
    person.reloads();
    await this.persist(
      person,
      () => person.forges(data, 'task/fetch'),
      () => shows(person, words),
    );
  }

  /** Presses what ends a card. */
  private async gives(person: Person, title: string, words: string, text?: string): Promise<void> {
    const { once: key = '' } = person.holding(title);
    await this.persist(
      person,
      () => person.presses(title),
      () => shows(person, words),
    );
    if (shows(person, words)) this.tells(person, key, text);
  }

  private tells({ id: by }: Person, key: string, text?: string): void {
    this.told.push({ case: this.in.case, by, key, ...(text !== undefined && { text }) });
  }
}

const shows = (person: Person, words: string): boolean => person.shown !== undefined && person.sight.includes(words);

/** Somebody else was first, or it asks for more than a tick. */
const isOther = (person: Person): boolean => /al gedaan|ligt nu bij|Invullen/.test(person.sight);
