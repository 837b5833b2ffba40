/** What became of messages. Sent ones stand in a chat. The others wait, or surely did not arrive. */
export type Result =
  | { id: string; outcome: 'sent'; conversation: string; activity: string; shows: string }
  | { id: string; outcome: 'redrawn'; shows: string }
  | { id: string; outcome: 'notRedrawn'; until: string }
  /** A new message below it has what became known since. */
  | { id: string; outcome: 'sentAnew'; as: string; conversation: string; activity: string; shows: string }
  /** The board of the team's channel is gone, or the channel itself, or the bot in that team. */
  | { id: string; outcome: 'gone' }
  /** A command for another case was carried out. */
  | { id: string; outcome: 'done' }
  | { id: string; outcome: 'waiting' | 'refused' | 'unknown'; until?: string | undefined; reason?: string | undefined };
