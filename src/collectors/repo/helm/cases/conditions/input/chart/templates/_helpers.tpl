{{/* Names. */}}
{{- define "worker.name" -}}
{{ .Chart.Name | trunc 63 }}
{{- end }}

{{- define "worker.env" -}}
- name: AWS_STS_REGIONAL_ENDPOINTS
  value: legacy
{{- if .Values.region }}
- name: AWS_REGION
  value: {{ .Values.region }}
{{- end }}
{{- end }}
