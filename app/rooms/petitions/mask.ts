type Asked = Readonly<{ text: string }>;

/** Every wording of a question that the public may read: those of today, then those of signed answers, each once. */
export function maskable(
  questions: readonly Asked[],
  answers: readonly Readonly<{ state: string; questions: readonly Asked[] }>[],
): string[] {
  const signed = answers.filter((answer) => answer.state === 'signed').flatMap((answer) => answer.questions);
  return [...new Set([...questions, ...signed].map((question) => question.text))];
}
