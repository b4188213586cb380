/**
 * Vectors of meaning for texts, in their order and all of one length. Null where the provider does not answer in time,
 * or not with what was asked for: it never throws, because nothing may hang on it.
 */
export type Embeddings = Readonly<{
  embed: (texts: readonly string[]) => Promise<readonly (readonly number[])[] | null>;
}>;

export type EmbeddingSettings = Readonly<{ url: string; model: string; key: string | null }>;
