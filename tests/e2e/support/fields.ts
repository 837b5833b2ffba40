import type { Locator, Page } from 'playwright-core';

/**
 * The label of a field in the newest card that has it. The accessible name of an input also holds its error
 * message, so fields are found by the text of their label.
 */
const labelOf = (page: Page, label: string): Locator =>
  page.locator('.ac-adaptiveCard label.ac-richTextBlock').filter({ hasText: label }).last();

export const fieldOf = async (page: Page, label: string): Promise<Locator> => {
  const id = (await labelOf(page, label).getAttribute('for')) ?? '';
  return page.locator(`[id="${id}"]`);
};

/** The words of a choice; behind the name of a colleague stand the roles. */
const worded = (choice: string): RegExp => new RegExp(`^${choice.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( – .*)?$`);

/** A list of options hangs at the end of the page, outside the card. With several answers it is a menu. */
const optionOf = (page: Page, choice: string): Locator =>
  page.getByRole('option', { name: worded(choice) }).or(page.getByRole('menuitemcheckbox', { name: worded(choice) }));

/** Playwright can write in a list that may only be opened when it is a filter: typing is then what narrows it. */
const pickFromList = async (page: Page, field: Locator, choice: string): Promise<void> => {
  if ((await field.getAttribute('aria-expanded')) !== 'true') await field.click();
  if (await field.isEditable()) await field.fill(choice);
  await optionOf(page, choice).click();
};

const closeList = async (field: Locator): Promise<void> => {
  if ((await field.getAttribute('aria-expanded')) === 'true') await field.press('Escape');
};

const tick = (group: Locator, choice: string): Promise<void> =>
  group.locator('label').getByText(worded(choice)).click();

export const choose = async (page: Page, label: string, choices: string[]): Promise<void> => {
  const field = await fieldOf(page, label);
  const isList = (await field.getAttribute('role')) === 'combobox';
  for (const choice of choices) await (isList ? pickFromList(page, field, choice) : tick(field, choice));
  if (isList) await closeList(field);
};

const pickDate = async (page: Page, field: Locator, date: string): Promise<void> => {
  await field.click();
  const [year, month, day] = date.split('-').map(Number);
  const calendar = page.getByRole('dialog');
  await calendar.getByRole('button', { name: nameOfDay(year, month, day), exact: true }).click();
};
const nameOfDay = (year = 0, month = 1, day = 1): string => {
  const name = new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(year, month - 1, day));
  return `${day}, ${name}, ${year}`;
};

const pickTime = async (field: Locator, time: string): Promise<void> => {
  await field.click();
  await field.fill(time);
  await field.press('Enter');
};

/** Dates are `YYYY-MM-DD`, in the month the calendar opens with; times `HH:mm`. */
export const fill = async (page: Page, label: string, value: string): Promise<void> => {
  const field = await fieldOf(page, label);
  if ((await field.getAttribute('aria-haspopup')) === 'dialog') return pickDate(page, field, value);
  if ((await field.getAttribute('role')) === 'combobox') return pickTime(field, value);
  return field.fill(value);
};
