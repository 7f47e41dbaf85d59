import { findingIn, valuesAt } from '../finding.ts';
import { folderOf } from '../load.ts';
import type { ContentSet, Entry, Finding, Rule } from '../model.ts';

const id = 'class-files';

export const classFiles: Rule = {
  id,
  title: '类的清单与文件一致',
  check: (set) => [
    ...set.entries.schemes.flatMap((scheme) => checkScheme(set, scheme)),
    ...set.entries.classes
      .filter((entry) => !set.paths.includes(`content/standards/${folderOf(entry.file.path)}/scheme.yaml`))
      .map((entry) => findingIn(id, entry, [], '这个目录没有 scheme.yaml')),
  ],
};

function checkScheme(set: ContentSet, scheme: Entry): Finding[] {
  const listed = valuesAt(scheme, 'dimensions.*.classes.*.id');
  const inFolder = set.paths.filter((path) => path.endsWith('.mdx') && folderOf(path) === scheme.slug);
  const classes = set.entries.classes.filter((entry) => folderOf(entry.file.path) === scheme.slug && idOf(entry));
  // 有文件的前言读不通时，不知道它是哪一类，先不报缺文件。
  const allRead = inFolder.length === classes.length;
  const schemeId = valuesAt(scheme, 'id')[0];
  return [
    ...(schemeId && schemeId.value !== scheme.slug
      ? [findingIn(id, scheme, schemeId.path, `体系编号“${String(schemeId.value)}”要与目录名 ${scheme.slug} 一致`)]
      : []),
    ...listed
      .filter((leaf) => allRead && !classes.some((entry) => idOf(entry) === leaf.value))
      .map((leaf) => findingIn(id, scheme, leaf.path, `没有${String(leaf.value)}类的文件`)),
    ...classes.flatMap((entry) => {
      const own = listed.find((leaf) => leaf.value === idOf(entry));
      if (!own) return [findingIn(id, entry, ['id'], `scheme.yaml 的类清单里没有${String(idOf(entry))}`)];
      const dimension: unknown = scheme.file.doc.getIn([...own.path.slice(0, 2), 'id']);
      const written = valuesAt(entry, 'dimension')[0]?.value;
      return written === dimension
        ? []
        : [findingIn(id, entry, ['dimension'], `维度写的是${String(written)}，scheme.yaml 里属于${String(dimension)}`)];
    }),
  ];
}

const idOf = (entry: Entry) => valuesAt(entry, 'id')[0]?.value;
