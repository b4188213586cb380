import './dot-map.css';

/** A ring of longitude and latitude in degrees. */
type Ring = readonly (readonly [lon: number, lat: number])[];

export type Dot = Readonly<{
  key: string;
  lat: number;
  lon: number;
  value: number;
  /** All that the circle means, for everybody who does not see it: "Phường …: 12 kiến nghị, 2 trễ hạn". */
  label: string;
  /** Written beside the circle, where there are few enough and no outline says what lies where. */
  name?: string;
  href: string;
  /** Drawn with a red edge. */
  isMarked: boolean;
}>;

type Given = Readonly<{
  title: string;
  /** Empty where none is known: then the box of the circles is drawn, with a scale. */
  outline: readonly Ring[];
  dots: readonly Dot[];
  /** What stands over islands that are drawn apart. */
  inset: string;
  /** What kilometres are called, where the map has a scale. */
  unit?: string;
}>;

const width = 640;
const height = 560;
const edge = 24;
/** Degrees from the mainland beyond which islands are drawn apart, at another scale. */
const far = 0.6;
const largest = 30;
/** More names than these would cover each other. */
const mostNamed = 40;

/** Circles on an outline: the area of a circle is its value. Each leads to what it counts. */
export function DotMap({ title, outline, dots, inset, unit = 'km' }: Given) {
  const main = mainOf(outline);
  const near = outline.filter((ring) => isNear(boxOf(ring), main));
  const apart = outline.filter((ring) => !near.includes(ring));
  const nearDots = dots.filter((dot) => apart.length === 0 || isNear(boxOf([pointOf(dot)]), main));
  const farDots = dots.filter((dot) => !nearDots.includes(dot));
  const box = boxOf([...near.flat(), ...nearDots.map(pointOf)]);
  const beside = apart.length > 0 ? 150 : 0;
  const margin = outline.length === 0 ? 3 * edge : edge;
  const area = {
    ...{ x: margin, y: margin, height: height - 2 * margin },
    width: width - 2 * margin - beside,
  };
  const place = projection(box, area);
  const scale = {
    most: Math.max(1, ...dots.map((dot) => dot.value)),
    // Many circles are smaller, so that each can still be seen and touched.
    largest: largest * Math.min(1, Math.sqrt(12 / Math.max(1, dots.length))),
  };
  return (
    <figure>
      <figcaption className="hide">{title}</figcaption>
      <svg className="dots" viewBox={`0 0 ${width} ${height}`}>
        <title>{title}</title>
        {outline.length === 0 && <Frame scale={scaleOf(box, area)} unit={unit} />}
        <path className="land" d={near.map((ring) => pathOf(ring, place)).join('')} />
        {apart.length > 0 && <Inset rings={apart} dots={farDots} label={inset} scale={scale} />}
        <Circles dots={nearDots} place={place} scale={scale} />
      </svg>
    </figure>
  );
}

type Scale = Readonly<{ most: number; largest: number }>;

/** The small ones on top. */
function Circles({ dots, place, scale }: { dots: readonly Dot[]; place: Place; scale: Scale }) {
  return [...dots]
    .sort((one, other) => other.value - one.value)
    .map((dot) => {
      const [x, y] = place(pointOf(dot));
      const radius = Math.max(5, Math.sqrt(dot.value / scale.most) * scale.largest);
      return (
        <a key={dot.key} href={dot.href} aria-label={dot.label}>
          <title>{dot.label}</title>
          <circle className={dot.isMarked ? 'dot marked' : 'dot'} cx={x} cy={y} r={radius.toFixed(1)} />
          {dot.name !== undefined && dots.length <= mostNamed && (
            <text x={x} y={(Number(y) + radius + 16).toFixed(1)} textAnchor="middle">
              {dot.name}
            </text>
          )}
        </a>
      );
    });
}

type InsetGiven = Readonly<{ rings: readonly Ring[]; dots: readonly Dot[]; label: string; scale: Scale }>;

function Inset({ rings, dots, label, scale }: InsetGiven) {
  const area = { x: width - 150, y: height - 130, width: 130, height: 90 };
  const place = projection(boxOf([...rings.flat(), ...dots.map(pointOf)]), area);
  return (
    <g>
      <rect
        className="inset"
        x={area.x - 8}
        y={area.y - 8}
        width={area.width + 16}
        height={area.height + 16}
      />
      <path className="land" d={rings.map((ring) => pathOf(ring, place)).join('')} />
      <Circles dots={dots} place={place} scale={scale} />
      <text x={area.x + area.width + 8} y={area.y + area.height + 26} textAnchor="end">
        {label}
      </text>
    </g>
  );
}

function pointOf(dot: Dot): readonly [number, number] {
  return [dot.lon, dot.lat];
}

type Box = Readonly<{ west: number; east: number; south: number; north: number }>;
type Place = (point: readonly [number, number]) => readonly [string, string];

/** What stands in place of an outline: a frame, and how long one, two or five kilometres are. */
function Frame({ scale, unit }: { scale: number; unit: string }) {
  const kilometre = scale / kilometresADegree;
  const long = [0.2, 0.5, 1, 2, 5, 10, 20].findLast((each) => each * kilometre < width / 3) ?? 0.2;
  const [right, bottom] = [width - edge, height - edge / 2];
  return (
    <g>
      <rect className="frame" x={1} y={1} width={width - 2} height={height - 2} />
      <path className="scale" d={`M${(right - long * kilometre).toFixed(1)} ${bottom}H${right}`} />
      <text x={right} y={bottom - 8} textAnchor="end">
        {`${long} ${unit}`}
      </text>
    </g>
  );
}

const kilometresADegree = 111.2;

type Area = Readonly<{ x: number; y: number; width: number; height: number }>;

function squeezeOf(box: Box): number {
  return Math.cos((((box.north + box.south) / 2) * Math.PI) / 180);
}

/** Units of the drawing for a degree of latitude. */
function scaleOf(box: Box, area: Area): number {
  return Math.min(
    area.width / Math.max(0.02, (box.east - box.west) * squeezeOf(box)),
    area.height / Math.max(0.02, box.north - box.south),
  );
}

/** Degrees to units of the drawing: a degree of longitude is shorter the farther from the equator. */
function projection(box: Box, area: Area): Place {
  const squeeze = squeezeOf(box);
  const scale = scaleOf(box, area);
  const left = area.x + (area.width - (box.east - box.west) * squeeze * scale) / 2;
  const top = area.y + (area.height - (box.north - box.south) * scale) / 2;
  return ([lon, lat]) => [
    (left + (lon - box.west) * squeeze * scale).toFixed(1),
    (top + (box.north - lat) * scale).toFixed(1),
  ];
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return {
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
}

function mainOf(outline: readonly Ring[]): Box | null {
  return outline.length === 0 ? null : boxOf(largestOf(outline));
}

/** The ring that covers most degrees: the mainland. */
function largestOf(rings: readonly Ring[]): Ring {
  const spread = (ring: Ring) => {
    const { west, east, south, north } = boxOf(ring);
    return (east - west) * (north - south);
  };
  return [...rings].sort((one, other) => spread(other) - spread(one))[0] ?? [];
}

function isNear({ west, east, south, north }: Box, main: Box | null): boolean {
  if (main === null) return true;
  return (
    west < main.east + far && east > main.west - far && south < main.north + far && north > main.south - far
  );
}

function pathOf(ring: Ring, place: Place): string {
  return `M${ring.map((point) => place(point).join(' ')).join('L')}Z`;
}
