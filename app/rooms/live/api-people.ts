import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Language } from '#app/ground/language.ts';
import { refuse } from '#app/ground/refusal.ts';
import type { House } from '#app/house.ts';
import type { ApiEnv } from '#app/http/api.ts';
import { fieldsOf, parseFields } from '#app/http/form.ts';
import { joinSession } from './acts/join.ts';
import { backWith, codeIn, keepTicket, requireSameSite, showingOf, voterOf, wantsJson } from './api-voter.ts';
import { answerInput, reactionInput } from './inputs-people.ts';
import type { Live } from './live.ts';

type Env = Context<ApiEnv>;
type Place = Readonly<{ live: Live; language: Language }>;

/** What telephones send besides agreements: by form without script, or as a call that is answered in JSON. */
export function mountPeople(app: OpenAPIHono<ApiEnv>, house: House, live: Live): void {
  for (const language of ['vi', 'en'] as const) {
    const prefix = language === 'en' ? '/en' : '';
    app.post(`${prefix}/truc-tiep/:code/phan-ung`, (c) => react(c, house, { live, language }));
    app.post(`${prefix}/truc-tiep/:code/tra-loi`, (c) => answer(c, house, { live, language }));
  }
}

/** Answers a poll. Without script a refusal comes back to the page by its code, and the page says the sentence. */
async function answer(c: Env, house: House, { live, language }: Place): Promise<Response> {
  const back = `${language === 'en' ? '/en' : ''}/truc-tiep/${codeIn(c)}`;
  try {
    const deviceId = await voterOf(c, house);
    const input = answerInput.safeParse(fieldsOf(await c.req.formData()));
    if (!input.success) throw refuse('invalid', 'poll.choices-unread');
    await live.pollAnswers.send({ ...input.data, deviceId });
    return wantsJson(c) ? c.json({ isKept: true }) : c.redirect(`${back}?xong=tra-loi#lay-y-kien`, 303);
  } catch (thrown) {
    return backWith(c, thrown, `${back}#lay-y-kien`);
  }
}

/** A small sign about whoever speaks. It counts for every telephone: a seat token is for what is counted for good. */
async function react(c: Env, house: House, { live, language }: Place): Promise<Response> {
  const code = codeIn(c);
  const back = `${language === 'en' ? '/en' : ''}/truc-tiep/${code}`;
  try {
    requireSameSite(c);
    const { kind } = parseFields(reactionInput, fieldsOf(await c.req.formData()));
    const { actor, ticket } = await joinSession(house, { code, ticket: showingOf(c).ticket });
    await live.reactions.send({ deviceId: actor.deviceId ?? '', kind });
    keepTicket(c, house, ticket);
    return wantsJson(c) ? c.json({ isKept: true }) : c.redirect(`${back}?moi=1`, 303);
  } catch (thrown) {
    return backWith(c, thrown, `${back}#main`);
  }
}
