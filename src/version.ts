/** Version of the product; a contract test holds it equal to package.json. */
export const version = '0.1.0';
