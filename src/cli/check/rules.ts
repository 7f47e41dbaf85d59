/** 规则表：检查什么，都在这里登记。 */
import type { Rule } from './model.ts';
import { classFiles } from './rules/class-files.ts';
import { crosswalkCoverage } from './rules/crosswalk-coverage.ts';
import { damagedSource } from './rules/damaged-source.ts';
import { deadLink } from './rules/dead-link.ts';
import { deductions } from './rules/deductions.ts';
import { duplicateCrosswalk } from './rules/duplicate-crosswalk.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateSentence } from './rules/duplicate-sentence.ts';
import { externalLinks } from './rules/external-links.ts';
import { fileName } from './rules/file-name.ts';
import { houseStyle } from './rules/house-style.ts';
import { mdxBody } from './rules/mdx-body.ts';
import { missingBasis } from './rules/missing-basis.ts';
import { missingStatus } from './rules/missing-status.ts';
import { mustItems } from './rules/must-items.ts';
import { officialNames } from './rules/official-names.ts';
import { orphanPages } from './rules/orphan-pages.ts';
import { problemCoverage } from './rules/problem-coverage.ts';
import { readingLength } from './rules/reading-length.ts';
import { schema } from './rules/schema.ts';
import { staleArticle } from './rules/stale-article.ts';
import { tombstones } from './rules/tombstones.ts';
import { unknownBasis } from './rules/unknown-basis.ts';
import { unknownCondition } from './rules/unknown-condition.ts';
import { unknownCrosswalk } from './rules/unknown-crosswalk.ts';
import { unknownDimension } from './rules/unknown-dimension.ts';
import { unknownExtra } from './rules/unknown-extra.ts';
import { unknownForm } from './rules/unknown-form.ts';
import { unknownItem } from './rules/unknown-item.ts';
import { unknownKey } from './rules/unknown-key.ts';
import { unknownLedger } from './rules/unknown-ledger.ts';
import { unknownParameter } from './rules/unknown-parameter.ts';
import { unknownPreset } from './rules/unknown-preset.ts';
import { unknownProblem } from './rules/unknown-problem.ts';
import { unknownTopic } from './rules/unknown-topic.ts';
import { unknownWorkflow } from './rules/unknown-workflow.ts';
import { unquotedDate } from './rules/unquoted-date.ts';
import { weights } from './rules/weights.ts';
import { wording } from './rules/wording.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';

export const RULES: readonly Rule[] = [
  fileName,
  yamlSyntax,
  schema,
  unknownKey,
  unquotedDate,
  duplicateId,
  unknownBasis,
  unknownItem,
  unknownProblem,
  unknownTopic,
  unknownParameter,
  unknownCondition,
  unknownPreset,
  unknownExtra,
  unknownWorkflow,
  unknownDimension,
  unknownCrosswalk,
  duplicateCrosswalk,
  unknownLedger,
  unknownForm,
  deadLink,
  externalLinks,
  orphanPages,
  missingBasis,
  missingStatus,
  classFiles,
  weights,
  deductions,
  mustItems,
  tombstones,
  crosswalkCoverage,
  problemCoverage,
  mdxBody,
  duplicateSentence,
  wording,
  damagedSource,
  houseStyle,
  officialNames,
  staleArticle,
  readingLength,
];
