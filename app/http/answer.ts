import { data, isRouteErrorResponse, type ServerBuild } from 'react-router';
import { Refusal, type RefusalFacts, type RefusalKind, refuse } from '#app/ground/refusal.ts';
import { houseContext, requestContext } from './context.ts';

/** What an error page or a redisplayed form knows of a "no": the sentence is looked up in words by `code`. */
export type RefusalView = Readonly<{ kind: RefusalKind; code: string; facts: RefusalFacts }>;

const statuses = {
  missing: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  busy: 503,
} as const satisfies Record<RefusalKind, number>;

/** The HTTP status of a kind of refusal; nobody else knows it. */
export function statusOf(kind: RefusalKind): (typeof statuses)[RefusalKind] {
  return statuses[kind];
}

export function viewOf(refusal: Refusal): RefusalView {
  return { kind: refusal.kind, code: refusal.code, facts: refusal.facts };
}

/**
 * Turns a thrown Refusal into an answer with its status, and anything unforeseen into a 500 with the reference
 * number, logged once. Answers, redirects and route errors pass as they are.
 */
export async function answerPage<T>(
  given: { context: Context; pattern?: string },
  work: () => T,
): Promise<Awaited<T>> {
  try {
    return await work();
  } catch (thrown) {
    throw answerOf(thrown, given);
  }
}

type Context = Parameters<
  NonNullable<ServerBuild['routes'][string]>['module']['loader'] & object
>[0]['context'];
type Door = NonNullable<NonNullable<ServerBuild['routes'][string]>['module']['loader']>;

/** The build with every loader and action behind `answerPage`, so that pages simply let refusals fly. */
export function answering(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (route === undefined) return [id, route];
      const { loader, action } = route.module;
      const module = { ...route.module };
      if (loader) module.loader = behind(loader);
      if (action) module.action = behind((given) => action({ ...given, request: readable(given.request) }));
      return [id, { ...route, module }];
    }),
  );
  return { ...build, routes };
}

function behind(door: Door): Door {
  return (given) => answerPage(given, () => door(given));
}

/** A body that is no form, or half of one, is the sender's mistake: a refusal and not a bug. */
function readable(request: Request): Request {
  const read = request.formData.bind(request);
  const formData = async () => {
    try {
      return await read();
    } catch {
      throw refuse('invalid', 'form.unreadable');
    }
  };
  return Object.defineProperty(request, 'formData', { value: formData, configurable: true });
}

function answerOf(thrown: unknown, { context, pattern }: { context: Context; pattern?: string }): unknown {
  if (thrown instanceof Refusal) return data(viewOf(thrown), { status: statusOf(thrown.kind) });
  if (thrown instanceof Response || isRouteErrorResponse(thrown) || isThrownData(thrown)) return thrown;
  const visit = context.get(requestContext);
  context.get(houseContext).log.error({ request: visit.id, route: pattern, err: thrown }, 'a page failed');
  return data({ reference: visit.id }, { status: 500 });
}

/** What `data()` makes; React Router marks it by its type and has no exported test for it. */
function isThrownData(thrown: unknown): boolean {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'type' in thrown &&
    thrown.type === 'DataWithResponseInit'
  );
}
