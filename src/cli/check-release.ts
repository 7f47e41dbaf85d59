/** npm run check:release：列出还没有与官方文本核对的依据。 */
import { runCommand } from './check/command.ts';
import { checkRelease } from './check/release.ts';

runCommand(checkRelease);
