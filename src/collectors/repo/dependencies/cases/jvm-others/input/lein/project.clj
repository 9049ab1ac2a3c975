(defproject corp/loader "0.2.0"
  :dependencies [[org.clojure/clojure "1.11.1"]
                 [com.amazonaws/aws-java-sdk-sts "1.12.300"]
                 [com.cognitect.aws/api "0.8.686"]]
  :profiles {:dev {:dependencies [[midje "1.10.9"]]}})
