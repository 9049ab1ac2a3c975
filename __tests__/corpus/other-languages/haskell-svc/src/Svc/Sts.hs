module Svc.Sts where

import Amazonka

-- | sts.amazonaws.com, as the library has it.
stsHost :: ByteString
stsHost = "sts.amazonaws.com"

near :: Service -> Service
near = setEndpoint True "sts.eu-west-1.amazonaws.com" 443

isGlobal :: ByteString -> Bool
isGlobal host = host == "sts.amazonaws.com"
