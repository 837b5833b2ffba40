import { ICalCalendar } from 'ical-generator';
import type { Paper } from '../../dialogs/engine/language/paper.js';

/** A meeting for somebody's calendar. Calendars are read by others too, so it says no more than the paper's title. */
export const icsOf = ({ title, meeting }: Paper): Buffer => {
  if (meeting === undefined) throw new Error('this paper has no meeting');
  const start = new Date(meeting.starts);
  const end = new Date(start.getTime() + meeting.minutes * 60_000);
  const calendar = new ICalCalendar({ prodId: { company: 'Vangnet', product: 'Vangnet', language: 'NL' } });
  calendar.createEvent({ id: title, summary: title, start, end, location: meeting.place });
  return Buffer.from(calendar.toString());
};
