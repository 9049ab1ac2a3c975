export const typeDefs = /* GraphQL */ `
  type Identity {
    "Audience, usually sts.amazonaws.com"
    audience: String!
    stsEndpoint: String = "https://sts.amazonaws.com"
  }
`;
