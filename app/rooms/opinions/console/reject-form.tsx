import { useState } from 'react';
import { Form } from 'react-router';
import { RadioGroup } from '#app/ui/choice.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { fieldReader } from '#app/ui/form-state.ts';
import { Submit } from '#app/ui/submit.tsx';
import { opinionWords } from '../words.ts';
import type { PanelGiven } from './triage-decisions.tsx';

/** A reason from the list, and the notice as the sender will read it. */
export function RejectForm({ opinion, answer, language, onCancel }: PanelGiven) {
  const words = opinionWords(language);
  const w = words.triage;
  const f = fieldReader({ answer, errors: words.errors });
  const [chosen, setChosen] = useState(answer?.typed.reason?.[0] ?? '');
  const [note, setNote] = useState(answer?.typed.note?.[0] ?? '');
  const reason = opinion.rejectReasons.find((each) => each.code === chosen);
  return (
    <Form
      method="post"
      className="panel"
      onChange={(event) => {
        if (event.target instanceof HTMLInputElement && event.target.name === 'reason') {
          setChosen(event.target.value);
        }
        if (event.target instanceof HTMLTextAreaElement) setNote(event.target.value);
      }}
    >
      <h2>{w.rejectTitle}</h2>
      <input type="hidden" name="version" value={opinion.version} />
      <input type="hidden" name="verb" value="reject" />
      <RadioGroup
        {...f('reason')}
        label={w.rejectedFor}
        options={opinion.rejectReasons.map((each) => ({ value: each.code, label: each[language].name }))}
      />
      <TextArea {...f('note')} label={w.note} hint={w.noteHint} rows={2} optional />
      {reason && (
        <div className="note" aria-live="polite">
          <h3>{w.notice}</h3>
          <p>{reason[language].says}</p>
          {note !== '' && <p className="pre">{note}</p>}
          <p>{w.noticeBasis(reason.basis, reason.status === 'confirmed')}</p>
          <p>{w.noticeObjection(words.objections[reason.objection])}</p>
        </div>
      )}
      <div className="row">
        <Submit>{w.rejectDo}</Submit>
        <button type="button" className="link" onClick={onCancel}>
          {w.cancel}
        </button>
      </div>
    </Form>
  );
}
