// Jest runs the sources as native ES modules (the Actions toolkit is ESM only); `npm test` sets the Node flag this needs.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/policies', '<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/cases/', '/__tests__/corpus/'],
  modulePathIgnorePatterns: ['<rootDir>/__tests__/corpus/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 30_000,
  maxWorkers: 2,
};
