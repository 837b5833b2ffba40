import { Agent, request } from 'node:http';

/** So many people press at the same time. */
const AT_ONCE = 64;

/** Posts an activity as Teams does, and gives the answer. Everybody that is measured is driven by this. */
export const post = (port: number, activity: object, agent?: Agent, token?: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const body = Buffer.from(JSON.stringify(activity));
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const asked = request({ port, host: '127.0.0.1', path: '/api/messages', method: 'POST', agent, headers });
    asked.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`answered with ${response.statusCode ?? 0}`));
      });
    });
    asked.end(body);
  });

export type Press = { activity: object; /** Words the right answer has. */ expects: string };

/** All of these, so many at once; an answer that is not the right one ends the run. */
export const drive = async (
  port: number,
  presses: readonly Press[],
  atOnce = AT_ONCE,
  token?: string,
): Promise<void> => {
  // Kept over a pause, a connection may be closed by the server just when it is used again.
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const left = presses.values();
  const one = async (): Promise<void> => {
    for (const { activity, expects } of left) {
      const answer = await post(port, activity, agent, token);
      if (!answer.includes(expects)) throw new Error(`no "${expects}" in: ${answer.slice(0, 500)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one)).finally(() => agent.destroy());
};
