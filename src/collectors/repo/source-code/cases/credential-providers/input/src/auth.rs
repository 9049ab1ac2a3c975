use aws_config::{sts::AssumeRoleProvider, Region};

async fn assume(role: &str) -> AssumeRoleProvider {
    AssumeRoleProvider::builder(role).region(Region::new("us-east-1")).session_name("app").build().await
}
