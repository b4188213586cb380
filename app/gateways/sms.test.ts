import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { smsByHttp } from './sms.ts';

const message = { id: '0193-a', to: '+84912345678', text: 'KN-2026-04817: đã có "trả lời"' };
const json = '{"to":"{to}","text":"{text}"}';
let provider: Server | undefined;

afterEach(() => {
  provider?.closeAllConnections();
  provider?.close();
});

/** Hands one message to a provider that behaves so. */
async function sendTo(behave: RequestListener, change: { body?: string; accepted?: RegExp } = {}) {
  provider = createServer(behave).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  const address = provider.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const settings = { authorization: 'Bearer x', body: json, accepted: null, ...change };
  return await smsByHttp({ url: `http://127.0.0.1:${port}/gui`, ...settings }).send(message);
}

function answering(status: number, body = '', headers: Record<string, string> = {}): RequestListener {
  return (_, response) => response.writeHead(status, headers).end(body);
}

test.each([
  ['a JSON body', json, '{"to":"+84912345678","text":"KN-2026-04817: đã có \\"trả lời\\""}'],
  ['fields of a form', 'so={to}&ma={id}', 'so=%2B84912345678&ma=0193-a'],
])(
  '%s is written so that nothing in a text breaks it, with the name of the message',
  async (_, body, sent) => {
    const heard: string[] = [];
    const handed = await sendTo(
      async (request, response) => {
        let text = '';
        for await (const part of request) text += part;
        heard.push(
          text,
          request.headers['idempotency-key']?.toString() ?? '',
          request.headers.authorization ?? '',
        );
        response.writeHead(202).end();
      },
      { body },
    );
    expect(handed).toEqual({ ok: true });
    expect(heard).toEqual([sent, '0193-a', 'Bearer x']);
  },
);

describe('a provider that does not take a message', () => {
  test.each([
    [400, true],
    [401, false],
    [404, true],
    [422, true],
    [500, false],
    [503, false],
  ])('with status %i is final: %s', async (status, isFinal) => {
    expect(await sendTo(answering(status, 'so +84912345678'))).toEqual({
      ...{ ok: false, isFinal, why: `HTTP ${status}` },
    });
  });

  test('and asks for a minute gets it', async () => {
    const handed = await sendTo(answering(429, '', { 'retry-after': '60' }));
    expect(handed).toMatchObject({ ok: false, isFinal: false, waitSeconds: 60 });
  });

  test('and leads elsewhere is not followed: the number would go to a stranger', async () => {
    const handed = await sendTo(answering(307, '', { location: 'http://127.0.0.1:1/khac' }));
    expect(handed).toMatchObject({ ok: false, isFinal: false });
  });

  test('and hangs up is tried again, and nothing of the person is in the reason', async () => {
    const handed = await sendTo((request) => request.socket.destroy());
    expect(handed).toMatchObject({ ok: false, isFinal: false });
    expect(JSON.stringify(handed)).not.toMatch(/84912345678|04817/);
  });
});

describe('a provider that says no with status 200', () => {
  const accepted = /"CodeResult":\s*"?100\b/;

  test.each([
    ['{"CodeResult":"100","SMSID":"a"}', true],
    ['{"CodeResult": 100}', true],
    ['{"CodeResult":"103","ErrorMessage":"Balance not enough"}', false],
    ['', false],
  ])('%s is taken: %s', async (body, ok) => {
    expect(await sendTo(answering(200, body), { accepted })).toMatchObject({ ok });
  });

  test('is believed where the operator has not said how a yes looks', async () => {
    expect(await sendTo(answering(200, '{"CodeResult":"103"}'))).toEqual({ ok: true });
  });

  test('and never stops talking is not heard out', async () => {
    const endless: RequestListener = (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    };
    expect(await sendTo(endless, { accepted })).toMatchObject({ ok: false, isFinal: false });
  });
});
