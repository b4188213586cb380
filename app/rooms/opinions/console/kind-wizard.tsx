import type { Language } from '#app/ui/language.ts';
import { Note } from '#app/ui/note.tsx';
import type { TriageView } from '../present-triage.ts';
import { kindOf } from '../triage-question.ts';
import { opinionWords } from '../words.ts';

type Given = Readonly<{
  opinion: TriageView;
  language: Language;
  yes: readonly string[];
  onYes: (yes: readonly string[]) => void;
}>;

/** Plain questions that tell a petition from feedback, a complaint and a denunciation; the answers go with "accept". */
export function KindWizard({ opinion, language, yes, onYes }: Given) {
  const w = opinionWords(language).triage.wizard;
  const found = kindOf(opinion.questions, yes);
  const because = opinion.questions.find((question) => question.id === found.because);
  const isStop = found.kind !== 'petition' && found.kind !== 'feedback';
  return (
    <div className="panel">
      <fieldset className="field">
        <legend>
          {w.title} <kbd>Q</kbd>
        </legend>
        <p className="hint">{w.hint}</p>
        {opinion.questions.map((question, index) => (
          <div className="check" key={question.id}>
            <input
              type="checkbox"
              id={index === 0 ? 'loai-hoi' : `loai-hoi-${question.id}`}
              name="triageYes[]"
              form="nhan"
              value={question.id}
              checked={yes.includes(question.id)}
              onChange={(event) =>
                onYes(event.target.checked ? [...yes, question.id] : yes.filter((id) => id !== question.id))
              }
            />
            <label htmlFor={index === 0 ? 'loai-hoi' : `loai-hoi-${question.id}`}>
              {question[language].text}
            </label>
          </div>
        ))}
        <div role="status">
          <Note tone={isStop ? 'warn' : undefined}>
            <p>
              <strong>{w.kinds[found.kind]}</strong> {because ? because[language].why : w.nothing}
            </p>
            {because && (
              <p className="small muted">
                {w.source(because.source)}
                {because.status === 'to_check' && ` (${w.toCheck})`}
              </p>
            )}
            {isStop && <p>{w.next[found.kind]}</p>}
          </Note>
        </div>
      </fieldset>
    </div>
  );
}
