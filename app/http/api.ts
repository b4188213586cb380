import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Actor } from '#app/ground/actor.ts';
import { Refusal } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import { problem, problemOf } from './problem.ts';
import type { Streams } from './stream.ts';

/** What a room's API finds in `c.var` and `c.env`. */
export type ApiEnv = {
  Bindings: HttpBindings;
  Variables: { requestId: string; address: string; actor: Actor; pattern: string | null; streams: Streams };
};

export type MountApi = (app: OpenAPIHono<ApiEnv>, house: House) => void;

/** The schema of an error, for `responses` of routes. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().optional(),
    instance: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('Problem');

/** One line of `responses` in a route: a problem document under its description. */
export function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

/** An API whose bad input and refusals become problem documents; rooms add their routes to it. */
export function openApi(house: House): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const fields = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      const title = 'What was sent cannot be accepted';
      return problem({ status: 422, title, code: 'request.invalid', facts: { fields } }, c.var.requestId);
    },
  });
  app.onError((error, c) => answerError(house, error, c));
  return app;
}

function answerError(house: House, error: Error, c: Context<ApiEnv>): Response {
  const id = c.var.requestId;
  if (error instanceof Refusal) return problemOf(error, id);
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  if (status < 500) return problem({ status, title: error.message }, id);
  house.log.error({ request: id, route: c.req.routePath, err: error }, 'an API call failed');
  return problem({ status: 500, title: 'Something went wrong' }, id);
}
