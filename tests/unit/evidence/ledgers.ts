/** 真的台账目录：12 盒 40 册。 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ledgerSchema, type Ledger } from '../../../src/schemas/ledger.ts';

const FILE = fileURLToPath(new URL('../../../content/ledgers/ledgers.yaml', import.meta.url));

export const LEDGERS: readonly Ledger[] = (parse(readFileSync(FILE, 'utf8')) as unknown[]).map((raw) =>
  ledgerSchema.parse(raw),
);
