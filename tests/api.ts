import { OpenAPIHono } from '@hono/zod-openapi';
import { anonymous } from '#app/ground/actor.ts';
import type { House } from '#app/house.ts';
import { type ApiEnv, type MountApi, openApi } from '#app/http/api.ts';

/** The API of one room as anybody reaches it, without a server: ask it by `request`. */
export function openTestApi(house: House, mount: MountApi): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  app.use(async (c, next) => {
    c.set('requestId', 'test');
    c.set('address', '192.0.2.1');
    c.set('actor', anonymous);
    await next();
  });
  const api = openApi(house);
  mount(api, house);
  app.route('/', api);
  return app;
}

/** Makes an organisation the one whose pages and API the public sees. */
export async function makeHome(house: House, organisationId: string): Promise<void> {
  await house.db
    .insertInto('installation')
    .values({ id: 1, home_organisation_id: organisationId, set_up_at: house.now() })
    .onConflict((row) => row.column('id').doUpdateSet({ home_organisation_id: organisationId }))
    .execute();
}
