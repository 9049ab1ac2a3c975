(ns core (:import [com.amazonaws.services.securitytoken AWSSecurityTokenServiceClient]))

(def sts-endpoint "https://sts.amazonaws.com")
(def config {:sts {:endpoint "https://sts.eu-west-1.amazonaws.com" :audience "sts.amazonaws.com"}})

(defn client []
  (doto (AWSSecurityTokenServiceClient.)
    (.setEndpoint "sts.amazonaws.com")))

(defn trusted? [host] (contains? #{"sts.amazonaws.com"} host))
