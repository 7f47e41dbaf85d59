/** 读 content/ 的全部栏目，保留行号。只读不判：写错的地方记下来，由规则去报。 */
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { listFiles, readSource } from '../../content-files.ts';
import { parseBody } from './body.ts';
import { COLLECTIONS, REQUIRED_FILES, type CollectionName } from './collections.ts';
import { leavesOf } from './locate.ts';
import { describeIssue } from './messages.ts';
import type { ContentFile, ContentSet, Entries, Entry, Path, Unreadable } from './model.ts';

/** root：项目根目录，下面有 content/。 */
export function loadContent(root: string): ContentSet {
  z.config({ ...z.locales.zhCN(), customError: describeIssue });
  const paths = listFiles(root, 'content', '');
  const read = paths.filter((path) => COLLECTIONS.some((c) => c.files.test(path)));
  const unreadable: Unreadable[] = [];
  const files = read.flatMap((path) => {
    try {
      return [loadFile(root, path)];
    } catch (error) {
      unreadable.push({ path, text: readFileSync(join(root, path), 'utf8'), message: String(error) });
      return [];
    }
  });
  const lists = COLLECTIONS.filter((c) => c.list);
  const broken = (file: ContentFile) => file.doc.errors.length > 0;
  return {
    root,
    paths,
    files,
    unreadable,
    notLists: files.filter(
      (file) => !broken(file) && lists.some((c) => c.files.test(file.path)) && !Array.isArray(file.data),
    ),
    strays: paths.filter((path) => !read.includes(path) && !/(^|\/)(\.[^/]*|README\.md)$/.test(path)),
    missing: REQUIRED_FILES.filter((path) => !paths.includes(path)),
    entries: Object.fromEntries(
      COLLECTIONS.map((c) => [
        c.name,
        files
          .filter((file) => !broken(file) && c.files.test(file.path))
          .flatMap((file) => {
            if (!c.list) return [loadEntry(c.name, c.schema, file, [], file.data)];
            const list: unknown[] = Array.isArray(file.data) ? file.data : [];
            return list.flatMap((raw, index) =>
              c.owns && !c.owns(raw) ? [] : [loadEntry(c.name, c.schema, file, [index], raw)],
            );
          }),
      ]),
    ) as unknown as Entries,
  };
}

function loadFile(root: string, path: string): ContentFile {
  const source = readSource(root, path);
  return { ...source, mdx: path.endsWith('.mdx') ? parseBody(source.body, source.bodyLine) : null };
}

function loadEntry(collection: CollectionName, schema: z.ZodType, file: ContentFile, path: Path, raw: unknown): Entry {
  const parsed = schema.safeParse(raw);
  return {
    collection,
    file,
    path,
    slug: slugOf(file.path),
    raw,
    leaves: leavesOf(file, path),
    schema,
    ...(parsed.success ? { data: parsed.data } : {}),
    issues: parsed.success ? [] : parsed.error.issues,
  };
}

function slugOf(path: string): string {
  return path.endsWith('/scheme.yaml') ? folderOf(path) : basename(path, extname(path));
}

/** 文件所在目录的名字，例如体系编号。 */
export function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}
