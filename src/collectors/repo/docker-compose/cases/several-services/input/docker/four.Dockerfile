FROM alpine AS run
