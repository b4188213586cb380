import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('without any setting the program listens where its guide says', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    databaseUrl: null,
    trustedProxies: [],
    publicUrl: 'http://localhost:8080',
    logLevel: 'info',
    demo: false,
  });
  expect(settings.dataDir.endsWith('/data')).toBe(true);
});

test('given settings are taken over', () => {
  const settings = readSettings({
    PORT: '9090',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://a:b@c/d',
    TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8 ::1',
    PUBLIC_URL: 'https://doithoai.example.vn/',
    DEMO: '1',
  });
  expect(settings).toMatchObject({
    port: 9090,
    host: '0.0.0.0',
    databaseUrl: 'postgres://a:b@c/d',
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
    publicUrl: 'https://doithoai.example.vn',
    demo: true,
  });
});

test.each([
  ['PUSH_SERVICES', 'https://push.example.vn/path'],
  ['PUSH_SERVICES', 'push.example.vn'],
  ['SMS_ACCEPTED', '"CodeResult":(100'],
  ['PORT', '0'],
  ['PORT', '80a'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://x'],
  ['TRUSTED_PROXY', '10.0.0.0/33'],
  ['TRUSTED_PROXY', 'proxy.local'],
  ['PUBLIC_URL', 'doithoai.example.vn'],
  ['PUBLIC_URL', 'https://example.vn/duong-dan'],
  ['LOG_LEVEL', 'loud'],
  ['DEMO', 'yes'],
  ['ROLES', 'web,live,mail'],
  ['ROLES', ','],
  ['STREAM_LIMIT', 'many'],
])('%s=%s is refused by name, in both languages', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`${name}: [^]*${name}: `));
});

test.each([
  ['', ['web', 'live']],
  ['live', ['live']],
  [' live, web ', ['web', 'live']],
])('ROLES=%j is %j', (text, roles) => {
  expect(readSettings({ ROLES: text }).roles).toEqual(roles);
});

test('the limit of streams comes from the open files unless it is said', () => {
  expect([{}, { STREAM_LIMIT: '0' }].map((env) => readSettings(env).streamLimit)).toEqual([null, 0]);
});
