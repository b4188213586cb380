import { expect, test } from 'vitest';
import { addressReader } from './address.ts';

test.each([
  ['nobody is trusted', [], '203.0.113.9', '198.51.100.7', '203.0.113.9'],
  ['a trusted proxy', ['127.0.0.1'], '127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['IPv4 through an IPv6 socket', ['127.0.0.1'], '::ffff:127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['a chain of trusted proxies', ['10.0.0.0/8'], '10.0.0.2', '198.51.100.7, 10.1.2.3', '198.51.100.7'],
  ['a client that lies', ['10.0.0.0/8'], '10.0.0.2', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
  ['a proxy that says nothing', ['127.0.0.1'], '127.0.0.1', null, '127.0.0.1'],
  ['nonsense in the header', ['127.0.0.1'], '127.0.0.1', 'unknown', '127.0.0.1'],
  ['IPv6', ['::1', 'fd00::/8'], 'fd00::5', '2001:db8::7', '2001:db8::7'],
])('%s', (_what, trusted, socket, forwarded, address) => {
  expect(addressReader(trusted)(socket, forwarded)).toBe(address);
});
