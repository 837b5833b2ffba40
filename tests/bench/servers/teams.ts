import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBench } from '../process.js';

/** The Teams side of the wire at the least cost: takes every message and counts. */

let messages = 0;

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    messages += 1;
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"id":"${messages}"}`);
  });
});
// A connection that is closed just when it is used again is another matter than what is measured here.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () =>
  answerBench({ port: () => (server.address() as AddressInfo).port, messages: () => messages }),
);
