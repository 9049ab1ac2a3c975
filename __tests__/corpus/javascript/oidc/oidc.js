import { getIDToken } from '@actions/core';

const audience = process.env.AUDIENCE ?? 'sts.amazonaws.com';
export const token = await getIDToken(audience);
export const other = await getIDToken('sts.amazonaws.com');
export const url = `${process.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`;
