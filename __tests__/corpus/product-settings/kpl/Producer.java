package example;

import com.amazonaws.services.kinesis.producer.KinesisProducerConfiguration;

class Producer {
  KinesisProducerConfiguration config() {
    return new KinesisProducerConfiguration()
        .setRegion("eu-west-1")
        .setStsEndpoint("sts.eu-west-1.amazonaws.com");
  }

  KinesisProducerConfiguration us() {
    KinesisProducerConfiguration c = new KinesisProducerConfiguration();
    c.setStsEndpoint("sts.amazonaws.com");
    return c;
  }
}
