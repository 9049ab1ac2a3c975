import { Field } from './Field';

export function Settings({ region }: { region: string }) {
  return (
    <Field
      label="STS endpoint"
      placeholder="https://sts.amazonaws.com"
      helperText="Leave empty for sts.amazonaws.com"
      defaultValue="https://sts.amazonaws.com"
      suggestions={[`https://sts.${region}.amazonaws.com`]}
    />
  );
}
