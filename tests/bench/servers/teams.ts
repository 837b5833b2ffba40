import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBench } from '../process.js';

/** The Teams side of the wire at the least cost: takes every message and counts, and notes when one is drawn anew. */

let messages = 0;
/** How many came in each chat. */
const chats = new Map<string, number>();
/** Moments in milliseconds, by the address of the message. */
const edits = new Map<string, number[]>();

const server = createServer((request, response) => {
  const { method, url = '' } = request;
  request.resume().on('end', () => {
    if (method === 'PUT') edits.set(url, [...(edits.get(url) ?? []), performance.now()]);
    else {
      messages += 1;
      chats.set(url, (chats.get(url) ?? 0) + 1);
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"id":"${messages}"}`);
  });
});
// A connection that is closed just when it is used again is another matter than what is measured here.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () =>
  answerBench({
    port: () => (server.address() as AddressInfo).port,
    messages: () => messages,
    /** Since the last time. */
    chats: () => {
      const taken = [...chats.values()];
      chats.clear();
      return taken;
    },
    edits: () => [...edits.values()],
  }),
);
