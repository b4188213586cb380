const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

type Tally = { count: number; sum: number; buckets: number[] };

export type Metrics = Readonly<{
  /** One answered request; `seconds` from its first byte read to its answer made. */
  count: (request: { method: string; route: string; status: number; seconds: number }) => void;
  /** The text format of Prometheus; `gauges` are read at this moment. */
  text: (gauges: Readonly<Record<string, number>>) => string;
}>;

/** Counters of this process, by route pattern and never by address. */
export function openMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Tally>();
  return {
    count({ method, route, status, seconds }) {
      const key = `method="${method}",route="${label(route)}",status="${status}"`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      const place = `route="${label(route)}"`;
      const tally = durations.get(place) ?? { count: 0, sum: 0, buckets: bounds.map(() => 0) };
      tally.count += 1;
      tally.sum += seconds;
      for (const [index, bound] of bounds.entries()) {
        if (seconds <= bound) tally.buckets[index] = (tally.buckets[index] ?? 0) + 1;
      }
      durations.set(place, tally);
    },
    text: (gauges) =>
      [
        '# TYPE diemcau_http_requests_total counter',
        ...[...requests].map(([labels, count]) => `diemcau_http_requests_total{${labels}} ${count}`),
        '# TYPE diemcau_http_request_duration_seconds histogram',
        ...[...durations].flatMap(([labels, tally]) => histogram(labels, tally)),
        ...processLines(),
        ...Object.entries(gauges).flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${value}`]),
        '',
      ].join('\n'),
  };
}

function histogram(labels: string, tally: Tally): string[] {
  const name = 'diemcau_http_request_duration_seconds';
  return [
    ...bounds.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${tally.buckets[index] ?? 0}`),
    `${name}_bucket{${labels},le="+Inf"} ${tally.count}`,
    `${name}_sum{${labels}} ${tally.sum.toFixed(6)}`,
    `${name}_count{${labels}} ${tally.count}`,
  ];
}

function processLines(): string[] {
  const memory = process.memoryUsage();
  const cpu = process.cpuUsage();
  return [
    '# TYPE process_cpu_seconds_total counter',
    `process_cpu_seconds_total ${((cpu.user + cpu.system) / 1e6).toFixed(6)}`,
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${memory.rss}`,
    '# TYPE nodejs_heap_size_used_bytes gauge',
    `nodejs_heap_size_used_bytes ${memory.heapUsed}`,
    '# TYPE process_uptime_seconds gauge',
    `process_uptime_seconds ${process.uptime().toFixed(1)}`,
  ];
}

function label(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, ' ');
}
