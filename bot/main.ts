import { ConfigError, readConfig } from './config/config.js';
import { startVangnet } from './start.js';

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
