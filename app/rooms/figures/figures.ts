/** Answers of one month: how many were signed, and how many of them by their day. Month is 'YYYY-MM'. */
export type MonthFigure = Readonly<{ month: string; answered: number; onTime: number }>;

export type OnTime = Readonly<{ answered: number; onTime: number; months: readonly MonthFigure[] }>;

/** Whole per cent, rounded down so that a figure never flatters; null where there is nothing to divide. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part / whole) * 100);
}

/** The sum over the months, which is what the sentence above the chart says. */
export function sumOf(months: readonly MonthFigure[]): OnTime {
  return {
    answered: months.reduce((sum, month) => sum + month.answered, 0),
    onTime: months.reduce((sum, month) => sum + month.onTime, 0),
    months,
  };
}
