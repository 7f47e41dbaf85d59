/** content/ 下有哪些栏目、各读哪些文件、用哪个格式。与 content.config.ts 一一对应，只多 wording 三张表：检查才用，页面不读。 */
import type { z } from 'zod';
import {
  ambiguitySchema,
  answerSchema,
  cueSchema,
  type AmbiguitySource,
  type AnswerSource,
  type CueSource,
} from '../../schemas/answer.ts';
import { calendarSchema, type CalendarSource } from '../../schemas/calendar.ts';
import { caseSchema, type CaseSource } from '../../schemas/case.ts';
import { crosswalkSchema, themeSchema, type CrosswalkSource, type ThemeSource } from '../../schemas/crosswalk.ts';
import { formSchema, type FormSource } from '../../schemas/form.ts';
import { glossarySchema, type GlossarySource } from '../../schemas/glossary.ts';
import {
  handbookGroupSchema,
  handbookSchema,
  type HandbookGroup,
  type HandbookSource,
} from '../../schemas/handbook.ts';
import { ledgerSchema, type Ledger } from '../../schemas/ledger.ts';
import { paperSchema, type PaperSource } from '../../schemas/paper.ts';
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
import {
  damagedSchema,
  domainSchema,
  nameSchema,
  type DamagedWord,
  type OfficialDomain,
  type OfficialName,
} from '../../schemas/wording.ts';

export interface CollectionTypes {
  schemes: SchemeSource;
  classes: ClassSource;
  problems: ProblemSource;
  crosswalk: CrosswalkSource;
  themes: ThemeSource;
  regulations: RegulationSource;
  handbook: HandbookSource;
  handbookGroups: HandbookGroup;
  papers: PaperSource;
  cases: CaseSource;
  glossary: GlossarySource;
  answers: AnswerSource;
  ambiguities: AmbiguitySource;
  cues: CueSource;
  forms: FormSource;
  calendar: CalendarSource;
  ledgers: Ledger;
  parameters: ParameterSource;
  workdays: WorkdayYearSource;
  site: SiteSource;
  names: OfficialName;
  domains: OfficialDomain;
  damaged: DamagedWord;
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
  { name: 'handbookGroups', files: /^content\/handbook\/groups\.yaml$/, list: true, schema: handbookGroupSchema },
  { name: 'papers', files: /^content\/papers\/.+\.yaml$/, list: true, schema: paperSchema },
  { name: 'cases', files: /^content\/cases\/[^/]+\.mdx$/, list: false, schema: caseSchema },
  { name: 'glossary', files: /^content\/glossary\/.+\.yaml$/, list: true, schema: glossarySchema },
  { name: 'answers', files: /^content\/answers\/.+\.yaml$/, list: true, schema: answerSchema },
  { name: 'ambiguities', files: /^content\/search\/.+\.yaml$/, list: true, schema: ambiguitySchema },
  { name: 'cues', files: /^content\/cues\/.+\.yaml$/, list: true, schema: cueSchema },
  { name: 'forms', files: /^content\/forms\/.+\.yaml$/, list: true, schema: formSchema },
  { name: 'calendar', files: /^content\/calendar\/.+\.yaml$/, list: true, schema: calendarSchema },
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
  { name: 'names', files: /^content\/wording\/names\.yaml$/, list: true, schema: nameSchema },
  { name: 'domains', files: /^content\/wording\/domains\.yaml$/, list: true, schema: domainSchema },
  { name: 'damaged', files: /^content\/wording\/damaged\.yaml$/, list: true, schema: damagedSchema },
];

/** 缺了整站就不成立的文件。 */
export const REQUIRED_FILES = [
  'content/site.yaml',
  'content/standards/problems.yaml',
  'content/standards/map.yaml',
  'content/standards/themes.yaml',
  'content/wording/names.yaml',
  'content/wording/domains.yaml',
  'content/wording/damaged.yaml',
] as const;
