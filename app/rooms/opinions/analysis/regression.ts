/** A text as numbers: which inputs it has, and how strongly. */
export type Example = Readonly<{ inputs: Int32Array; values: Float64Array }>;
export type Labelled = Example & Readonly<{ label: number }>;
export type Regression = Readonly<{ predict: (example: Example) => Float64Array }>;

const rounds = 14;
const step = 0.4;
const decay = 2e-5;

/**
 * Multinomial logistic regression with steps that shrink where much has been learned (AdaGrad). The examples are gone
 * through in an order that follows from their number alone: the same decisions always give the same model.
 */
export function trainRegression(
  examples: readonly Labelled[],
  size: { inputs: number; labels: number },
): Regression {
  const weights = new Float64Array(size.inputs * size.labels);
  const learned = new Float64Array(size.inputs * size.labels).fill(1e-3);
  for (let round = 0; round < rounds; round += 1) {
    for (const at of shuffled(examples.length, round + 1)) {
      const example = examples[at];
      if (example === undefined) continue;
      const shares = sharesOf(example, weights, size.labels);
      for (let label = 0; label < size.labels; label += 1) {
        const miss = (shares[label] ?? 0) - (label === example.label ? 1 : 0);
        if (Math.abs(miss) < 1e-4) continue;
        for (const [entry, input] of example.inputs.entries()) {
          const place = input * size.labels + label;
          const slope = miss * (example.values[entry] ?? 0) + decay * (weights[place] ?? 0);
          learned[place] = (learned[place] ?? 0) + slope * slope;
          weights[place] = (weights[place] ?? 0) - (step * slope) / Math.sqrt(learned[place] ?? 1);
        }
      }
    }
  }
  return { predict: (example) => sharesOf(example, weights, size.labels) };
}

function sharesOf(example: Example, weights: Float64Array, labels: number): Float64Array {
  const sums = new Float64Array(labels);
  for (const [entry, input] of example.inputs.entries()) {
    const value = example.values[entry] ?? 0;
    for (let label = 0; label < labels; label += 1) {
      sums[label] = (sums[label] ?? 0) + value * (weights[input * labels + label] ?? 0);
    }
  }
  return softmax(sums);
}

export function softmax(sums: Float64Array): Float64Array {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  let state = (seed * 2654435761) >>> 0;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
