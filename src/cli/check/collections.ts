/** content/ 下有哪些栏目、各读哪些文件、用哪个格式。与 content.config.ts 一一对应。 */
import type { z } from 'zod';
import { caseSchema, type CaseSource } from '../../schemas/case.ts';
import { crosswalkSchema, themeSchema, type CrosswalkSource, type ThemeSource } from '../../schemas/crosswalk.ts';
import { formSchema, type FormSource } from '../../schemas/form.ts';
import { glossarySchema, type GlossarySource } from '../../schemas/glossary.ts';
import { handbookSchema, type HandbookSource } from '../../schemas/handbook.ts';
import { ledgerSchema, type Ledger } from '../../schemas/ledger.ts';
import {
  parameterSchema,
  workdayYearSchema,
  type ParameterSource,
  type WorkdayYearSource,
} from '../../schemas/parameter.ts';
import { regulationSchema, type RegulationSource } from '../../schemas/regulation.ts';
import { siteSchema, type SiteSource } from '../../schemas/site.ts';
import { classSchema, problemSchema, schemeSchema } from '../../schemas/standard.ts';
import type { ClassSource, ProblemSource, SchemeSource } from '../../schemas/standard.ts';

export interface CollectionTypes {
  schemes: SchemeSource;
  classes: ClassSource;
  problems: ProblemSource;
  crosswalk: CrosswalkSource;
  themes: ThemeSource;
  regulations: RegulationSource;
  handbook: HandbookSource;
  cases: CaseSource;
  glossary: GlossarySource;
  forms: FormSource;
  ledgers: Ledger;
  parameters: ParameterSource;
  workdays: WorkdayYearSource;
  site: SiteSource;
}

export type CollectionName = keyof CollectionTypes;

export interface Collection {
  readonly name: CollectionName;
  readonly files: RegExp;
  /** 文件顶层是列表，一条一个条目。 */
  readonly list: boolean;
  readonly schema: z.ZodType;
  /** 同一个文件里分属两个栏目时，由它认领。 */
  readonly owns?: (raw: unknown) => boolean;
}

const isYear = (raw: unknown) => typeof raw === 'object' && raw !== null && 'year' in raw;

export const COLLECTIONS: readonly Collection[] = [
  { name: 'schemes', files: /^content\/standards\/[^/]+\/scheme\.yaml$/, list: false, schema: schemeSchema },
  { name: 'classes', files: /^content\/standards\/[^/]+\/[^/]+\.mdx$/, list: false, schema: classSchema },
  { name: 'problems', files: /^content\/standards\/problems\.yaml$/, list: true, schema: problemSchema },
  { name: 'crosswalk', files: /^content\/standards\/map\.yaml$/, list: true, schema: crosswalkSchema },
  { name: 'themes', files: /^content\/standards\/themes\.yaml$/, list: true, schema: themeSchema },
  { name: 'regulations', files: /^content\/regulations\/[^/]+\.mdx$/, list: false, schema: regulationSchema },
  { name: 'handbook', files: /^content\/handbook\/[^/]+\.mdx$/, list: false, schema: handbookSchema },
  { name: 'cases', files: /^content\/cases\/[^/]+\.mdx$/, list: false, schema: caseSchema },
  { name: 'glossary', files: /^content\/glossary\/.+\.yaml$/, list: true, schema: glossarySchema },
  { name: 'forms', files: /^content\/forms\/.+\.yaml$/, list: true, schema: formSchema },
  { name: 'ledgers', files: /^content\/ledgers\/.+\.yaml$/, list: true, schema: ledgerSchema },
  {
    name: 'parameters',
    files: /^content\/parameters\/.+\.yaml$/,
    list: true,
    schema: parameterSchema,
    owns: (raw) => !isYear(raw),
  },
  { name: 'workdays', files: /^content\/parameters\/.+\.yaml$/, list: true, schema: workdayYearSchema, owns: isYear },
  { name: 'site', files: /^content\/site\.yaml$/, list: false, schema: siteSchema },
];

/** 缺了整站就不成立的文件。 */
export const REQUIRED_FILES = [
  'content/site.yaml',
  'content/standards/problems.yaml',
  'content/standards/map.yaml',
  'content/standards/themes.yaml',
] as const;
