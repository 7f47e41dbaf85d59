/** 从磁盘上的内容编出各体系，与网站构建走同一个 schemeLibrary。 */
import { resolve } from 'node:path';
import { listFiles, readSource, readYamlLists } from '../../src/content-files.ts';
import { schemeLibrary } from '../../src/domain/standard/library.ts';
import type { Scheme } from '../../src/domain/standard/model.ts';
import { handbookSchema } from '../../src/schemas/handbook.ts';
import { parameterSchema } from '../../src/schemas/parameter.ts';
import { regulationSchema } from '../../src/schemas/regulation.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { classSchema, problemSchema, schemeSchema } from '../../src/schemas/standard.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** extraRoot 下的 content/standards 叠在真实内容之上，试新体系用。 */
export function compiledSchemes(extraRoot?: string): (id: string) => Scheme {
  const slug = (path: string) => path.replace(/^.*\//, '').replace(/\.mdx$/, '');
  const pages = (dir: string) => listFiles(ROOT, dir, '.mdx');
  const standards = (root: string) => ({
    schemes: listFiles(root, 'content/standards', 'scheme.yaml').map((path) =>
      schemeSchema.parse(readSource(root, path).data),
    ),
    classes: listFiles(root, 'content/standards', '.mdx').map((path) => ({
      scheme: path.split('/')[2] ?? '',
      data: classSchema.parse(readSource(root, path).data),
    })),
  });
  const all = [standards(ROOT), ...(extraRoot ? [standards(extraRoot)] : [])];
  return schemeLibrary({
    schemes: all.flatMap((one) => one.schemes),
    classes: (id) => all.flatMap((one) => one.classes).filter((c) => c.scheme === id).map((c) => c.data),
    problems: problemSchema.array().parse(readSource(ROOT, 'content/standards/problems.yaml').data),
    regulations: pages('content/regulations').map((path) => ({
      slug: slug(path),
      data: regulationSchema.parse(readSource(ROOT, path).data),
    })),
    parameters: readYamlLists(ROOT, 'content/parameters')
      .filter((entry) => 'id' in entry)
      .map((entry) => parameterSchema.parse(entry)),
    handbook: pages('content/handbook').map((path) => ({
      slug: slug(path),
      data: handbookSchema.parse(readSource(ROOT, path).data),
    })),
    site: siteSchema.parse(readSource(ROOT, 'content/site.yaml').data),
  });
}
