import { createHash } from 'node:crypto';
import { redirect } from 'react-router';
import { houseOf, languageIn } from '#app/http/context.ts';
import { answerForm, readForm } from '#app/http/form.ts';
import type { FormState } from '#app/ui/form-state.ts';
import { hrefFor, languageOf } from '#app/ui/language.ts';
import { sentenceOf } from '#app/ui/refusal.ts';
import { pointActor } from '../acts/points/access.ts';
import { doPointDeed } from '../acts/points/deed.ts';
import { liveContext } from '../live.ts';
import { isPointDeed } from '../point-deed.ts';
import pointEnhance from '../point-enhance.ts?worker&url';
import { presentPoint } from '../present-point.ts';
import { ticketOf } from '../ticket.ts';
import { liveWords } from '../words.ts';
import type { Route } from './+types/point';
import { PointBody } from './point-body.tsx';
import { saidOf } from './point-said.ts';
import './live.css';
import './point.css';

export const handle = { plain: true, ownScript: true };

export function meta({ loaderData, params }: Route.MetaArgs): Route.MetaDescriptors {
  const language = languageOf(params);
  const { page } = liveWords(language).points;
  return [
    { title: page.title(loaderData?.point.name ?? '') },
    { name: 'robots', content: 'noindex' },
    {
      tagName: 'link',
      rel: 'manifest',
      href: hrefFor(language, `/diem-cau/${params.code}/ung-dung.json`),
      crossOrigin: 'use-credentials',
    },
  ];
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const house = houseOf(context);
  const { code } = params;
  const query = new URL(request.url).searchParams;
  const actor = await pointActor(house, {
    code,
    ticket: ticketOf(request.headers.get('cookie'), code, 'point'),
  });
  const found = await context.get(liveContext).stageOf(code, query.has('xong'));
  const stage = found?.open ?? null;
  const point = await presentPoint(house, actor, { code, stage });
  const deed = query.get('xong');
  const words = liveWords(languageIn(context)).points;
  return {
    point,
    stage,
    sendKey: crypto.randomUUID(),
    now: house.now().getTime(),
    done: isPointDeed(deed) ? saidOf(words, deed, Number(query.get('so')) || 0) : null,
  };
}

/** Every deed of this page for browsers without script. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const house = houseOf(context);
  const { code } = params;
  const form = await request.formData();
  return await answerForm(form, async () => {
    const ticket = ticketOf(request.headers.get('cookie'), code, 'point');
    const actor = await pointActor(house, { code, ticket });
    form.set('sendKey', keyOf(form));
    await spread(form);
    const { deed, number } = await doPointDeed({
      ...{ house, actor, code },
      deed: form.get('deed'),
      read: (schema) => readForm(schema, form),
    });
    const to = `/diem-cau/${code}?xong=${deed}&so=${number ?? 0}`;
    return redirect(hrefFor(languageIn(context), to), 303);
  });
}

export default function Point({ loaderData, actionData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = liveWords(language);
  return (
    <PointBody
      {...loaderData}
      all={words}
      words={words.points}
      language={language}
      answer={actionData}
      refused={deedOf(actionData)}
      refusal={
        actionData && actionData.refusal.code !== 'form.invalid'
          ? sentenceOf(actionData.refusal, words.refusals, language)
          : null
      }
      script={pointEnhance}
    />
  );
}

function deedOf(answer: FormState | undefined): string | null {
  return answer?.typed.deed?.[0] ?? null;
}

/** A file that was chosen stands for what would have been pasted. */
async function spread(form: FormData): Promise<void> {
  const file = form.get('file');
  form.delete('file');
  if (file instanceof File && file.size > 0) form.set('sheet', await file.text());
}

/** The key of the page and what was typed: sent twice it is one deed, changed after "back" it is another. */
function keyOf(form: FormData): string {
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, value.name],
  );
  const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex');
  const [a, b, c, d] = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(13, 16), hash.slice(17, 20)];
  return `${a}-${b}-4${c}-8${d}-${hash.slice(20, 32)}`;
}
