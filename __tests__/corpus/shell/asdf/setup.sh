#!/bin/sh
asdf plugin add awscli
asdf install awscli 1.22.34
asdf global awscli 1.22.34
