import type { FormState } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import type { TriageView } from '../present-triage.ts';
import { opinionWords } from '../words.ts';

type Given = Readonly<{ opinion: TriageView; answer: FormState | undefined; language: Language }>;

const written = /^(publicText|note|body|handover|parts\.\d+\.text)$/;

/** What was typed into a form that is no longer offered, because somebody else was faster: to be copied from here. */
export function Kept({ opinion, answer, language }: Given) {
  if (answer?.refusal.kind !== 'conflict' || opinion.may.includes('accept')) return null;
  const texts = Object.entries(answer.typed).flatMap(([name, values]) => (written.test(name) ? values : []));
  if (texts.every((text) => text === '')) return null;
  return (
    <>
      <p className="strong">{opinionWords(language).triage.kept}</p>
      {texts.map((text) => (
        <p className="pre" key={text}>
          {text}
        </p>
      ))}
    </>
  );
}
