import type { Rule } from '../model.ts';
import { reportMissing } from '../references.ts';

const id = 'unknown-ledger';

export const unknownLedger: Rule = {
  id,
  title: '查验材料写的册都在台账目录里',
  check: (set) =>
    reportMissing(
      id,
      set,
      'ledger',
      ['ledgers', 'id'],
      (value) => `册号“${value}”不在 content/ledgers/ledgers.yaml 里`,
    ),
};
