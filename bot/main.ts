import { setFlagsFromString } from 'node:v8';
import { ConfigError, readConfig } from './config/config.js';
import { startVangnet } from './start.js';

/**
 * V8 lets garbage grow to three times what is held before it tidies up. At its busiest a bot then held 300 MB. Now it
 * is near 200, for up to a tenth more work. A Node that does not know the flag goes on without it.
 */
setFlagsFromString('--heap-growing-percent=75');

try {
  const running = await startVangnet(readConfig(process.env));
  running.clock.start();
  const stop = (): void => void running.stop().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Vangnet cannot start.'}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
