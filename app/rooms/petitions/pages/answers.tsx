import { formatOf } from '#app/ui/format.ts';
import { hrefFor, useLanguage } from '#app/ui/language.ts';
import type { PetitionView } from '../present.ts';
import { petitionWords } from '../words.ts';
import { AnswerPhoto } from './answer-photo.tsx';

type Answer = PetitionView['answers'][number];

/** Every signed answer, the newest first: outcome, each sub-question with what was said, document, who signed. */
export function Answers({ petition }: { petition: PetitionView }) {
  const words = petitionWords(useLanguage());
  const answers = petition.answers.toReversed();
  return answers.map((answer) => (
    <section key={answer.number}>
      <h2>{answers.length === 1 ? words.answers : words.answerNumber(answer.number)}</h2>
      <AnswerBody answer={answer} code={petition.code} />
    </section>
  ));
}

/** What is asked, before it is answered. */
export function Questions({ questions }: { questions: readonly string[] }) {
  const words = petitionWords(useLanguage());
  return (
    <section>
      <h2>{words.questions}</h2>
      <ol className="prose pre">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
}

function AnswerBody({ answer, code }: { answer: Answer; code: string }) {
  const language = useLanguage();
  const words = petitionWords(language);
  const format = formatOf(language);
  const day = (given: string | null) => (given === null ? null : format.day(given));
  const signed = [
    answer.documentNumber && words.document(answer.documentNumber, day(answer.documentOn)),
    answer.officer && words.officer(answer.officer),
    answer.signedBy &&
      answer.signedOn &&
      (answer.signedFor
        ? words.signedFor(answer.signedForm ?? 'KT', {
            ...{ who: answer.signedBy, head: answer.signedFor, when: format.day(answer.signedOn) },
          })
        : words.signedBy(answer.signedBy, format.day(answer.signedOn))),
  ].filter(Boolean);
  return (
    <div className="prose">
      {answer.reviews && (
        <p>
          {words.raised.reviews}:{' '}
          <a href={hrefFor(language, `/kien-nghi/${answer.reviews.code}`)}>
            {words.raised.answerOf(answer.reviews.code, day(answer.reviews.signedOn))}
          </a>
        </p>
      )}
      {answer.outcome && (
        <p>
          {words.outcome}: <strong>{words.outcomes[answer.outcome]}</strong>
        </p>
      )}
      {answer.lookAgainOn && <p className="num">{words.look.block(format.day(answer.lookAgainOn))}</p>}
      {answer.text && <p className="pre">{answer.text}</p>}
      {answer.questions.map((question) => (
        <Question key={question.position} question={question} isOnly={answer.questions.length === 1} />
      ))}
      {answer.evidence && <p className="pre">{answer.evidence}</p>}
      {answer.photo && <AnswerPhoto {...answer.photo} path={`/kien-nghi/${code}/anh/${answer.number}`} />}
      {answer.gapsReason && answer.emptyBoxes.length > 0 && (
        <p className="muted">
          {words.gaps(answer.emptyBoxes.map((box) => words.boxes[box]).join(', '), answer.gapsReason)}
        </p>
      )}
      {answer.validUntil &&
        (answer.isOver ? (
          <p className="strong num">{words.noLongerRight(format.day(answer.validUntil))}</p>
        ) : (
          <p className="muted small num">{words.validUntil(format.day(answer.validUntil))}</p>
        ))}
      {answer.daysLate > 0 && <p className="strong num">{words.lateAnswer(answer.daysLate)}</p>}
      {signed.length > 0 && <p className="muted small num">{signed.join('. ')}.</p>}
    </div>
  );
}

function Question({ question, isOnly }: { question: Answer['questions'][number]; isOnly: boolean }) {
  const language = useLanguage();
  const words = petitionWords(language);
  const format = formatOf(language);
  return (
    <>
      {!isOnly && (
        <>
          <h3>{words.question(question.position)}</h3>
          <p className="muted pre">{question.text}</p>
        </>
      )}
      {question.treatment && question.treatment !== 'answered' && (
        <p className="strong">{words.treatments[question.treatment]}</p>
      )}
      <p className="pre">{question.answer}</p>
      {question.basis && (
        <p className="small">
          {words.basis}: {question.basis}
        </p>
      )}
      {question.next_step && (
        <p>
          {words.nextStep}: {question.next_step}
          {question.next_step_on && `, ${words.by(format.day(question.next_step_on))}`}
        </p>
      )}
    </>
  );
}
