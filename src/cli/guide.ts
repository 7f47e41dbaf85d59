/** npm run guide：由 src/schemas 的注释生成 docs/editors.md。 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatGuide, GUIDE_PATH } from './guide/format.ts';

const root = process.cwd();
writeFileSync(join(root, GUIDE_PATH), await formatGuide(root));
console.log(`已生成 ${GUIDE_PATH}`);
