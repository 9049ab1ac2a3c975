from airflow.models import Connection

conn = Connection(
    conn_id="aws",
    conn_type="aws",
    extra={"region_name": "eu-west-1", "service_config": {"sts": {"endpoint_url": "https://sts.amazonaws.com"}}},
)
