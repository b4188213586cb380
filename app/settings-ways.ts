import type { Problem, Read } from './settings.ts';

/** The ways to people outside; null where the operator has set none up. */
export type Ways = Readonly<{
  mail: Readonly<{ url: string; from: string }> | null;
  sms:
    | Readonly<{ kind: 'console' }>
    | Readonly<{
        kind: 'http';
        url: string;
        authorization: string | null;
        body: string;
        accepted: RegExp | null;
      }>
    | null;
  /** Who orders suggestions by meaning; null: nobody. */
  embeddings: Readonly<{ url: string; model: string; key: string | null }> | null;
  /** Under which address push services reach the operator, and which are trusted besides the known; null: no push. */
  push: Readonly<{ contact: string; services: readonly string[] }> | null;
}>;

const usualBody = '{"to":"{to}","text":"{text}"}';

/** Reads SMTP_URL, MAIL_FROM, SMS_URL, SMS_AUTHORIZATION, SMS_BODY, SMS_ACCEPTED, PUSH_CONTACT, PUSH_SERVICES and EMBEDDING_URL, _MODEL, _KEY. */
export function readWays(read: Read): Ways {
  const smtp = read('SMTP_URL', '', parseSmtp);
  const from = read('MAIL_FROM', '', (text) => parseFrom(text, Boolean(smtp)));
  const sms = read('SMS_URL', '', parseSms);
  const body = read('SMS_BODY', usualBody, parseBody);
  const authorization = read('SMS_AUTHORIZATION', '', (text) => text) || null;
  const accepted = read('SMS_ACCEPTED', '', parseAccepted);
  const contact = read('PUSH_CONTACT', '', parseContact);
  const services = read('PUSH_SERVICES', '', parseServices);
  const meaning = read('EMBEDDING_URL', '', parseEmbedding);
  const model = read('EMBEDDING_MODEL', '', (text) => parseModel(text, Boolean(meaning)));
  const key = read('EMBEDDING_KEY', '', (text) => text) || null;
  return {
    mail: smtp && from ? { url: smtp, from } : null,
    sms: smsOf(sms, {
      authorization,
      body: body ?? usualBody,
      accepted: accepted ? new RegExp(accepted) : null,
    }),
    embeddings: meaning && model ? { url: meaning, model, key } : null,
    push: contact ? { contact, services: services ?? [] } : null,
  };
}

type Provider = Readonly<{ authorization: string | null; body: string; accepted: RegExp | null }>;

function smsOf(url: string | null, given: Provider): Ways['sms'] {
  if (!url) return null;
  return url === 'console' ? { kind: 'console' } : { kind: 'http', url, ...given };
}

function parseSmtp(text: string): string | Problem {
  if (text === '' || (/^smtps?:\/\/./.test(text) && URL.canParse(text))) return text;
  return {
    vi: 'địa chỉ phải có dạng smtp://ten:matkhau@maychu:587 hoặc smtps://ten:matkhau@maychu:465.',
    en: 'the address must look like smtp://name:password@server:587 or smtps://name:password@server:465.',
  };
}

function parseFrom(text: string, isNeeded: boolean): string | Problem {
  if (/^[^<>@\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text)) return text;
  if (text === '' && !isNeeded) return text;
  return {
    vi: 'khi có SMTP_URL, hãy ghi ai gửi thư, ví dụ UBND phường Hồng Hà <doithoai@honghaphuong.gov.vn>.',
    en: 'with SMTP_URL, write whose mail it is, such as Ward Hong Ha <dialogue@ward.example>.',
  };
}

function parseSms(text: string): string | Problem {
  if (text === '' || text === 'console' || (/^https?:\/\/./.test(text) && URL.canParse(text))) return text;
  return {
    vi: 'hãy ghi địa chỉ https://… của nơi nhận tin nhắn, hoặc console để thử.',
    en: 'write the https://… address of the provider, or console for a trial.',
  };
}

function parseBody(text: string): string | Problem {
  if (text.includes('{to}') && text.includes('{text}')) return text;
  return { vi: 'phải có {to} và {text}.', en: 'must hold {to} and {text}.' };
}

function parseAccepted(text: string): string | Problem {
  try {
    return new RegExp(text).source && text;
  } catch {
    return {
      vi: 'hãy ghi một biểu thức chính quy, ví dụ "CodeResult":\\s*"?100.',
      en: 'write a regular expression, such as "CodeResult":\\s*"?100.',
    };
  }
}

function parseContact(text: string): string | Problem {
  if (text === '' || /^(https:\/\/|mailto:)./.test(text)) return text;
  return {
    vi: 'hãy ghi mailto:… hoặc https://… của người vận hành.',
    en: 'write mailto:… or https://… of the operator.',
  };
}

function parseServices(text: string): readonly string[] | Problem {
  const origins = text.split(/[\s,]+/).filter((entry) => entry !== '');
  const bad = origins.find((entry) => URL.parse(entry)?.origin !== entry || !/^https?:/.test(entry));
  if (bad === undefined) return origins;
  return {
    vi: `“${bad}” không dùng được; hãy ghi https://máy-chủ hoặc https://máy-chủ:cổng, không có đường dẫn.`,
    en: `"${bad}" cannot be used; write https://host or https://host:port, without a path.`,
  };
}

function parseEmbedding(text: string): string | Problem {
  if (text === '' || (/^https?:\/\/./.test(text) && URL.canParse(text))) return text;
  return {
    vi: 'hãy ghi địa chỉ https://…/v1/embeddings của dịch vụ, hoặc bỏ trống.',
    en: 'write the https://…/v1/embeddings address of the provider, or nothing.',
  };
}

function parseModel(text: string, isNeeded: boolean): string | Problem {
  if (text !== '' || !isNeeded) return text;
  return {
    vi: 'khi có EMBEDDING_URL, hãy ghi tên mô hình.',
    en: 'with EMBEDDING_URL, write the name of a model.',
  };
}
