/** 真实的 83 条名词，认词规则就拿它们试。 */
import { fileURLToPath } from 'node:url';
import { readYamlLists } from '../../../src/content-files.ts';
import { glossarySchema, type GlossarySource } from '../../../src/schemas/glossary.ts';
import { vocabularyOf } from '../../../src/domain/glossary/vocabulary.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const terms: readonly GlossarySource[] = readYamlLists(ROOT, 'content/glossary').map((entry) =>
  glossarySchema.parse(entry),
);
export const words = vocabularyOf(terms);
export const termOf = (id: string): string => terms.find((t) => t.id === id)?.term ?? id;
