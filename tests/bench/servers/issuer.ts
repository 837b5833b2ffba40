import { startIssuer, token } from '../../bot/teams/gate/support/issuer.js';
import { answerBench } from '../process.js';

/** In the place of Microsoft's: publishes a key, and signs what Teams would send. */
const issuer = await startIssuer();
answerBench({ port: () => 0, url: () => issuer.url, token: () => token(issuer.pair.privateKey) });
