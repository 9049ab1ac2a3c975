import base from './jest.config.js';

// Tests that need moto's server; `npm run test:moto` starts it and says where it listens.
export default { ...base, roots: ['<rootDir>/__tests__/moto'], testMatch: ['**/*.moto.ts'], maxWorkers: 1 };
