import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../bot/config/config.js';

const NOW = '2026-11-10T10:00:00+01:00';

describe('the switch that sets the clock', () => {
  test('the playground’s clock starts where it says', () => {
    const config = readConfig({ VANGNET_PLAYGROUND: '1', VANGNET_NOW: NOW });
    expect(config.startsAt?.toISOString()).toBe('2026-11-10T09:00:00.000Z');
  });

  test('without it the clock is that of the machine', () => {
    expect(readConfig({ VANGNET_PLAYGROUND: '1' }).startsAt).toBeUndefined();
  });

  test('a real bot refuses it', () => {
    const registered = {
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      MICROSOFT_APP_ID: '20000000-0000-4000-8000-000000000001',
      MICROSOFT_APP_TENANT_ID: '20000000-0000-4000-8000-000000000002',
    };
    expect(readConfig(registered).registration).toBeDefined();
    expect(() => readConfig({ ...registered, VANGNET_NOW: NOW })).toThrow(/VANGNET_NOW/);
  });

  test.each(['morgen', '2026-11-10', '2026-11-10T10:00:00', ''])('%j is no moment', (given) => {
    const env = { VANGNET_PLAYGROUND: '1', VANGNET_NOW: given };
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(/VANGNET_NOW: must be a moment/);
  });
});
