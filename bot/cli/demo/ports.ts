import { createServer } from 'node:net';
import { DemoError } from './child.js';

/** A server may listen on every address of the machine or on one. A port is free when both can be had. */
const canListen = (port: number, host?: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });

export const mustBeFree = async (ports: number[]): Promise<void> => {
  for (const port of ports)
    if (!((await canListen(port)) && (await canListen(port, '127.0.0.1'))))
      throw new DemoError(`Poort ${port} is bezet. Draait de demo al in een ander venster? Stop die eerst.`);
};
