import { encode } from 'uqr';

type Given = Readonly<{
  text: string;
  label: string;
  /** Without looking for the mask that is easiest to read from afar: a third of the work, for paper in the hand. */
  isNear?: boolean;
}>;

/** A QR code as one path; `label` says where it leads. Print the address beside it. */
export function Qr({ text, label, isNear = false }: Given) {
  const { data, size } = encode(text, { ecc: 'M', border: 2, ...(isNear && { maskPattern: 0 }) });
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={runsOf(data)} />
    </svg>
  );
}

/** Each row's dark runs as one rectangle each. */
function runsOf(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
  }
  return path;
}
