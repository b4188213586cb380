import { z } from 'zod';
import type { EmbeddingSettings, Embeddings } from './embeddings.ts';

/** Somebody is waiting for the page: after this the plain order stands. */
const longestWait = 2_000;

const answered = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) })),
});

/** Any provider that speaks the OpenAI way: one POST with `model` and `input`, answered with `data`. */
export function embeddingsByHttp(settings: EmbeddingSettings, say: (why: string) => void): Embeddings {
  return {
    async embed(texts) {
      try {
        const vectors = await ask(settings, texts);
        if (vectors === null) say('the answer is not what was asked for');
        return vectors;
      } catch (thrown) {
        say(thrown instanceof Error ? thrown.name : 'fetch');
        return null;
      }
    },
  };
}

async function ask({ url, model, key }: EmbeddingSettings, texts: readonly string[]) {
  const answer = await fetch(url, {
    method: 'POST',
    body: JSON.stringify({ model, input: texts }),
    signal: AbortSignal.timeout(longestWait),
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
  });
  if (!answer.ok) {
    await answer.body?.cancel();
    return null;
  }
  const parsed = answered.safeParse(await answer.json());
  if (!parsed.success) return null;
  const vectors = texts.map(
    (_, index) => parsed.data.data.find((each) => each.index === index)?.embedding ?? [],
  );
  const length = vectors[0]?.length ?? 0;
  return length > 0 && vectors.every((vector) => vector.length === length) ? vectors : null;
}
