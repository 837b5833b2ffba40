/** How long, and of how many people, a text waits to be put in a form. */
const MINUTES = 30;
const MOST_PEOPLE = 200;

/** What people typed in the chat instead of in a card: in the memory of this process only, and out of it when used. */
export type Typed = {
  keep: (tenant: string, person: string, text: string) => void;
  take: (tenant: string, person: string) => string | undefined;
};

export const createTyped = (now: () => Date): Typed => {
  const texts = new Map<string, { text: string; until: number }>();
  const keyOf = (tenant: string, person: string): string => `${tenant} ${person}`;
  const forget = (): void => {
    const at = now().getTime();
    for (const [key, { until }] of texts) if (until <= at) texts.delete(key);
    for (const key of texts.keys()) if (texts.size > MOST_PEOPLE) texts.delete(key);
  };
  // Also when nobody types any more.
  setInterval(forget, 60_000).unref();
  return {
    keep: (tenant, person, text) => {
      const key = keyOf(tenant, person);
      texts.delete(key);
      texts.set(key, { text, until: now().getTime() + MINUTES * 60_000 });
      forget();
    },
    take: (tenant, person) => {
      forget();
      const found = texts.get(keyOf(tenant, person))?.text;
      texts.delete(keyOf(tenant, person));
      return found;
    },
  };
};
