import { randomUUID } from 'node:crypto';
import { CardFactory, type StatePropertyAccessor, type Storage } from 'botbuilder';
import { Dialog, WaterfallDialog, type DialogTurnResult, type WaterfallStepContext } from 'botbuilder-dialogs';
import { Template } from 'adaptivecards-templating';
import what from './what.json' with { type: 'json' };
import concerns from './concerns.json' with { type: 'json' };
import saved from './saved.json' with { type: 'json' };

/** Who speaks, as UserState keeps it. */
export type Profile = { name: string; pupils: { id: string; name: string }[] };

type Answers = { over?: string; wat?: string; bron?: string; speelt?: string; meekijken?: string };
type Step = WaterfallStepContext<Answers>;

const show = async (step: Step, card: object, data: object): Promise<void> => {
  const content: unknown = new Template(card).expand({ $root: data });
  await step.context.sendActivity({ attachments: [CardFactory.adaptiveCard(content)] });
};

const submitted = ({ context }: Step): Answers => (context.activity.value ?? {}) as Answers;

/** The signal as a waterfall of two cards: what SDK samples do. */
export const signalDialog = (profiles: StatePropertyAccessor<Profile>, storage: Storage): WaterfallDialog => {
  const ask = async (step: Step): Promise<DialogTurnResult> => {
    const profile = await profiles.get(step.context, { name: '', pupils: [] });
    await show(step, what, { pupils: profile.pupils, progress: 'Kaart 1 van 2' });
    return Dialog.EndOfTurn;
  };

  const askMore = async (step: Step): Promise<DialogTurnResult> => {
    const { over, wat, bron } = submitted(step);
    const { pupils } = await profiles.get(step.context, { name: '', pupils: [] });
    if (!over || !wat || !bron || !pupils.some(({ id }) => id === over)) return step.replaceDialog('signaal');
    Object.assign(step.values, { over, wat, bron, at: new Date().toISOString() });
    await show(step, concerns, { progress: 'Kaart 2 van 2' });
    return Dialog.EndOfTurn;
  };

  const save = async (step: Step): Promise<DialogTurnResult> => {
    const id = randomUUID();
    const { speelt, meekijken } = submitted(step);
    await storage.write({ [`signaal/${id}`]: { ...step.values, speelt, meekijken } });
    await show(step, saved, { code: id.slice(0, 6) });
    return step.endDialog();
  };

  return new WaterfallDialog<Answers>('signaal', [ask, askMore, save]);
};
