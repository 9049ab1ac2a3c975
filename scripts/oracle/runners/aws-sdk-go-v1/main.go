// Oracle runner for the AWS SDK for Go v1: reads one case on standard input, builds the STS client as an ordinary
// program would, stops the request in the HTTP transport and prints the host it was addressed to.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"strings"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/credentials"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sts"
)

type code struct {
	Region, Endpoint, Profile, StsRegionalEndpoints *string
	UseGlobalEndpoint, UseFips, UseDualstack        *bool
}

type oracleCase struct {
	ID, Via string
	Code    code
}

type answer struct {
	ID    string `json:"id"`
	Host  string `json:"host,omitempty"`
	Error string `json:"error,omitempty"`
	Skip  string `json:"skip,omitempty"`
}

var errStopped = errors.New("stopped before sending")

// skip is the reason why a case cannot be asked of this client or version.
type skip string

func (s skip) Error() string { return string(s) }

// recorder takes the place of the network: it remembers the first STS request and refuses to go on.
type recorder struct{ host, action string }

func (r *recorder) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.Body != nil && r.host == "" {
		body, _ := io.ReadAll(req.Body)
		form, _ := url.ParseQuery(string(body))
		if action := form.Get("Action"); action != "" {
			r.host, r.action = req.URL.Host, action
		}
	}
	return nil, errStopped
}

// setField sets a configuration field that only some versions have; false means this version lacks it.
func setField(config *aws.Config, name string, value interface{}) bool {
	field := reflect.ValueOf(config).Elem().FieldByName(name)
	if !field.IsValid() {
		return false
	}
	given := reflect.ValueOf(value)
	if field.Kind() == reflect.Ptr {
		pointer := reflect.New(field.Type().Elem())
		pointer.Elem().Set(given.Convert(field.Type().Elem()))
		given = pointer
	}
	field.Set(given.Convert(field.Type()))
	return true
}

// state is the SDK's own three-valued switch: 1 enabled, 2 disabled.
func state(on bool) uint64 {
	if on {
		return 1
	}
	return 2
}

func settings(c code) (*aws.Config, error) {
	config := &aws.Config{MaxRetries: aws.Int(0), Region: c.Region, Endpoint: c.Endpoint}
	if c.UseGlobalEndpoint != nil {
		return nil, skip("no useGlobalEndpoint")
	}
	if c.StsRegionalEndpoints != nil {
		mode, known := map[string]int{"legacy": 1, "regional": 2}[*c.StsRegionalEndpoints]
		if !known {
			return nil, skip("a Go constant, no text")
		}
		if !setField(config, "STSRegionalEndpoint", mode) {
			return nil, skip("no STSRegionalEndpoint")
		}
	}
	if c.UseFips != nil && !setField(config, "UseFIPSEndpoint", state(*c.UseFips)) {
		return nil, skip("no UseFIPSEndpoint")
	}
	if c.UseDualstack != nil && !setField(config, "UseDualStackEndpoint", state(*c.UseDualstack)) &&
		!setField(config, "UseDualStack", *c.UseDualstack) {
		return nil, skip("no dual-stack switch")
	}
	return config, nil
}

func run(c oracleCase) (string, error) {
	config, err := settings(c.Code)
	if err != nil {
		return "", err
	}
	seen := &recorder{}
	config.HTTPClient = &http.Client{Transport: seen}
	byProvider := c.Via == "assume-role" || c.Via == "web-identity"
	if !byProvider {
		config.Credentials = credentials.NewStaticCredentials("AKIAIOSFODNN7EXAMPLE", "secret", "")
	}
	options := session.Options{Config: *config}
	if c.Code.Profile != nil {
		options.Profile = *c.Code.Profile
	}
	sess, err := session.NewSessionWithOptions(options)
	if err != nil {
		return "", err
	}
	_, err = sts.New(sess).GetCallerIdentity(&sts.GetCallerIdentityInput{})
	if seen.host != "" && (!byProvider || strings.HasPrefix(seen.action, "AssumeRole")) {
		return seen.host, nil
	}
	if err == nil || seen.host != "" {
		err = errors.New("the provider made no request")
	}
	return "", err
}

func main() {
	var c oracleCase
	if err := json.NewDecoder(os.Stdin).Decode(&c); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	host, err := run(c)
	out := answer{ID: c.ID, Host: host}
	var why skip
	if errors.As(err, &why) {
		out.Skip = string(why)
	} else if err != nil {
		out.Error = strings.SplitN(err.Error(), "\n", 2)[0]
	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		os.Exit(2)
	}
}
