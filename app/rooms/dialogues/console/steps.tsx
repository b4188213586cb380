import { Form } from 'react-router';
import { Field } from '#app/ui/field.tsx';
import type { Language } from '#app/ui/language.ts';
import { Submit } from '#app/ui/submit.tsx';
import { moveInput } from '../inputs.ts';
import type { DialogueVerb } from '../lifecycle.ts';
import type { DialogueView } from '../present.ts';
import { dialogueWords } from '../words.ts';

const officeVerbs: readonly DialogueVerb[] = moveInput.shape.verb.options;
const withReason: readonly DialogueVerb[] = ['postpone', 'cancel'];

/** The steps that may be taken now, the next one first; postponing and cancelling stand apart and ask why. */
export function Steps({ dialogue, language }: { dialogue: DialogueView; language: Language }) {
  const { desk, verbs } = dialogueWords(language);
  const open = dialogue.may.moves.filter((verb) => officeVerbs.includes(verb));
  const next = open.filter((verb) => !withReason.includes(verb));
  const aside = open.filter((verb) => withReason.includes(verb));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="h-steps">
      <h2 id="h-steps">{desk.nextStep}</h2>
      {next.map((verb) => (
        <Form key={verb} method="post" className="form">
          <input type="hidden" name="version" value={dialogue.version} />
          {(verb === 'announce' || verb === 'announce_again') && (
            <Field
              name="noticeNumber"
              label={desk.noticeNumber}
              value={dialogue.noticeNumber ?? ''}
              maxLength={60}
            />
          )}
          {verb === 'announce_again' && (
            <Field
              name="reason"
              id="reason-short"
              label={desk.shortReason}
              hint={desk.shortReasonHint}
              maxLength={1000}
              optional
            />
          )}
          <div>
            <Submit name="verb" value={verb}>
              {verbs[verb]}
            </Submit>
          </div>
        </Form>
      ))}
      {aside.map((verb) => (
        <details key={verb}>
          <summary>{verbs[verb]}</summary>
          <Form method="post" className="form">
            <input type="hidden" name="version" value={dialogue.version} />
            <Field
              name="reason"
              id={`reason-${verb}`}
              label={desk.reason}
              hint={desk.reasonHint}
              maxLength={1000}
            />
            <div>
              <Submit kind="stop" name="verb" value={verb}>
                {verbs[verb]}
              </Submit>
            </div>
          </Form>
        </details>
      ))}
    </section>
  );
}
