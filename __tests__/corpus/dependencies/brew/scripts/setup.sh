#!/bin/bash
brew install awscli jq
