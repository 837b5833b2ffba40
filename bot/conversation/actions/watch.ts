/** Begun by the bot or by a signal, and reached by the button of its message: in no list of work. */
export const OF_ITSELF: readonly string[] = ['weeklijst', 'vakantie', 'zomer'];
