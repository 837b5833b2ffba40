import {
  USUAL,
  WEEKDAYS,
  type Group,
  type HelpNumber,
  type Hours,
  type Settings,
  type Weekday,
} from '../../../dialogs/engine/school/school.js';

const WORKDAYS: Weekday[] = ['ma', 'di', 'wo', 'do', 'vr'];

const everyDay = <T>(value: T, days = WORKDAYS): Partial<Record<Weekday, T>> =>
  Object.fromEntries(days.map((day) => [day, value]));

/** The week of somebody who works these days. */
export const week = (days = WORKDAYS, hours: Hours = { from: '08:00', to: '16:30' }) => everyDay(hours, days);

const leaves = { ...everyDay('14:15'), wo: '12:15' };

export const groups: Group[] = ['1-2', '3', '4', '5', '6', '7', '8'].map((id) => ({
  id,
  name: `groep ${id.replace('-', '/')}`,
  leaves,
}));

const day = (name: string, date: string, to = date) => ({ name, from: date, to });

/** School holidays of the region Zuid, roughly, and the single days on which a school is closed. */
const holidays: Settings['holidays'] = [
  day('goede vrijdag en Pasen', '2026-04-03', '2026-04-06'),
  day('meivakantie', '2026-04-25', '2026-05-05'),
  day('Hemelvaart', '2026-05-14', '2026-05-15'),
  day('tweede pinksterdag', '2026-05-25'),
  day('zomervakantie', '2026-07-11', '2026-08-23'),
  day('herfstvakantie', '2026-10-17', '2026-10-25'),
  day('kerstvakantie', '2026-12-19', '2027-01-03'),
  day('voorjaarsvakantie', '2027-02-13', '2027-02-21'),
  day('goede vrijdag en Pasen', '2027-03-26', '2027-03-29'),
  day('meivakantie', '2027-04-24', '2027-05-09'),
  day('tweede pinksterdag', '2027-05-17'),
  day('zomervakantie', '2027-07-24', '2027-09-05'),
  day('herfstvakantie', '2027-10-16', '2027-10-24'),
  day('kerstvakantie', '2027-12-25', '2028-01-09'),
];

const publicHolidays = [
  ...['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26'],
  ...['2027-01-01', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17', '2027-12-25', '2027-12-26'],
];

const office = week(WORKDAYS, { from: '08:00', to: '17:00' });

/** The sociale kaart: numbers for the whole country are real (domain.md 27), the others are invented. */
const numbers: HelpNumber[] = [
  { name: 'Veilig Thuis', phone: '0800-2000', about: 'zorgen over thuis, ook voor advies zonder naam' },
  { name: '113 Zelfmoordpreventie', phone: '0800-0113', about: 'gedachten aan zelfdoding' },
  {
    name: 'Kindertelefoon',
    phone: '0800-0432',
    about: 'voor kinderen zelf',
    hours: everyDay({ from: '11:00', to: '21:00' }, [...WEEKDAYS]),
  },
  { name: 'Vertrouwensinspecteur', phone: '0900-111 3 111', about: 'gedrag van een medewerker', hours: office },
  { name: 'Politie, geen spoed', phone: '0900-8844' },
  {
    name: 'GGD, team seksualiteit en calamiteiten',
    phone: '000-1234582',
    about: 'advies bij grensoverschrijdend gedrag en onrust',
    hours: office,
  },
  { name: 'Jeugdgezondheidszorg', phone: '000-1234580', about: 'jeugdarts en jeugdverpleegkundige', hours: office },
  {
    name: 'Schoolmaatschappelijk werk',
    phone: '000-1234581',
    about: 'hulp voor een kind en het gezin',
    hours: week(['ma', 'di', 'do'], { from: '09:00', to: '16:00' }),
  },
];

export const settings: Settings = {
  ...USUAL,
  hours: everyDay({ from: '08:00', to: '17:00' }),
  holidays,
  publicHolidays,
  numbers,
};
