// Oracle runner for the AWS SDK for Go v2: reads one case on standard input, builds the STS client as an ordinary
// program would, stops the request in the HTTP client and prints the host it was addressed to.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/sts"
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

func (r *recorder) Do(req *http.Request) (*http.Response, error) {
	if req.Body != nil && r.host == "" {
		body, _ := io.ReadAll(req.Body)
		form, _ := url.ParseQuery(string(body))
		if action := form.Get("Action"); action != "" {
			r.host, r.action = req.URL.Host, action
		}
	}
	return nil, errStopped
}

// setOption sets a client option that only some versions have, named by its path; false means this version lacks it.
func setOption(options *sts.Options, path string, value interface{}) bool {
	field := reflect.ValueOf(options).Elem()
	for _, name := range strings.Split(path, ".") {
		if field = field.FieldByName(name); !field.IsValid() {
			return false
		}
	}
	given := reflect.ValueOf(value)
	if field.Kind() == reflect.Ptr {
		pointer := reflect.New(field.Type().Elem())
		pointer.Elem().Set(given)
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

func loadOptions(c code, byProvider bool, seen *recorder) []func(*config.LoadOptions) error {
	options := []func(*config.LoadOptions) error{config.WithHTTPClient(seen)}
	if c.Region != nil {
		options = append(options, config.WithRegion(*c.Region))
	}
	if c.Profile != nil {
		options = append(options, config.WithSharedConfigProfile(*c.Profile))
	}
	if !byProvider {
		static := credentials.NewStaticCredentialsProvider("AKIAIOSFODNN7EXAMPLE", "secret", "")
		options = append(options, config.WithCredentialsProvider(static))
	}
	return options
}

func clientOptions(c code, missing *error) func(*sts.Options) {
	return func(options *sts.Options) {
		if c.Endpoint != nil && !setOption(options, "BaseEndpoint", *c.Endpoint) {
			options.EndpointResolver = sts.EndpointResolverFromURL(*c.Endpoint)
		}
		if c.UseFips != nil && !setOption(options, "EndpointOptions.UseFIPSEndpoint", state(*c.UseFips)) {
			*missing = skip("no UseFIPSEndpoint")
		}
		if c.UseDualstack != nil && !setOption(options, "EndpointOptions.UseDualStackEndpoint", state(*c.UseDualstack)) {
			*missing = skip("no UseDualStackEndpoint")
		}
	}
}

func run(c oracleCase) (string, error) {
	if c.Code.StsRegionalEndpoints != nil || c.Code.UseGlobalEndpoint != nil {
		return "", skip("no such option")
	}
	ctx, seen := context.Background(), &recorder{}
	byProvider := c.Via == "assume-role" || c.Via == "web-identity"
	var loaders []func(*config.LoadOptions) error
	loaders = append(loaders, loadOptions(c.Code, byProvider, seen)...)
	loaded, err := load(ctx, loaders)
	if err != nil {
		return "", err
	}
	var missing error
	client := sts.NewFromConfig(loaded, clientOptions(c.Code, &missing), func(o *sts.Options) { o.Retryer = aws.NopRetryer{} })
	if missing != nil {
		return "", missing
	}
	_, err = client.GetCallerIdentity(ctx, &sts.GetCallerIdentityInput{})
	if seen.host != "" && (!byProvider || strings.HasPrefix(seen.action, "AssumeRole")) {
		return seen.host, nil
	}
	if err == nil || seen.host != "" {
		err = errors.New("the provider made no request")
	}
	return "", err
}

// load passes each option by itself, since the parameter's type changed its name between versions.
func load(ctx context.Context, options []func(*config.LoadOptions) error) (aws.Config, error) {
	return config.LoadDefaultConfig(ctx, func(o *config.LoadOptions) error {
		for _, option := range options {
			if err := option(o); err != nil {
				return err
			}
		}
		return nil
	})
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
