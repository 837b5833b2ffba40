import { CloudAdapter, type Activity } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Registration } from '../config/config.js';
import { errorFacts, type Log } from '../support/log.js';
import { authenticationOf, type Authentication } from './authentication.js';

/** The SDK answers a failure with its message, and prints it. This adapter gives one log line and a status. */
class QuietAdapter extends CloudAdapter {
  constructor(
    auth: Authentication,
    private readonly log: Log,
  ) {
    super(auth);
    this.onTurnError = (_, error) => {
      log.error(errorFacts(error), 'adapter');
      return Promise.resolve();
    };
  }

  /**
   * The status of the answer. Replaces `process`, which makes its schemas anew for every request. `readIncoming` has
   * checked the same already.
   */
  async take(authorization: string, activity: unknown, logic: () => Promise<void>): Promise<number> {
    try {
      await this.processActivity(authorization, activity as Activity, logic);
      return 200;
    } catch (error) {
      const status = error instanceof AuthenticationError ? 401 : 500;
      this.log.warn({ status, ...errorFacts(error) }, 'request refused');
      return status;
    }
  }
}

export const createAdapter = (
  registration: Registration | undefined,
  metadataUrl: string | undefined,
  log: Log,
): QuietAdapter => new QuietAdapter(authenticationOf(registration, metadataUrl), log);
