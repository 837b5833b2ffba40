import { Router, type RequestHandler } from 'express';
import { ASKS, HEADERS, WORKS_NO_MORE } from '../paper/pages.js';
import type { Once } from '../paper/once.js';

const noMore = (response: Parameters<RequestHandler>[1]): void =>
  void response.status(404).set(HEADERS).type('html').send(WORKS_NO_MORE);

const asks =
  ({ leads }: Once): RequestHandler<{ token: string }> =>
  async ({ params }, response) => {
    if (await leads(params.token)) response.set(HEADERS).type('html').send(ASKS);
    else noMore(response);
  };

const gives =
  ({ take }: Once): RequestHandler<{ token: string }> =>
  async ({ params }, response) => {
    const file = await take(params.token);
    if (file === undefined) {
      noMore(response);
      return;
    }
    response.set({ ...HEADERS, 'content-disposition': `attachment; filename="${file.name}"` });
    response.type(file.type).send(file.bytes);
  };

/** `GET /once/:token` asks whether to go on, `POST` gives the file. The address is a secret, so no log has it. */
export const onceRoutes = (once: Once): Router => {
  const router = Router();
  router.get('/once/:token', asks(once));
  router.post('/once/:token', gives(once));
  return router;
};
