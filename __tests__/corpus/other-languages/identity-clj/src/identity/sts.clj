(ns identity.sts
  (:require [cognitect.aws.client.api :as aws]))

;; https://sts.amazonaws.com is the default of nobody here

(def audience "sts.amazonaws.com")

(defn client [region]
  (aws/client {:api :sts
               :region region
               :endpoint-override {:protocol :https :hostname (str "sts." region ".amazonaws.com")}}))

(defn global-client []
  (aws/client {:api :sts
               :region "us-east-1"
               :endpoint-override {:hostname "sts.amazonaws.com"}}))

(defn pseudo-client []
  (aws/client {:api :sts :region "aws-global"}))

(defn sts-event? [event]
  (= "sts.amazonaws.com" (:eventSource event)))
