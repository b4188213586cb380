import { selectionWords } from '#app/rooms/opinions/words.ts';
import type { Language } from '#app/ui/language.ts';
import { floorList, refuseReasons } from '../question.ts';
import type { QuestionView, StaffStage } from '../stage.ts';
import type { LiveWords } from '../words.vi.ts';
import type { Send } from './deeds.ts';

type Given = Readonly<{ stage: StaffStage; send: Send; words: LiveWords }>;

/**
 * Open questions: those chosen for the floor before the day first, each with its way of choosing, what was sent before and not
 * chosen behind a fold. Show one to the hall, or set it beside the speaker.
 */
export function OpenQuestions({ language, ...given }: Given & Readonly<{ language: Language }>) {
  const { stage, words } = given;
  if (stage.questions.length === 0) return <p className="muted">{words.questionsEmpty}</p>;
  const { chosen, asked, others } = floorList(stage.questions);
  const ways = selectionWords(language).ways;
  return (
    <>
      <QuestionList {...given} questions={[...chosen, ...asked]} ways={ways} />
      {others.length > 0 && (
        <details className="others">
          <summary>{words.desk.notChosen(others.length)}</summary>
          <QuestionList {...given} questions={others} ways={ways} />
        </details>
      )}
    </>
  );
}

type ListGiven = Given &
  Readonly<{ questions: readonly QuestionView[]; ways: ReturnType<typeof selectionWords>['ways'] }>;

function QuestionList({ stage, send, words, questions, ways }: ListGiven) {
  const desk = words.desk;
  return (
    <ul className="prom num">
      {questions.map((question) => {
        const isShown = stage.shown.kind === 'question' && stage.shown.question?.id === question.id;
        return (
          <li key={question.id}>
            <p className="ask-text">{question.text}</p>
            {question.chosenWay !== null && <p className="strong">{desk.chosen(ways[question.chosenWay])}</p>}
            <p>{desk.question(question.number, question.agreed)}</p>
            <div className="row">
              <button
                type="button"
                className="btn quiet small"
                aria-pressed={isShown}
                onClick={() =>
                  send('show', {
                    kind: isShown ? 'turn' : 'question',
                    questionId: isShown ? null : question.id,
                  })
                }
              >
                {isShown ? desk.hide : desk.show}
              </button>
              {stage.turn && (
                <button
                  type="button"
                  className="link"
                  onClick={() => send('show', { kind: 'turn', questionId: question.id })}
                >
                  {desk.with}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Questions that wait for the secretary. */
export function PendingQuestions({ stage, send, words }: Given) {
  const desk = words.desk;
  if (stage.pending.length === 0) return <p className="muted">{desk.pendingEmpty}</p>;
  return (
    <ul className="prom num">
      {stage.pending.map((question) => (
        <li key={question.id}>
          <p className="ask-text">{question.text}</p>
          <p>
            {words.questionOf(question.number)}
            {question.name && `, ${question.name}`}
          </p>
          <div className="row">
            <button
              type="button"
              className="btn small"
              onClick={() => send('question', { questionId: question.id, verb: 'open' })}
            >
              {desk.open}
            </button>
            <details className="menu">
              <summary>{desk.refuse}</summary>
              <ul>
                {refuseReasons.map((reason) => (
                  <li key={reason}>
                    <button
                      type="button"
                      className="link"
                      onClick={() => send('question', { questionId: question.id, verb: 'refuse', reason })}
                    >
                      {words.refuseReasons[reason]}
                    </button>
                  </li>
                ))}
                <li>
                  <button
                    type="button"
                    className="link halt"
                    onClick={() => send('question', { questionId: question.id, verb: 'divert' })}
                  >
                    {desk.divertQuestion}
                  </button>
                </li>
              </ul>
            </details>
          </div>
        </li>
      ))}
    </ul>
  );
}
