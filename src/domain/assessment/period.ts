/** 期次：一年、半年或一季，写成 2026、2026-H1、2026-Q3。 */
const PERIOD = /^(\d{4})(?:-(H[12]|Q[1-4]))?$/;

const PARTS: Readonly<Record<string, string>> = {
  H1: '上半年',
  H2: '下半年',
  Q1: '第一季度',
  Q2: '第二季度',
  Q3: '第三季度',
  Q4: '第四季度',
};

/** 期次写得对返回 null，不对返回说明哪里不对、怎么写的中文提示。 */
export function periodProblem(text: string): string | null {
  return PERIOD.test(text) ? null : `期次“${text}”看不懂，请写成2026、2026-H1（上半年）或2026-Q3（第三季度）。`;
}

/** 2026 → “2026年”，2026-H1 → “2026年上半年”，2026-Q3 → “2026年第三季度”；写法不对的原样返回。 */
export function periodText(text: string): string {
  const match = PERIOD.exec(text);
  return match ? `${match[1]}年${match[2] ? PARTS[match[2]] : ''}` : text;
}

/** 可选的期次：前一年到后一年的全年、半年、各季；现在的写法不在其中的放在最前。 */
export function periodsAround(current: string): string[] {
  const year = Number(current.slice(0, 4));
  const all = [year - 1, year, year + 1].flatMap((y) => [
    String(y),
    ...Object.keys(PARTS).map((part) => `${String(y)}-${part}`),
  ]);
  return all.includes(current) ? all : [current, ...all];
}
