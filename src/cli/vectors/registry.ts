/** 工具登记表：新工具写一个文件，在这里登记一行。用 Map，免得 constructor 之类的名字被当成工具。 */
import { candidates } from './candidates.ts';
import { committee } from './committee.ts';
import { dues } from './dues.ts';
import { election } from './election.ts';
import { letter } from './letter.ts';
import { org } from './org.ts';
import { quota } from './quota.ts';
import { term } from './term.ts';
import { timeline } from './timeline.ts';
import type { Tool } from './tool.ts';
import { vote } from './vote.ts';
import { workdays } from './workdays.ts';

export const TOOLS: ReadonlyMap<string, Tool> = new Map([
  ['dues', dues],
  ['org', org],
  ['committee', committee],
  ['term', term],
  ['election', election],
  ['vote', vote],
  ['candidates', candidates],
  ['workdays', workdays],
  ['timeline', timeline],
  ['quota', quota],
  ['letter', letter],
]);
