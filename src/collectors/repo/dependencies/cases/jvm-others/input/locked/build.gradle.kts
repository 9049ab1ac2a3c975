plugins { `java-library` }

dependencyLocking { lockAllConfigurations() }

dependencies {
    api("com.amazonaws:aws-java-sdk-sts:1.12.+")
    testImplementation("org.junit.jupiter:junit-jupiter:5.10.2")
}
