import { defineConfig } from 'vitest/config';

/** 对构建产物 dist 的检查，先建站再跑。 */
export default defineConfig({
  test: {
    include: ['tests/site/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
