/** 台账目录按盒归拢。 */
import type { Ledger } from '../../schemas/ledger.ts';

export interface LedgerBox {
  /** 盒号，两位数。 */
  readonly id: string;
  readonly title: string;
  readonly volumes: readonly Ledger[];
}

/** 册号前两位是盒号；盒的先后照各册。 */
export function boxesOf(ledgers: readonly Ledger[]): LedgerBox[] {
  const ids = [...new Set(ledgers.map(({ id }) => id.slice(0, 2)))];
  return ids.map((id) => {
    const volumes = ledgers.filter((ledger) => ledger.id.startsWith(`${id}-`));
    return { id, title: volumes[0]?.box ?? '', volumes };
  });
}

/** 台账目录页的锚点：盒 he-03，册 ce-03-6。 */
export const boxAnchor = (box: string): string => `he-${box}`;
export const volumeAnchor = (volume: string): string => `ce-${volume}`;
