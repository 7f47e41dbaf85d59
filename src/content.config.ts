import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { readSource, readYamlLists } from './content-files.ts';
import { calendarSchema } from './schemas/calendar.ts';
import { ambiguitySchema, answerSchema, cueSchema } from './schemas/answer.ts';
import { caseSchema } from './schemas/case.ts';
import { crosswalkSchema, themeSchema } from './schemas/crosswalk.ts';
import { formSchema } from './schemas/form.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { handbookGroupSchema, handbookSchema } from './schemas/handbook.ts';
import { ledgerSchema } from './schemas/ledger.ts';
import { paperSchema } from './schemas/paper.ts';
import { parameterSchema, workdayYearSchema } from './schemas/parameter.ts';
import { regulationSchema } from './schemas/regulation.ts';
import { siteSchema } from './schemas/site.ts';
import { classSchema, problemSchema, schemeSchema } from './schemas/standard.ts';

const root = process.cwd();

/** 列表式 YAML：一个目录的所有文件拼成一个集合；写法有误时构建失败，不出空页。 */
const lists =
  (dir: string, keep: (entry: Record<string, unknown>) => boolean = () => true) =>
  () =>
    readYamlLists(root, dir)
      .filter(keep)
      .map((entry) => ({ ...entry, id: String(entry['id'] ?? entry['year']) }));

export const collections = {
  schemes: defineCollection({
    loader: glob({ pattern: '*/scheme.yaml', base: './content/standards', generateId: ({ entry }) => dirOf(entry) }),
    schema: schemeSchema,
  }),
  classes: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: './content/standards' }),
    schema: classSchema,
  }),
  problems: defineCollection({
    loader: () => readSource(root, 'content/standards/problems.yaml').data as { id: string }[],
    schema: problemSchema,
  }),
  crosswalk: defineCollection({
    loader: () =>
      (readSource(root, 'content/standards/map.yaml').data as Record<'from' | 'to' | 'target', string>[]).map(
        (entry) => ({ ...entry, id: `${entry.from}-${entry.to}-${entry.target}` }),
      ),
    schema: crosswalkSchema,
  }),
  themes: defineCollection({
    loader: () => readSource(root, 'content/standards/themes.yaml').data as { id: string }[],
    schema: themeSchema,
  }),
  regulations: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/regulations' }),
    schema: regulationSchema,
  }),
  handbook: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/handbook' }),
    schema: handbookSchema,
  }),
  handbookGroups: defineCollection({ loader: lists('content/handbook'), schema: handbookGroupSchema }),
  // 集合会按编号排序；文书要照文件里的先后（办事的次序）。
  papers: defineCollection({
    loader: () => lists('content/papers')().map((entry, order) => ({ ...entry, order })),
    schema: paperSchema.and(z.object({ order: z.number() })),
  }),
  cases: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content/cases' }), schema: caseSchema }),
  glossary: defineCollection({ loader: lists('content/glossary'), schema: glossarySchema }),
  answers: defineCollection({ loader: lists('content/answers'), schema: answerSchema }),
  ambiguities: defineCollection({ loader: lists('content/search'), schema: ambiguitySchema }),
  cues: defineCollection({
    loader: () => readYamlLists(root, 'content/cues').map((cue) => ({ ...cue, id: String(cue['topic']) })),
    schema: cueSchema,
  }),
  forms: defineCollection({ loader: lists('content/forms'), schema: formSchema }),
  calendar: defineCollection({ loader: lists('content/calendar'), schema: calendarSchema }),
  ledgers: defineCollection({ loader: lists('content/ledgers'), schema: ledgerSchema }),
  parameters: defineCollection({
    loader: lists('content/parameters', (entry) => 'id' in entry),
    schema: parameterSchema,
  }),
  workdays: defineCollection({
    loader: lists('content/parameters', (entry) => 'year' in entry),
    schema: workdayYearSchema,
  }),
  site: defineCollection({
    loader: () => [{ id: 'site', ...(readSource(root, 'content/site.yaml').data as object) }],
    schema: siteSchema,
  }),
};

function dirOf(entry: string): string {
  return entry.split('/')[0] ?? entry;
}
