import { useEffect, useRef, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import { houseOf } from '#app/http/context.ts';
import { answerForm, fieldsOf, parseFields } from '#app/http/form.ts';
import { requireStaff } from '#app/rooms/people/session.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatOf } from '#app/ui/format.ts';
import { hrefFor, type Language, languageOf } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import { enterOpinion } from '../acts/send.ts';
import { enterInput } from '../inputs.ts';
import { type EntryView, presentEntry } from '../present-triage.ts';
import { opinionWords } from '../words.ts';
import type { Route } from './+types/entry';
import { EntryForm } from './entry-form.tsx';
import { organisationFor } from './organisation.ts';
import './console.css';

const enterers = ['clerk', 'secretary', 'front'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const entry = await presentEntry(house, actor, organisationFor(actor, enterers));
  return { entry, sendKey: house.newSecret(24) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requireStaff(context, request);
  const house = houseOf(context);
  const form = await request.formData();
  return await answerForm(form, async () => {
    const [isNamePublic, readBack] = [form.get('isNamePublic') === 'on', form.get('readBack') === 'on'];
    const input = parseFields(enterInput, { ...fieldsOf(form), isNamePublic, readBack });
    const organisationId = organisationFor(actor, enterers);
    const receipt = await enterOpinion(house, actor, { ...input, organisationId });
    return { receipt, nextKey: house.newSecret(24) };
  });
}

export function shouldRevalidate(): boolean {
  return true;
}

export function meta({ params }: Route.MetaArgs): Route.MetaDescriptors {
  return [{ title: opinionWords(languageOf(params)).entry.title }];
}

type Slip = Readonly<{ code: string; number: string; isRepeat: boolean }>;

/** One slip after the other, without the mouse: the form empties itself and the cursor is back in the text. */
export default function Entry({ loaderData, params }: Route.ComponentProps) {
  const language = languageOf(params);
  const words = opinionWords(language);
  const fetcher = useFetcher<typeof action>();
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  // The next slip may be sent before the page has its data anew: the key of the last one would make it that one.
  const [sendKey, setSendKey] = useState(loaderData.sendKey);
  const form = useRef<HTMLFormElement>(null);
  const answered = fetcher.data;
  const refused = answered !== undefined && 'refusal' in answered ? answered : undefined;
  useEffect(() => {
    if (answered === undefined || !('receipt' in answered)) return;
    const { receipt, nextKey } = answered;
    setSendKey(nextKey);
    setSlips((before) => [receipt, ...before.filter((slip) => slip.code !== receipt.code)]);
    if (form.current !== null) clear(form.current);
  }, [answered]);
  return (
    <main id="main" className="entry">
      <div className="head">
        <h1>{words.entry.title}</h1>
        <p className="muted small">
          {words.entry.keys} <Link to={hrefFor(language, '/lam-viec/y-kien')}>{words.queue.title}</Link>{' '}
          <a href={hrefFor(language, '/gui-y-kien/phieu')}>{words.paper.print}</a>
        </p>
      </div>
      <div className="split">
        <div className="stack">
          {refused?.refusal.code === 'opinion.read-back' ? null : (
            <ErrorSummary answer={refused} words={words} />
          )}
          <Said slip={refused === undefined ? slips[0] : undefined} language={language} />
          <EntryForm
            entry={loaderData.entry}
            sendKey={sendKey}
            answer={refused}
            language={language}
            fetcher={fetcher}
            form={form}
          />
        </div>
        <Last entered={loaderData.entry.entered} slips={slips} language={language} />
      </div>
    </main>
  );
}

/** What the clerk reads out to the sender. */
function Said({ slip, language }: { slip: Slip | undefined; language: Language }) {
  const w = opinionWords(language).entry;
  return (
    <div role="status">
      {slip && (
        <Note tone="good">
          <p className="num strong">{slip.isRepeat ? w.again(slip.code) : w.sent(slip.code, slip.number)}</p>
        </Note>
      )}
    </div>
  );
}

type LastGiven = Readonly<{
  entered: EntryView['entered'];
  slips: readonly Slip[];
  language: Language;
}>;

/** Their slips can be printed in this sitting only: the number is kept nowhere. */
function Last({ entered, slips, language }: LastGiven) {
  const w = opinionWords(language).entry;
  const format = formatOf(language);
  return (
    <section className="last" aria-label={w.last}>
      <h2>{w.last}</h2>
      {slips.length > 0 && <p className="muted small num">{w.session(slips.length)}</p>}
      {entered.length === 0 && <p className="muted">{w.lastNone}</p>}
      <ol>
        {entered.map((row) => {
          const slip = slips.find((each) => each.code === row.code);
          const print = slip && `/gui-y-kien/da-nhan/${slip.code}?x=${slip.number}`;
          return (
            <li key={row.code}>
              <p className="num">
                <strong>{row.code}</strong> <span className="muted">{format.time(row.receivedAt)}</span>{' '}
                {print && (
                  <a href={hrefFor(language, print)} target="_blank" rel="noreferrer">
                    {w.slip}
                  </a>
                )}
              </p>
              <p className="muted small">{row.excerpt}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Empties what belongs to one slip; channel, residential group, collector and dialogue stay for the next one. */
function clear(form: HTMLFormElement): void {
  for (const name of ['text', 'fieldCode', 'contactName', 'contactPhone', 'contactEmail', 'people']) {
    const box = form.elements.namedItem(name);
    if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) box.value = '';
  }
  for (const name of ['isNamePublic', 'readBack']) {
    const box = form.elements.namedItem(name);
    if (box instanceof HTMLInputElement) box.checked = false;
  }
  const text = form.elements.namedItem('text');
  if (text instanceof HTMLTextAreaElement) text.focus();
}
