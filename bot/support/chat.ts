export type Chat = { serviceUrl: string; conversation: string };
