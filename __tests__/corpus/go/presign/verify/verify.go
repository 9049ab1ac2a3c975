package verify

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
)

const xmlns = "https://sts.amazonaws.com/doc/2011-06-15/"

// Verify asks STS who signed the request.
func Verify(c *http.Client, query url.Values) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, "https://sts.amazonaws.com/", strings.NewReader(query.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Accept", "application/json")
	return c.Do(req)
}

func checkHost(u *url.URL) error {
	if u.Host != "sts.amazonaws.com" && !strings.HasPrefix(u.Host, "sts.") {
		return errors.New("not a call of STS, expected sts.amazonaws.com")
	}
	return nil
}
