import type { Document } from '../../data/documentStore.js';

type Stored = {
  protocol: string;
  stage: string;
  status: string;
  tasks: { step: string; status: string }[];
  posted: { message: { notice: string } }[];
};

/** What a stored case shows: its stage, the steps that stand open, the messages that were sent. A page shows nothing. */
export const marksOf = ({ body }: Pick<Document, 'body'>): string[] => {
  const { protocol, stage, status, tasks, posted } = JSON.parse(body) as Partial<Stored>;
  if (protocol === undefined) return [];
  const open = (tasks ?? []).filter((task) => task.status === 'open').map(({ step }) => `open ${protocol} ${step}`);
  const told = (posted ?? []).map(({ message }) => `told ${protocol} ${message.notice}`);
  return [`stage ${protocol} ${stage ?? ''} ${status ?? ''}`, ...open, ...told];
};
