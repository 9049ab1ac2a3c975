{{- define "orders.awsEnv" -}}
- name: AWS_STS_REGIONAL_ENDPOINTS
  value: "regional"
- name: AWS_ENDPOINT_URL_STS
  value: {{ printf "https://sts.%s.amazonaws.com" .Values.aws.region | quote }}
{{- if .Values.global.china }}
- name: AWS_DEFAULT_REGION
  value: cn-north-1
{{- end }}
{{- end }}
