import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { Actor } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { answering } from './answer.ts';
import type { ApiEnv } from './api.ts';
import {
  actorContext,
  houseContext,
  languageContext,
  nonceContext,
  requestContext,
  type Site,
} from './context.ts';
import { firstPart, plainBuilds } from './plain-builds.ts';

type Given = Readonly<{
  house: House;
  build: ServerBuild;
  actorOf: (request: Request) => Promise<Actor>;
  readSite: () => Promise<Site | null>;
  readPlace: (organisationId: string) => Promise<string | null>;
  /** What rooms hand to their own pages. */
  prepare?: (context: RouterContextProvider) => void;
}>;

export type Pages = Readonly<{
  answer: (c: Context<ApiEnv>) => Promise<Response>;
  /** The page that says the body was too large (413), in words; the body is not read. */
  tooLarge: (c: Context<ApiEnv>) => Promise<Response>;
}>;

/** The cookie that keeps a reader's wish for larger text. */
export const largerTextCookie = 'co_chu';

/** React Router behind one function: each request gets its house, actor, language and nonce. */
export function openPages({ house, build, actorOf, readSite, readPlace, prepare }: Given): Pages {
  const whole = answering(build);
  const handleAny = createRequestHandler(whole, 'production');
  const plain = new Map(
    [...plainBuilds(whole)].map(([first, part]) => [first, createRequestHandler(part, 'production')]),
  );
  const handle = (request: Request, context: RouterContextProvider) =>
    (plain.get(firstPart(new URL(request.url).pathname)) ?? handleAny)(request, context);
  const contextFor = async (c: Context<ApiEnv>, tooLarge: boolean) => {
    const context = new RouterContextProvider();
    context.set(houseContext, house);
    context.set(actorContext, await actorOf(c.req.raw));
    context.set(nonceContext, randomBytes(16).toString('base64'));
    context.set(languageContext, /^\/en(\/|$)/.test(c.req.path) ? 'en' : 'vi');
    context.set(requestContext, {
      id: c.var.requestId,
      address: c.var.address,
      largerText: isLarger(c.req.header('cookie')),
      tooLarge,
      readSite,
      readPlace,
      onPattern: (pattern) => c.set('pattern', pattern),
    });
    prepare?.(context);
    return context;
  };
  return {
    answer: async (c) => handle(c.req.raw, await contextFor(c, false)),
    tooLarge: async (c) => {
      const asked = new Request(c.req.url, { headers: { host: c.req.header('host') ?? '' } });
      return handle(asked, await contextFor(c, true));
    },
  };
}

function isLarger(cookie: string | undefined): boolean {
  return cookie?.split(';').some((part) => part.trim() === `${largerTextCookie}=lon`) ?? false;
}
