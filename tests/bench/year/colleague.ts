import { inputsOf, type InputOn } from '../../support/cards.js';
import { Person, type Wire } from '../../support/person.js';
import type { Random } from '../../faults/random.js';
import type { Member } from './town.js';

/** Buttons that bring nobody further, or that would call half a school together at every chance. */
const ASIDE =
  /^(Terug|Sluiten|Annuleren|Later|Niet bewaren|Mijn werk|Meer|Zoek|Hulp nu|Menu|Er is (acuut|nu)|Calamiteit|Weg)/;
const CODE = /^[A-Z2-9]{3}-[A-Z2-9]{3}$/;
const STEPS = 4;

/** Somebody who works through the own list and presses what is really drawn. */
export class Colleague extends Person {
  constructor(
    private readonly member: Member,
    wire: Wire,
    private readonly random: Random,
  ) {
    super(member.number, wire);
  }

  override get id(): string {
    return this.member.id;
  }
  get school(): string {
    return this.member.school;
  }
  get role(): string {
    return this.member.role;
  }

  /** Opens one of the own tasks, and answers what is asked. */
  async works(day: string): Promise<void> {
    this.reloads();
    await this.forges({ go: 'work', school: this.school }, 'task/fetch');
    const codes = this.titles.filter((title) => CODE.test(title));
    if (codes.length > 0) await this.presses(this.random.pick(codes));
    for (let n = 0; n < STEPS && codes.length > 0; n += 1) if (!(await this.goesOn(day))) break;
    this.reloads();
  }

  /** Begins something of the menu of this role. */
  async begins(day: string): Promise<void> {
    this.reloads();
    await this.says('hoi');
    const card = this.chat.at(-1)?.card;
    if (card === undefined) return;
    const titles = titlesOf(this.chat.at(-1));
    if (titles.length > 0) await this.presses(this.random.pick(titles));
    for (let n = 0; n < STEPS + 2; n += 1) if (!(await this.goesOn(day))) break;
    this.reloads();
  }

  private get titles(): string[] {
    return this.front === undefined ? [] : this.buttons;
  }

  private async goesOn(day: string): Promise<boolean> {
    if (this.front === undefined) return false;
    for (const input of inputsOf(this.front)) this.answersTo(input, day);
    const titles = this.titles.filter((title) => !ASIDE.test(title) && !CODE.test(title));
    const [further] = this.coloured.filter((title) => titles.includes(title));
    if (titles.length === 0) return false;
    await this.presses(further !== undefined && this.random.chance(0.8) ? further : this.random.pick(titles));
    return true;
  }

  private answersTo(input: InputOn, day: string): void {
    const { type, label, choices } = input;
    if (label === '' || label.startsWith('Zoek')) return;
    const some = choices.filter(({ value }) => value !== '');
    if (type === 'Input.ChoiceSet' && some.length > 0) this.fills({ [label]: [this.random.pick(some).title] });
    if (type === 'Input.Date') this.fills({ [label]: later(day, this.random.between(1, 20)) });
    if (type === 'Input.Time') this.fills({ [label]: '12:30' });
    if (type === 'Input.Text') this.fills({ [label]: `Dat is zo, ${this.random.between(1, 1e6)}.` });
  }
}

const titlesOf = (message: Person['chat'][number] | undefined): string[] =>
  message === undefined
    ? []
    : [...message.raw.matchAll(/"title":"([^"]+)"/g)]
        .map(([, title = '']) => title)
        .filter((title) => !ASIDE.test(title));

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
