/** An answer of a kept day that is another one now, and why that is right. Both stand in lines as in `answers.txt`. */
type Better = { was: RegExp; now: RegExp; why: string };

export const BETTER: readonly Better[] = [
  {
    was: /^chat-05 .* "Hulp nu" help : says Deze zaak is er niet/,
    now: /: shows asks\(\) does\(close\)$/,
    why: 'who works for the bestuur is told whom to phone, and is not refused in need',
  },
  {
    was: /: says Dit is al gedaan door .+, [a-z]{2} (\d+ [a-z]+ )?\d+\.\d\d\.$/,
    now: /: says Dit is al gedaan door .+, [a-z]{2} \d+ [a-z]+ (\d{4} )?\d+\.\d\d\.$/,
    why: 'a day that passed has its date, and of another year that year, or it reads as one to come',
  },
  {
    was: /: shows asks\(\) does\(does:dw5zfk does:rt5mnu /,
    now: /: shows asks\(\) does\(does:dw5zfk does:kaskjz /,
    why: 'a search outlives the closing: Gevonden stands first on its board, before what can wait',
  },
  {
    was: / does\(help:(\S+) next:\1 read\)$/,
    now: / does\(help:(\S+) next:\1 read:\1\)$/,
    why: 'Zaak lezen beside a form says which one, so that what was typed in it is kept',
  },
];

const SHOWS = /: shows asks\((.*)\) does\((.*)\)$/;
const listIn = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');

/** The same card, on which more may be done. */
const isWider = (was: string, now: string): boolean => {
  const [before, after] = [SHOWS.exec(was), SHOWS.exec(now)];
  if (before === null || after === null || before[1] !== after[1]) return false;
  return listIn(before[2]).every((word) => listIn(after[2]).includes(word));
};

/** Whether what a button answers now is at least as good as what it answered then. */
export const isAsGood = (was: string, now: string): boolean =>
  was === now || isWider(was, now) || BETTER.some((one) => one.was.test(was) && one.now.test(now));
