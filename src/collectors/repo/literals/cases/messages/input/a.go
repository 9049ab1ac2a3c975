package a

func f() error {
	return fmt.Errorf("cannot reach sts.amazonaws.com: check the proxy of this host")
}
