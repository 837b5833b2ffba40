/** What became of messages: sent ones stand in a chat, the others wait, or are known not to arrive. */
export type Result =
  | { id: string; outcome: 'sent'; conversation: string; activity: string; shows: string }
  | { id: string; outcome: 'redrawn'; shows: string }
  | { id: string; outcome: 'notRedrawn'; until: string }
  /** What is known since stands in a message of its own, under it. */
  | { id: string; outcome: 'sentAnew'; as: string; conversation: string; activity: string; shows: string }
  /** The board of the team's channel: it, the channel or the bot in that team was removed. */
  | { id: string; outcome: 'gone' }
  /** A command for another case was carried out. */
  | { id: string; outcome: 'done' }
  | { id: string; outcome: 'waiting' | 'refused' | 'unknown'; until?: string | undefined; reason?: string | undefined };
