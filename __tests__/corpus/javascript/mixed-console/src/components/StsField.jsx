import React from 'react';

const DEFAULT_ENDPOINT = 'https://sts.amazonaws.com';

export function StsField({ value, onChange }) {
  return (
    <label>
      Endpoint (for example https://sts.amazonaws.com)
      <input
        type="url"
        placeholder="https://sts.amazonaws.com"
        value={value || DEFAULT_ENDPOINT}
        onChange={(event) => onChange(event.target.value)}
      />
      <small>{'Audience: sts.amazonaws.com'}</small>
    </label>
  );
}
