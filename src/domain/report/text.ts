/** 2026-03-01 → “2026年3月1日”，不补零；空的为空字符串，写法不对的原样返回。 */
export function dateText(isoDate: string | undefined): string {
  if (!isoDate) return '';
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : isoDate;
}
