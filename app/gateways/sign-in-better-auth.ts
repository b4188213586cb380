import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { hashPassword } from 'better-auth/crypto';
import { twoFactor } from 'better-auth/plugins';
import type { Database } from '../database/database.ts';
import {
  type AttemptGuard,
  type AuthAnswer,
  clientAddressHeader,
  passwordLength,
  type SignIn,
} from './sign-in.ts';

const basePath = '/api/auth';
const days = 24 * 3600;

type Provision = Readonly<{ db: Database; publicUrl: string; secret: string; guard: AttemptGuard }>;

/**
 * Opens better-auth on our tables. Accounts are never made here: no sign-up, no reset by mail. The second factor
 * has the plugin's own lock of 15 minutes after 10 wrong codes; only who knows the password can set it off.
 */
export function openSignIn(provision: Provision): SignIn {
  const auth = betterAuth(optionsOf(provision));
  const origin = new URL(provision.publicUrl).origin;
  return {
    handle: (request) => auth.handler(request),
    async ask(path, visitor, body) {
      const headers = new Headers({ 'content-type': 'application/json', origin });
      headers.set(clientAddressHeader, visitor.address);
      for (const name of ['cookie', 'user-agent']) {
        const value = visitor.headers.get(name);
        if (value !== null) headers.set(name, value);
      }
      const address = `${origin}${basePath}${path}`;
      return await readAnswer(
        await auth.handler(new Request(address, { method: 'POST', headers, body: JSON.stringify(body) })),
      );
    },
    async sessionOf(headers) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found ? { sessionId: found.session.id, userId: found.user.id } : null;
    },
    hashPassword,
  };
}

async function readAnswer(response: Response): Promise<AuthAnswer> {
  const text = await response.text();
  const body = objectOf(text);
  const wait = Number(response.headers.get('x-retry-after') ?? body.waitSeconds);
  return {
    ok: response.ok,
    code: response.ok ? null : typeof body.code === 'string' ? body.code : `STATUS_${response.status}`,
    waitSeconds: response.status === 429 ? (Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : 60) : null,
    body,
    setCookies: response.headers.getSetCookie(),
  };
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {};
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

function optionsOf({ db, publicUrl, secret, guard }: Provision) {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return {
    appName: 'Điểm Cầu',
    baseURL: publicUrl,
    basePath,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: false },
    database: { db, type: 'postgres' as const, transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    disabledPaths: [
      '/sign-up/email',
      '/update-user',
      '/change-email',
      '/delete-user',
      '/request-password-reset',
      '/reset-password',
      '/send-verification-email',
    ],
    user: {
      modelName: 'auth_user',
      fields: { emailVerified: 'email_verified', ...times },
    },
    session: {
      modelName: 'auth_session',
      // The cookie's longest life. What ends a session sooner is rest: see `idleHours` in people.
      expiresIn: 7 * days,
      disableSessionRefresh: true,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
    },
    account: {
      modelName: 'auth_account',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: { modelName: 'auth_verification', fields: { expiresAt: 'expires_at', ...times } },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      modelName: 'auth_rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 120,
      // A whole office may sit behind one address; the guard slows guessing at one account down long before.
      customRules: {
        '/sign-in/email': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 30 },
        '/change-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'diemcau',
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    hooks: guardHooks(guard),
    plugins: [
      twoFactor({
        issuer: 'Điểm Cầu',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'auth_two_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  };
}

/** Asks the guard around every try of a password, through whichever door it comes. */
function guardHooks(guard: AttemptGuard) {
  const tryOf = (context: { path?: string; body?: unknown; headers?: Headers }) => {
    if (context.path !== '/sign-in/email') return null;
    const { body } = context;
    const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : null;
    if (typeof email !== 'string') return null;
    return { email, address: context.headers?.get(clientAddressHeader) ?? 'unknown' };
  };
  return {
    before: createAuthMiddleware(async (context) => {
      const attempt = tryOf(context);
      if (attempt === null) return;
      const waitSeconds = await guard.begin(attempt.email, attempt.address);
      if (waitSeconds > 0) {
        throw new APIError('TOO_MANY_REQUESTS', { code: 'SIGN_IN_WAIT', message: 'Wait', waitSeconds });
      }
    }),
    after: createAuthMiddleware(async (context) => {
      const attempt = tryOf(context);
      if (attempt === null || context.context.returned instanceof APIError) return;
      await guard.succeed(attempt.email, attempt.address);
    }),
  };
}
