/** The sign-in provider as the rooms know it; `sign-in-better-auth.ts` answers behind it. */
export type SignIn = Readonly<{
  /** Answers `/api/auth/*`. The header `x-client-ip` must hold the true address: the mount writes it. */
  handle: (request: Request) => Promise<Response>;
  /** The same for a form of ours: `path` such as '/sign-in/email', the visitor's cookies, a JSON body. */
  ask: (path: AuthPath, visitor: Visitor, body: Readonly<Record<string, unknown>>) => Promise<AuthAnswer>;
  /** Whose valid session cookie this is; null without one. Never prolongs the session. */
  sessionOf: (headers: Headers) => Promise<Readonly<{ sessionId: string; userId: string }> | null>;
  /** scrypt with its salt, as better-auth checks it. */
  hashPassword: (password: string) => Promise<string>;
}>;

/** The provider's doors that our forms use. */
export type AuthPath =
  | '/sign-in/email'
  | '/sign-out'
  | '/change-password'
  | '/two-factor/enable'
  | '/two-factor/disable'
  | '/two-factor/verify-totp'
  | '/two-factor/verify-backup-code'
  | '/two-factor/generate-backup-codes';

/** Who stands at the door: request headers (cookies, browser name) and the true client address. */
export type Visitor = Readonly<{ headers: Headers; address: string }>;

/** What the provider said: `code` is its error code or null; `setCookies` must go to the visitor as they are. */
export type AuthAnswer = Readonly<{
  ok: boolean;
  code: string | null;
  /** Seconds to wait where guessing is slowed down, else null. */
  waitSeconds: number | null;
  body: Readonly<Record<string, unknown>>;
  setCookies: readonly string[];
}>;

/** Slows guessing down. Both are asked with the e-mail as typed and the client address. */
export type AttemptGuard = Readonly<{
  /** Counts a try before it is made; seconds to wait, or 0 when it may be made now. */
  begin: (email: string, address: string) => Promise<number>;
  /** The password was right: forget the tries of this account from this address. */
  succeed: (email: string, address: string) => Promise<void>;
}>;

/** The header by which the mount hands over the address; whatever the visitor sent under it is overwritten. */
export const clientAddressHeader = 'x-client-ip';

export const passwordLength = { least: 10, most: 128 } as const;
