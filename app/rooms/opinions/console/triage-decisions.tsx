import { useEffect, useRef, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import type { FormState } from '#app/ui/form-state.ts';
import type { Language } from '#app/ui/language.ts';
import type { OpinionVerb } from '../lifecycle.ts';
import type { NextDeed } from '../next-deed.ts';
import type { AdviceView } from '../present-advice.ts';
import type { NearChoice } from '../present-near.ts';
import type { TriageView } from '../present-triage.ts';
import { kindOf, type TriagePointer } from '../triage-question.ts';
import { opinionWords } from '../words.ts';
import { AcceptForm, seenIn } from './accept-form.tsx';
import { DivertForm } from './divert-form.tsx';
import { KindWizard } from './kind-wizard.tsx';
import { MergeForm } from './merge-form.tsx';
import { RejectForm } from './reject-form.tsx';
import { SplitForm } from './split-form.tsx';

export type PanelGiven = Readonly<{
  opinion: TriageView;
  answer: FormState | undefined;
  language: Language;
  /** What the questions of triage point to. */
  found: TriagePointer | 'petition';
  /** What it could be merged into or raises again, before anything is typed. */
  near: readonly NearChoice[];
  onCancel: () => void;
  /** It is to be taken up as raising this one again. */
  onAgain: (matter: EarlierMatter) => void;
}>;

/** Which earlier matter it belongs to; `deed` where that is known. */
export type EarlierMatter = Readonly<{ code: string; deed?: NextDeed }>;

type Panel = 'merge' | 'reject' | 'divert' | 'split';

const keys = {
  escape: 'cancel',
  a: 'accept',
  m: 'merge',
  r: 'reject',
  d: 'divert',
  s: 'split',
  q: 'ask',
  j: 'next',
  k: 'before',
} as const;
const panels = { merge: MergeForm, reject: RejectForm, divert: DivertForm, split: SplitForm } as const;

/** What may be decided, each by one key; a panel asks what the decision needs. */
export function Decisions({
  opinion,
  advice,
  near,
  again,
  answer,
  language,
}: Omit<PanelGiven, 'onCancel' | 'onAgain' | 'found'> & { advice: AdviceView | null; again: string | null }) {
  const w = opinionWords(language).triage;
  const [panel, setPanel] = useState<Panel | null>(null);
  // What was picked in the panel of merging, until the form has come back with what was sent.
  const [picked, setPicked] = useState<{ matter: EarlierMatter; before: FormState | undefined } | null>(null);
  const [yes, setYes] = useState<readonly string[]>(answer?.typed['triageYes[]'] ?? opinion.triageYes);
  const found = kindOf(opinion.questions, yes).kind;
  const seen = seenIn(opinion, answer);
  const accept = useRef<HTMLFormElement>(null);
  const isIdle = useNavigation().state === 'idle';
  const may = (verb: OpinionVerb) => opinion.may.includes(verb);
  useKeys((verb) => {
    if (verb === 'cancel') return setPanel(null);
    if (verb === 'ask') return document.getElementById('loai-hoi')?.focus();
    if (verb === 'next') return document.getElementById('tiep')?.click();
    if (verb === 'before') return document.getElementById('truoc')?.click();
    if (!opinion.may.includes(verb)) return;
    if (verb !== 'accept') setPanel(verb);
    // A second press while the first is on its way would sign a second look that nobody has had.
    else if (panel === null && isIdle) accept.current?.requestSubmit();
  });
  const Open = panel === null ? null : panels[panel];
  return (
    <section className="decisions" aria-label={w.decisions}>
      {may('accept') && (
        // Put away, not taken away, while a panel is open: what was typed stays, and buttons beside it reach it.
        <div className="stack" hidden={panel !== null}>
          <KindWizard opinion={opinion} language={language} yes={yes} onYes={setYes} />
          <AcceptForm
            key={seen ?? ''}
            opinion={opinion}
            advice={advice}
            again={again}
            picked={picked !== null && picked.before === answer ? picked.matter : null}
            answer={answer}
            language={language}
            form={accept}
          />
        </div>
      )}
      {Open === null || panel === null || !may(panel) ? (
        <div className="row">
          {may('accept') && (
            <button type="submit" className="btn" form="nhan" name="verb" value="accept">
              {seen === null ? w.accept : w.look.signDo} <kbd>A</kbd>
            </button>
          )}
          {(['merge', 'reject', 'divert', 'split'] as const).filter(may).map((verb) => (
            <button
              key={verb}
              type="button"
              className={verb === 'divert' ? 'btn stop' : 'btn quiet'}
              onClick={() => setPanel(verb)}
            >
              {w[verb]} <kbd>{verb.charAt(0).toUpperCase()}</kbd>
            </button>
          ))}
          <Undo opinion={opinion} language={language} />
        </div>
      ) : (
        <Open
          opinion={opinion}
          answer={answer}
          language={language}
          found={found}
          near={near}
          onAgain={(matter) => {
            setPicked({ matter, before: answer });
            setPanel(null);
          }}
          onCancel={() => setPanel(null)}
        />
      )}
      {may('accept') && <p className="hint">{w.keysHint}</p>}
    </section>
  );
}

function Undo({ opinion, language }: Pick<PanelGiven, 'opinion' | 'language'>) {
  const w = opinionWords(language).triage;
  const verb = opinion.may.includes('reopen') ? 'reopen' : opinion.may.includes('unmerge') ? 'unmerge' : null;
  if (verb === null) return null;
  const takesBack = verb === 'unmerge' ? (opinion.company?.takesBack ?? []) : [];
  return (
    <Form method="post">
      <input type="hidden" name="version" value={opinion.version} />
      {takesBack.length > 0 && <p className="hint num">{w.takesBack(takesBack)}</p>}
      <button type="submit" className="btn quiet" name="verb" value={verb}>
        {w[verb]}
      </button>
    </Form>
  );
}

/** Single keys, off while somebody types and together with Ctrl, Alt or Meta. */
function useKeys(onVerb: (verb: (typeof keys)[keyof typeof keys]) => void): void {
  const latest = useRef(onVerb);
  latest.current = onVerb;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const verb = Object.entries(keys).find(([key]) => key === event.key.toLowerCase())?.[1];
      if (verb === undefined || (verb !== 'cancel' && isTyping(event.target))) return;
      event.preventDefault();
      latest.current(verb);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
