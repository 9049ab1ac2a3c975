from __future__ import annotations

import json
import os

import pendulum
from airflow import DAG
from airflow.models import Connection
from airflow.operators.python import PythonOperator
from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from kubernetes.client import models as k8s

ASSUME = Connection(
    conn_id="aws_orders",
    conn_type="aws",
    extra=json.dumps(
        {
            "role_arn": "arn:aws:iam::111122223333:role/orders",
            "region_name": "eu-central-1",
            "service_config": {"sts": {"endpoint_url": "https://sts.amazonaws.com"}},
        }
    ),
)

with DAG("export_orders", start_date=pendulum.datetime(2025, 1, 1), schedule="@daily") as dag:
    export = KubernetesPodOperator(
        task_id="export",
        image="registry.corp.example/orders:1.4",
        env_vars={"AWS_REGION": "eu-central-1", "AWS_STS_REGIONAL_ENDPOINTS": "regional"},
    )
    compact = KubernetesPodOperator(
        task_id="compact",
        image="registry.corp.example/compact:2.0",
        env_vars=[
            k8s.V1EnvVar(name="AWS_DEFAULT_REGION", value="eu-central-1"),
            k8s.V1EnvVar(name="AWS_STS_REGIONAL_ENDPOINTS", value="legacy"),
        ],
    )
    export >> compact
